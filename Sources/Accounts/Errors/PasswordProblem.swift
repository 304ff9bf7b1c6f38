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
