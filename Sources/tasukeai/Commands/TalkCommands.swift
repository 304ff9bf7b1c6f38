internal import Alliance
internal import ArgumentParser
internal import Requests

struct CommentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comment", abstract: Words.choose(ja: "コメント", en: "Comments"),
        subcommands: [Add.self, List.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: Words.choose(ja: "記録や文の一部にコメントする", en: "Comment on a record or a passage"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の記録の ID", en: "The id of the record")))
        var record: String
        @Option(help: SharedKind.comment.help("text"))
        var text: String
        @OptionGroup var passage: PassageArguments
        @Option(help: SharedKind.comment.help("source"))
        var source: String?
        func run() async throws {
            try await Runner.run(
                AddComment(
                    record: record, text: text, field: passage.field, quote: passage.quote,
                    source: source), options, release: releasing.release)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(ja: "コメントの一覧", en: "List the comments on a record"))
        @OptionGroup var options: CommonOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "対象の記録の ID", en: "The id of the record")))
        var record: String
        func run() async throws { try await Runner.run(ListComments(record: record), options) }
    }
}

struct AdviceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advice", abstract: Words.choose(ja: "助言とその答え", en: "Advice and its answer"),
        subcommands: [Add.self, Answer.self, List.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: Words.choose(ja: "計画や文の一部に助言する", en: "Advise on a plan or a passage"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "計画の ID", en: "The plan's id")))
        var plan: String
        @Option(help: SharedKind.advice.help("text"))
        var text: String
        @OptionGroup var passage: PassageArguments
        func run() async throws {
            try await Runner.run(
                GiveAdvice(
                    plan: plan, text: text, field: passage.field, quote: passage.quote), options,
                release: releasing.release)
        }
    }

    struct Answer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "answer",
            abstract: Words.choose(
                ja: "助言に答える: 採用 adopted、検討中 considering、見送り declined",
                en: "Answer advice: adopted, considering or declined"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @Argument(help: ArgumentHelp(Words.choose(ja: "助言の ID", en: "The advice's id")))
        var advice: String
        @Option(help: SharedKind.advice.help("decision"))
        var decision: String
        @Option(help: SharedKind.advice.help("reason"))
        var reason: String
        @Option(help: SharedKind.advice.help("follow_up", valueName: "day"))
        var followUp: String?
        func run() async throws {
            try await Runner.run(
                AnswerAdvice(
                    advice: advice, decision: decision, reason: reason, followUp: followUp),
                options, release: releasing.release)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(ja: "すべての市の助言", en: "List the advice of all cities"))
        @OptionGroup var options: CommonOptions
        func run() async throws { try await Runner.run(ListAdvice(), options) }
    }
}
