/// Why a password was not accepted as a new one.
package enum PasswordProblem: Hashable, Sendable {
    case tooShort(scalarsMin: Int)
    case tooLong(scalarsMax: Int)
    case controlCharacter
    case isLoginName
    case repeats
    case isSequence
    case isCommon
    /// Little more than the own name, number, login or city.
    case isOwnName
    case isCurrent
}

extension PasswordProblem {
    var code: String {
        switch self {
        case .tooShort: "password_too_short"
        case .tooLong: "password_too_long"
        case .controlCharacter: "password_control_character"
        case .isLoginName: "password_is_login_name"
        case .repeats: "password_repeats"
        case .isSequence: "password_is_sequence"
        case .isCommon: "password_is_common"
        case .isOwnName: "password_is_own_name"
        case .isCurrent: "password_is_current"
        }
    }

    var messages: (japanese: String, english: String) {
        let (japanese, english) = reasons
        return (
            japanese + "パスワードは変わっていません。", english + " The password was not changed."
        )
    }

    /// What is wrong, without what it means for a login.
    package var reasons: (japanese: String, english: String) {
        switch self {
        case .tooShort(let min):
            ("パスワードが短すぎます（\(min)文字以上）。", "The password has less than \(min) characters.")
        case .tooLong(let max):
            ("パスワードが長すぎます（\(max)文字まで）。", "The password has more than \(max) characters.")
        case .controlCharacter:
            ("パスワードに使えない制御文字があります。", "The password has a control character.")
        case .isLoginName:
            ("ログイン名と同じパスワードは使えません。", "The password is the login name.")
        case .repeats:
            (
                "1種類か2種類の文字だけのパスワードは使えません。",
                "The password consists of one or two characters only."
            )
        case .isSequence:
            ("順番に並んだだけのパスワードは使えません。", "The password is a mere sequence.")
        case .isCommon:
            (
                "よく使われ、最初に試されるパスワードです。",
                "The password is one of those that are tried first."
            )
        case .isOwnName:
            (
                "自分の氏名・番号・ログイン名や市の名前に、少し足しただけのパスワードです。",
                "The password is little more than your own name, number, login or city."
            )
        case .isCurrent: ("今のパスワードと同じです。", "The password is the one you have.")
        }
    }
}
