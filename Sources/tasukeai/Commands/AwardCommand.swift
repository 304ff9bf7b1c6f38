internal import ArgumentParser
internal import Requests

struct AwardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "award",
        abstract: Words.choose(
            ja: "ナイス賞: 係・課・部をたたえる（個人は対象外）",
            en: "The Nice Award, for sections and never for persons"),
        subcommands: [Nominate.self, List.self])

    struct Nominate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(
                ja: "自分の市やほかの市の係・課・部を推薦する",
                en: "Nominate a section of this or another city"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @Option(help: ArgumentHelp(Words.choose(ja: "その市の団体コード", en: "Its municipality code")))
        var city: String
        @Option(help: ArgumentHelp(Words.choose(ja: "係・課・部", en: "The section")))
        var section: String
        @Option(help: ArgumentHelp(Words.choose(ja: "理由", en: "The reason")))
        var reason: String
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "年度（省略すると今年度）", en: "The fiscal year (default: this one)")))
        var year: String?

        func run() async throws {
            var values = ["city": city, "section": section, "reason": reason]
            values["year"] = year
            try await Runner.run(
                NominateForAward(values: values), options, release: releasing.release)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(ja: "すべての市の推薦", en: "List the nominations of all cities"))
        @OptionGroup var options: CommonOptions
        func run() async throws { try await Runner.run(ListAwards(), options) }
    }
}
