/// What is wrong with a change, by the rules of its kind: a stable code, the field to blame, and words.
package struct Problem: Sendable {
    /// For scripts; never changed.
    package let code: String
    /// The name of the field to blame.
    package let field: String
    /// What happened and what it means for the data, as a command says it.
    package let message: Wording
    /// What to do, as a command says it.
    package let action: Wording
    /// What stands beside the field in a form.
    package let beside: Wording
    package let cause: Cause

    /// What has to change for the problem to go away.
    package enum Cause: Sendable {
        /// What was typed.
        case value
        /// The record, as it stands beside what was typed.
        case record
    }

    package init(
        _ code: String, field: String, _ message: Wording, action: Wording, beside: Wording,
        cause: Cause = .value
    ) {
        self.code = code
        self.field = field
        self.message = message
        self.action = action
        self.beside = beside
        self.cause = cause
    }
}

/// Problems that several kinds have.
extension Problem {
    /// Nothing of what the record is called by, or of what it is there to say, can be seen.
    static func blank(_ field: FieldDeclaration) -> Problem {
        Problem(
            "blank", field: field.name,
            Wording(
                "題名などに、目に見える文字がありません。何も共有していません。",
                "The title or name has nothing that can be seen. Nothing was shared."),
            action: Wording("空白だけでない題名にしてください。", "Write a title that is not blank."),
            beside: asked(field), cause: .record)
    }

    /// - Parameter allowed: the values that could stand there.
    static func badValue(
        _ field: FieldDeclaration, allowed: String, option: String? = nil, beside: Wording? = nil
    ) -> Problem {
        let name = option ?? field.name
        return Problem(
            "bad_value", field: field.name,
            Wording(
                "「\(name)」の値が正しくありません（使える値: \(allowed)）。何も変更していません。",
                "The value of \(name) is wrong (allowed: \(allowed)). Nothing was changed."),
            action: Wording("値を確認して、もう一度実行してください。", "Check the value and try again."),
            beside: beside ?? asked(field))
    }

    static func tooLong(_ field: FieldDeclaration, count: Int, max: Int) -> Problem {
        Problem(
            "too_long", field: field.name,
            Wording(
                "文字数が上限（\(max) 字）を超えています。変更していません。",
                "The text exceeds \(max) characters. Nothing was changed."),
            action: Wording("分けるか短くしてください。", "Split or shorten it."),
            beside: Wording(
                "\(field.label.japanese)は\(max)字までです（いま\(count)字）。",
                "\(field.label.english): at most \(max) characters (now \(count))."),
            cause: .record)
    }

    static func unknownCity(_ field: FieldDeclaration, _ city: String) -> Problem {
        Problem(
            "unknown_peer", field: field.name,
            Wording("「\(city)」という相手は登録されていません。", "There is no peer \(city)."),
            action: Wording("tasukeai peer list で確認してください。", "See tasukeai peer list."),
            beside: asked(field), cause: .record)
    }

    /// What was done was done until today.
    static func dayToCome(_ field: FieldDeclaration, _ day: UInt32) -> Problem {
        let words = SharedDay.words(day)
        return Problem(
            "day_to_come", field: field.name,
            Wording(
                "「\(field.name)」の \(words.english) は、まだ来ていません。何も変更していません。",
                "\(words.english), given for \(field.name), has not come yet. Nothing was changed."),
            action: Wording("今日までの日や月にしてください。", "Give a day or a month until today."),
            beside: Wording(
                "\(field.label.japanese)は、今日までの日にしてください（\(words.japanese)はまだ来ていません）。",
                "\(field.label.english): a day until today, please (\(words.english) has not come yet)."
            ))
    }

    /// 題名を書いてください, 状態を選んでください.
    private static func asked(_ field: FieldDeclaration) -> Wording {
        let isChosen: Bool
        switch field.form {
        case .choice, .city, .member: isChosen = true
        default: isChosen = false
        }
        return isChosen
            ? Wording(
                "\(field.label.japanese)を選んでください。", "Please choose: \(field.label.english).")
            : Wording(
                "\(field.label.japanese)を書いてください。", "Please write: \(field.label.english).")
    }
}
