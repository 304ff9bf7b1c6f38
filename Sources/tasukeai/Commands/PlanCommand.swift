internal import Alliance
internal import ArgumentParser
internal import Requests

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: Words.choose(ja: "アクションプラン", en: "Action plans"),
        subcommands: [
            New.self, List.self, Show.self, SetCommand<PlanFields>.self,
            EditCommand<PlanFields>.self, Invite.self, Withdraw.self, ActionCommand.self,
            History.self, Diff.self, Resolve.self, PlanVersionCommand.self,
        ])

    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: Words.choose(ja: "計画を作る", en: "Create a plan"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @Option(help: SharedKind.plan.help("title"))
        var title: String
        func run() async throws {
            try await Runner.run(NewPlan(title: title), options, release: releasing.release)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(ja: "計画の一覧", en: "List the plans"))
        @OptionGroup var options: CommonOptions
        func run() async throws { try await Runner.run(ListPlans(), options) }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: Words.choose(ja: "計画を読む", en: "Show a plan"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        func run() async throws { try await Runner.run(ShowPlan(id: id), options) }
    }

    /// Settles candidates: the same as `set`, under the name that people look for.
    struct Resolve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "resolve",
            abstract: Words.choose(
                ja: "いくつかの案から一つに決める", en: "Settle several candidates on one value")
        )
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @OptionGroup var new: FieldArguments
        func run() async throws {
            try await Runner.run(
                new.request(kind: PlanFields.name), options, release: releasing.release)
        }
    }

    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "invite",
            abstract: Words.choose(ja: "ほかの市を編集に招く", en: "Invite cities to edit"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var guests: GuestArguments
        func run() async throws {
            try await Runner.run(InviteToPlan(id: guests.id, members: guests.cities), options)
        }
    }

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "withdraw",
            abstract: Words.choose(
                ja: "招待を取り消す（それまでの編集は残る）", en: "Withdraw invitations; earlier edits stay"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var guests: GuestArguments
        func run() async throws {
            try await Runner.run(WithdrawFromPlan(id: guests.id, members: guests.cities), options)
        }
    }

    struct History: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "history",
            abstract: Words.choose(ja: "いつ、どの市が、何を変えたか", en: "Who changed what, and when"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        func run() async throws { try await Runner.run(ShowPlanHistory(id: id), options) }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff",
            abstract: Words.choose(ja: "版と版の違い", en: "Differences between versions"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        @Argument(
            help: ArgumentHelp(
                Words.choose(ja: "古い版（history の version）", en: "The older version (from history)")))
        var from: String?
        @Argument(
            help: ArgumentHelp(
                Words.choose(ja: "新しい版（省略すると最新）", en: "The newer one (default: the newest)")))
        var to: String?
        func run() async throws {
            try await Runner.run(ShowPlanChanges(id: id, from: from, to: to), options)
        }
    }
}
