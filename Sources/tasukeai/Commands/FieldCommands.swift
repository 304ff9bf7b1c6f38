internal import Alliance
internal import ArgumentParser
internal import Requests

/// A kind of record whose fields people write by `set` and `edit`: its name in requests, and what the
/// help of the two commands says.
protocol WrittenFields {
    static var kind: SharedKind { get }
    static var setHelp: String { get }
    static var editHelp: String { get }
}

extension WrittenFields {
    static var declaration: KindDeclaration { kind.declaration }
    static var name: String { declaration.name }

    static var setHelp: String { words(ja: "短い項目を書く", en: "Set a short field", short) }
    static var editHelp: String { words(ja: "本文を書く", en: "Write a text", texts) }

    /// The fields that `set` writes.
    static var short: [String] { declaration.fields.filter { $0.form.isSet }.map(\.name) }

    /// Those that are written with `edit`.
    static var texts: [String] { declaration.fields.filter { !$0.form.isSet }.map(\.name) }

    static func words(ja: String, en: String, _ fields: [String], then: String = "") -> String {
        let names = fields.joined(separator: " ")
        return Words.choose(ja: "\(ja)（\(names)）\(then)", en: "\(en) (\(names))")
    }
}

extension FieldForm {
    /// Whether `set` writes it.
    fileprivate var isSet: Bool {
        if case .text = self { false } else { true }
    }
}

/// `set ID FIELD VALUE`, for every kind the same.
struct SetCommand<Fields: WrittenFields>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "set", abstract: Fields.setHelp)
    }

    @OptionGroup var options: CommonOptions
    @OptionGroup var releasing: ReleaseOptions
    @OptionGroup var new: FieldArguments
    @OptionGroup var answering: AnsweringOptions

    func run() async throws {
        var request = new.request(kind: Fields.name)
        request.answers = answering.answers
        try await Runner.run(request, options, release: releasing.release)
    }
}

/// `edit ID FIELD`, with the whole new text and the version from which it was made.
struct EditCommand<Fields: WrittenFields>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "edit", abstract: Fields.editHelp)
    }

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
                ja: "編集のもとにした版（show の version）", en: "The version that was edited (from show)")))
    var base: String?
    @OptionGroup var answering: AnsweringOptions

    func run() async throws {
        try await Runner.reporting(options) {
            let request = EditText(
                kind: Fields.name, id: id, field: field, text: try text.read(), base: base,
                answers: answering.answers)
            try Output.print(
                try await Runner.json(request, options.folder, releasing.release),
                json: options.json)
        }
    }
}

/// A record, one of its short fields, and the new value.
struct FieldArguments: ParsableArguments {
    @Argument(help: ArgumentHelp(Words.choose(ja: "対象の ID", en: "The id, as lists print it")))
    var id: String
    @Argument(help: ArgumentHelp(Words.choose(ja: "項目名", en: "The name of the field")))
    var field: String
    @Argument(help: ArgumentHelp(Words.choose(ja: "新しい値", en: "The new value")))
    var value: String

    func request(kind: String) -> SetField {
        SetField(kind: kind, id: id, field: field, value: value)
    }
}

/// The advice that a change of a plan or an action answers; other records refuse it.
struct AnsweringOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "この変更が答える助言の ID（計画とアクションだけ）",
                en: "The advice that this change answers (plans and actions only)"),
            valueName: "advice"))
    var answers: String?
}

enum PlanFields: WrittenFields {
    static let kind = SharedKind.plan
}

enum ActionFields: WrittenFields {
    static let kind = SharedKind.action
    static let setHelp = Words.choose(ja: "アクションの項目を書く", en: "Set a field of an action")
}

enum MeetingFields: WrittenFields {
    static let kind = SharedKind.meeting
    static let setHelp = words(
        ja: "項目を書く", en: "Set a field", short, then: "。中止は status cancelled と reason")
    static let editHelp = Words.choose(ja: "会合の記録を書く（minutes）", en: "Write the minutes")
}
