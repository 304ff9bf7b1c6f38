internal import ArgumentParser
internal import Requests

struct ProjectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "project",
        abstract: Words.choose(
            ja: "業務改善プロジェクト（小さな工夫も歓迎）", en: "Improvement projects; small ideas are welcome"),
        subcommands: [
            New.self, List.self, Show.self, SetCommand<ProjectFields>.self,
            EditCommand<ProjectFields>.self, Invite.self, Withdraw.self,
        ])

    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(ja: "プロジェクトを提案する", en: "Propose a project"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @Option(help: ArgumentHelp(Words.choose(ja: "題名", en: "The title")))
        var title: String
        @Option(help: ArgumentHelp(Words.choose(ja: "困っていること", en: "What is troublesome")))
        var problem: String?
        @Option(help: ArgumentHelp(Words.choose(ja: "アイデア", en: "The idea")))
        var idea: String?
        @Option(help: ArgumentHelp(Words.choose(ja: "期待する効果", en: "The effect that is expected")))
        var effect: String?
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "法令などの根拠", en: "The legal basis: law, by-law, rule")))
        var legalBasis: String?
        @Option(help: ArgumentHelp(Words.choose(ja: "担当の係・課", en: "The section that owns it")))
        var section: String?
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "規模: 小さな工夫 small、係・課 section、全庁 city", en: "small, section or city")))
        var size: String?

        func run() async throws {
            var values = ["title": title]
            values["problem"] = problem
            values["idea"] = idea
            values["effect"] = effect
            values["legal_basis"] = legalBasis
            values["owner_section"] = section
            values["size"] = size
            try await Runner.run(
                NewProject(values: values), options, release: releasing.release)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(ja: "すべての市のプロジェクト", en: "List the projects of all cities"))
        @OptionGroup var options: CommonOptions
        func run() async throws { try await Runner.run(ListProjects(), options) }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(
                ja: "プロジェクトとその見直しを読む", en: "Show a project, with its reviews"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        func run() async throws { try await Runner.run(ShowProject(id: id), options) }
    }

    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(ja: "ほかの市を編集に招く", en: "Invite cities to edit"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var guests: GuestArguments
        func run() async throws {
            try await Runner.run(
                InviteToProject(id: guests.id, members: guests.cities), options)
        }
    }

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(
                ja: "招待を取り消す（それまでの編集は残る）", en: "Withdraw invitations; earlier edits stay"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var guests: GuestArguments
        func run() async throws {
            try await Runner.run(
                WithdrawFromProject(id: guests.id, members: guests.cities), options)
        }
    }
}
