internal import ArgumentParser
internal import Requests

struct ActionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "action",
        abstract: Words.choose(ja: "計画のアクション", en: "The actions of a plan"),
        subcommands: [Add.self, SetCommand<ActionFields>.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: Words.choose(
                ja: "アクションを加える（三つの検査と役割も）", en: "Add an action, with the three tests and the roles")
        )
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "計画の ID", en: "The plan's id"))) var plan:
            String
        @Option(help: ArgumentHelp(Words.choose(ja: "題名", en: "The title")))
        var title: String
        @Option(
            help: ArgumentHelp(Words.choose(ja: "手間がかからない: yes / no", en: "Low effort: yes / no")))
        var lowEffort: String?
        @Option(
            help: ArgumentHelp(Words.choose(ja: "目的が明確: yes / no", en: "Clear purpose: yes / no")))
        var clearPurpose: String?
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "自分にとって利益がある: yes / no", en: "Own benefit: yes / no")))
        var ownBenefit: String?
        @Option(help: ArgumentHelp(Words.choose(ja: "係長の役割", en: "The section chief's role")))
        var sectionChief: String?
        @Option(help: ArgumentHelp(Words.choose(ja: "課長の役割", en: "The manager's role")))
        var manager: String?

        func run() async throws {
            var values = ["title": title]
            values["low_effort"] = lowEffort
            values["clear_purpose"] = clearPurpose
            values["own_benefit"] = ownBenefit
            values["section_chief"] = sectionChief
            values["manager"] = manager
            try await Runner.run(
                AddAction(plan: plan, values: values), options, release: releasing.release)
        }
    }
}
