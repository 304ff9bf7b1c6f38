internal import Alliance
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
        @Option(help: SharedKind.action.help("title"))
        var title: String
        @Option(help: SharedKind.action.help("low_effort"))
        var lowEffort: String?
        @Option(help: SharedKind.action.help("clear_purpose"))
        var clearPurpose: String?
        @Option(help: SharedKind.action.help("own_benefit"))
        var ownBenefit: String?
        @Option(help: SharedKind.action.help("section_chief"))
        var sectionChief: String?
        @Option(help: SharedKind.action.help("manager"))
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
