internal import ArgumentParser
internal import Node

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: Words.choose(ja: "アクションプラン", en: "Action plans"),
        subcommands: [
            New.self, List.self, Show.self, SetField.self, Edit.self, Invite.self, Withdraw.self,
            ActionCommand.self, History.self, Diff.self, Resolve.self,
        ])

    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(ja: "計画を作る", en: "Create a plan"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @Option(help: ArgumentHelp(Words.choose(ja: "題名", en: "The title")))
        var title: String
        func run() async throws {
            try await Runner.run(.planNew(title: title), options, release: releasing.release)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(ja: "計画の一覧", en: "List the plans"))
        @OptionGroup var options: CommonOptions
        func run() async throws { try await Runner.run(.planList, options) }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(ja: "計画を読む", en: "Show a plan"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        func run() async throws { try await Runner.run(.planShow(id: id), options) }
    }

    struct SetField: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set",
            abstract: Words.choose(
                ja: "短い項目を書く（title theme status）", en: "Set a short field (title theme status)"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        @Argument(help: ArgumentHelp(Words.choose(ja: "項目名", en: "The name of the field")))
        var field: String
        @Argument(help: ArgumentHelp(Words.choose(ja: "新しい値", en: "The new value")))
        var value: String
        func run() async throws {
            try await Runner.run(
                .recordSet(kind: "plan", id: id, field: field, value: value), options,
                release: releasing.release)
        }
    }

    struct Resolve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(ja: "両方の案から一つに決める", en: "Settle several candidates on one value")
        )
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        @Argument(help: ArgumentHelp(Words.choose(ja: "項目名", en: "The name of the field")))
        var field: String
        @Argument(help: ArgumentHelp(Words.choose(ja: "新しい値", en: "The new value")))
        var value: String
        func run() async throws {
            try await Runner.run(
                .recordSet(kind: "plan", id: id, field: field, value: value), options,
                release: releasing.release)
        }
    }

    struct Edit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(
                ja: "本文を書く（current_state cause_analysis goal expected_effect）",
                en: "Write a text (current_state cause_analysis goal expected_effect)"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        @Argument(help: ArgumentHelp(Words.choose(ja: "項目名", en: "The name of the field")))
        var field: String
        @OptionGroup var text: TextArguments
        @Option(
            help: ArgumentHelp(
                Words.choose(
                    ja: "編集のもとにした版（show の version）", en: "The version that was edited (from show)"))
        )
        var base: String?
        func run() async throws {
            try await Runner.reporting(options) {
                let request = NodeRequest.textEdit(
                    kind: "plan", id: id, field: field, text: try text.read(), base: base)
                Output.print(
                    try await Runner.perform(request, options.folder, releasing.release),
                    json: options.json)
            }
        }
    }

    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(ja: "ほかの市を編集に招く", en: "Invite cities to edit"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        @Argument(help: ArgumentHelp(Words.choose(ja: "市の団体コード", en: "Municipality codes")))
        var cities: [String]
        func run() async throws {
            try await Runner.run(.planInvite(id: id, members: cities), options)
        }
    }

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(
                ja: "招待を取り消す（それまでの編集は残る）", en: "Withdraw invitations; earlier edits stay"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        @Argument(help: ArgumentHelp(Words.choose(ja: "市の団体コード", en: "Municipality codes")))
        var cities: [String]
        func run() async throws {
            try await Runner.run(.planWithdraw(id: id, members: cities), options)
        }
    }

    struct History: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.choose(ja: "いつ、どの市が、何を変えたか", en: "Who changed what, and when"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
        var id: String
        func run() async throws { try await Runner.run(.planHistory(id: id), options) }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
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
            try await Runner.run(.planDifference(id: id, from: from, to: to), options)
        }
    }
}
