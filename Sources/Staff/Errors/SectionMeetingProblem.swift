/// Why a 係内ミーティング cannot be recorded as it was given.
package enum SectionMeetingProblem: Hashable, Sendable {
    case reasonMissing
    /// Held and not held at once.
    case heldAndNot
    case dayOutsideMonth
    case minutes(minutesMax: Int)
    case recordSeconds(secondsMax: Int)
    case textTooLong(scalarsMax: Int)
    case controlCharacter
    case themeUnknown
    case tooManyThemes(themesMax: Int)
    case sectionUnknown
    /// Joint with itself, or with too many.
    case jointSections(sectionsMax: Int)

    var code: String {
        switch self {
        case .reasonMissing: "meeting_reason_missing"
        case .heldAndNot: "meeting_held_and_not"
        case .dayOutsideMonth: "meeting_day_outside_month"
        case .minutes: "meeting_minutes"
        case .recordSeconds: "meeting_record_seconds"
        case .textTooLong: "meeting_text_too_long"
        case .controlCharacter: "meeting_control_character"
        case .themeUnknown: "meeting_theme_unknown"
        case .tooManyThemes: "meeting_too_many_themes"
        case .sectionUnknown: "meeting_section_unknown"
        case .jointSections: "meeting_joint_sections"
        }
    }

    func message(japanese: Bool) -> String {
        switch self {
        case .reasonMissing:
            japanese
                ? "「実施せず」には理由が必要です。何も変更していません。"
                : "A meeting that was not held needs its reason. Nothing was changed."
        case .heldAndNot:
            japanese
                ? "「実施せず」には、実施日・時間・テーマ・合同の係・記録を付けられません。何も変更していません。"
                : "A meeting that was not held has no day, minutes, themes or record. Nothing was changed."
        case .dayOutsideMonth:
            japanese
                ? "実施日がその月の日ではありません。何も変更していません。"
                : "The day does not lie in the month. Nothing was changed."
        case .minutes(let max):
            japanese
                ? "時間は 1〜\(max) 分にしてください。何も変更していません。"
                : "The minutes must be 1 to \(max). Nothing was changed."
        case .recordSeconds(let max):
            japanese
                ? "記録にかかった時間は 1〜\(max) 秒にしてください。何も変更していません。"
                : "The seconds that the record took must be 1 to \(max). Nothing was changed."
        case .textTooLong(let max):
            japanese
                ? "文が長すぎます（上限 \(max) 文字。60秒で書ける長さです）。何も変更していません。"
                : "The text is too long (at most \(max) characters: a minute). Nothing was changed."
        case .controlCharacter:
            japanese
                ? "文に使えない制御文字があります。何も変更していません。"
                : "The text holds a control character. Nothing was changed."
        case .themeUnknown:
            japanese
                ? "そのテーマはありません。何も変更していません。"
                : "There is no such theme. Nothing was changed."
        case .tooManyThemes(let max):
            japanese
                ? "テーマは \(max) までです。何も変更していません。"
                : "At most \(max) themes. Nothing was changed."
        case .sectionUnknown:
            japanese
                ? "その係は登録されていません。何も変更していません。"
                : "That section is not registered. Nothing was changed."
        case .jointSections(let max):
            japanese
                ? "合同の係は、自分の係以外で \(max) までです。何も変更していません。"
                : "A joint meeting is with at most \(max) other sections. Nothing was changed."
        }
    }
}
