internal import Alliance
internal import ArgumentParser
internal import Requests

/// Named versions of a plan.
struct PlanVersionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version",
        abstract: Words.choose(ja: "名前の付いた版", en: "Versions with names"),
        subcommands: [Name.self, List.self, Diff.self])

    struct Name: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "name",
            abstract: Words.choose(ja: "いまの版に名前を付ける", en: "Name the version that is held now"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "計画の ID", en: "The plan's id")))
        var plan: String
        @Option(help: SharedKind.planVersion.help("name"))
        var name: String
        func run() async throws {
            try await Runner.run(
                NamePlanVersion(plan: plan, name: name), options, release: releasing.release)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(ja: "名前の付いた版の一覧", en: "List the named versions"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "計画の ID", en: "The plan's id")))
        var plan: String
        func run() async throws { try await Runner.run(ListPlanVersions(plan: plan), options) }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff",
            abstract: Words.choose(
                ja: "二つの版の違い（アクションも）", en: "Differences between two versions, with the actions"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "計画の ID", en: "The plan's id")))
        var plan: String
        @Argument(
            help: ArgumentHelp(
                Words.choose(
                    ja: "もとの版: 版の ID、始まり start", en: "The older version: its id, or start")))
        var from: String
        @Argument(
            help: ArgumentHelp(
                Words.choose(ja: "あとの版: 版の ID、いま now", en: "The newer one: its id, or now")))
        var to: String = "now"
        func run() async throws {
            try await Runner.run(
                ComparePlanVersions(plan: plan, from: from, to: to), options)
        }
    }
}
