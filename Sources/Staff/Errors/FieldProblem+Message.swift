extension FieldProblem {
    /// Follows the column's name in a sentence.
    var japanese: String {
        switch self {
        case .missing: "が空です"
        case .controlCharacter: "に使えない制御文字があります"
        case .emptySectionPart: "の区切り「/」の間が空です"
        case .sectionTooDeep(let max): "の階層が深すぎます（上限 \(max)）"
        case .notMail: "がメールアドレスの形ではありません"
        case .notOutcome: "は on_time（定時）、late（遅れ）、exempt（除外）のいずれかにしてください"
        case .notTime: "は 17:45 のような時刻（00:00〜23:59）か空にしてください"
        }
    }

    var english: String {
        switch self {
        case .missing: "the value is empty"
        case .controlCharacter: "a control character is not allowed"
        case .emptySectionPart: "a part between two slashes is empty"
        case .sectionTooDeep(let max): "the path has too many parts (at most \(max))"
        case .notMail: "the value is no mail address"
        case .notOutcome: "the value must be on_time, late or exempt"
        case .notTime: "the value must be a time such as 17:45 (00:00 to 23:59) or empty"
        }
    }
}
