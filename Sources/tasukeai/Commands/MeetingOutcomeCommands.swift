internal import Alliance
internal import ArgumentParser
internal import Requests

/// To-dos of meetings.
struct TodoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "todo",
        abstract: Words.choose(ja: "会合で決めた宿題", en: "What is to be done after a meeting"),
        subcommands: [
            Add.self, Done.self, Drop.self, Reopen.self, SetCommand<TodoFields>.self, List.self,
        ])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: Words.choose(ja: "宿題を加える", en: "Add a to-do"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @OptionGroup var new: OutcomeArguments
        @Option(help: SharedKind.todo.help("until", valueName: "day"))
        var until: String?
        func run() async throws {
            var values = new.values
            values["until"] = until
            try await Runner.run(
                AddTodo(meeting: new.id, values: values), options,
                release: releasing.release)
        }
    }

    struct Done: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "done",
            abstract: Words.choose(ja: "済んだことを記す", en: "Note that it is done"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var todo: RecordArguments
        @Option(
            help: ArgumentHelp(
                Words.choose(ja: "済んだ日（省略すると今日）", en: "The day (default: today)"),
                valueName: "day"))
        var on: String?
        func run() async throws {
            try await Runner.run(
                SettleTodo(id: todo.id, state: .done(on: on)), options)
        }
    }

    struct Drop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "drop",
            abstract: Words.choose(ja: "取りやめにする", en: "Note that it was dropped"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var todo: RecordArguments
        func run() async throws {
            try await Runner.run(
                SettleTodo(id: todo.id, state: .dropped), options)
        }
    }

    struct Reopen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reopen",
            abstract: Words.choose(ja: "まだ済んでいないことに戻す", en: "Note that it is open again"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var todo: RecordArguments
        func run() async throws {
            try await Runner.run(
                SettleTodo(id: todo.id, state: .open), options)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: Words.choose(ja: "すべての会合の宿題", en: "List the to-dos of all meetings"))
        @OptionGroup var options: CommonOptions
        @Option(help: ArgumentHelp(Words.choose(ja: "市の団体コード", en: "The municipality code")))
        var city: String?
        @Option(help: SharedKind.todo.help("state"))
        var state: String?
        func run() async throws {
            try await Runner.run(ListTodos(city: city, state: state), options)
        }
    }
}

/// Decisions of meetings.
struct DecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: Words.choose(ja: "会合で決まったこと", en: "What a meeting decided"),
        subcommands: [Add.self, SetCommand<DecisionFields>.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: Words.choose(ja: "決定を加える", en: "Add a decision"))
        @OptionGroup var options: CommonOptions
        @OptionGroup var releasing: ReleaseOptions
        @OptionGroup var new: OutcomeArguments
        func run() async throws {
            try await Runner.run(
                AddDecision(meeting: new.id, values: new.values), options,
                release: releasing.release)
        }
    }
}

enum TodoFields: WrittenFields {
    static let kind = SharedKind.todo
    static let setHelp = Words.choose(
        ja: "宿題の項目を書く（text city until）", en: "Set a field (text city until)")
}

enum DecisionFields: WrittenFields {
    static let kind = SharedKind.decision
    static let setHelp = Words.choose(
        ja: "決定の項目を書く（text city state）。取り下げは state withdrawn",
        en: "Set a field (text city state); state withdrawn takes it back")
}

/// A meeting, what came of it, and the city that answers for it.
struct OutcomeArguments: ParsableArguments {
    @Argument(help: ArgumentHelp(Words.choose(ja: "会合の ID", en: "The meeting's id")))
    var id: String
    @Option(help: SharedKind.todo.help("text"))
    var text: String
    @Option(help: SharedKind.todo.help("city"))
    var city: String?

    var values: [String: String] {
        var values = ["text": text]
        values["city"] = city
        return values
    }
}

struct RecordArguments: ParsableArguments {
    @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
    var id: String
}
