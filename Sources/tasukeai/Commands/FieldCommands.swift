internal import ArgumentParser
internal import Requests

/// A kind of record whose fields people write by `set` and `edit`: its name in requests, and what the
/// help of the two commands says.
protocol WrittenFields {
    static var name: String { get }
    static var setHelp: String { get }
    static var editHelp: String { get }
}

extension WrittenFields {
    static var editHelp: String { "" }
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
    static let name = "plan"
    static let setHelp = Words.choose(
        ja: "短い項目を書く（title theme status）", en: "Set a short field (title theme status)")
    static let editHelp = Words.choose(
        ja: "本文を書く（current_state cause_analysis goal expected_effect）",
        en: "Write a text (current_state cause_analysis goal expected_effect)")
}

enum ActionFields: WrittenFields {
    static let name = "action"
    static let setHelp = Words.choose(ja: "アクションの項目を書く", en: "Set a field of an action")
}

enum MeetingFields: WrittenFields {
    static let name = "meeting"
    static let setHelp = Words.choose(
        ja:
            "項目を書く（title date begin end form place link status reason）。中止は status cancelled と reason",
        en: "Set a field (title date begin end form place link status reason)")
    static let editHelp = Words.choose(ja: "会合の記録を書く（minutes）", en: "Write the minutes")
}
