/// What somebody typed as a second factor.
enum FactorCode: Hashable, Sendable {
    /// Six figures of an authenticator app.
    case figures([UInt8])
    case recovery(TypedCode)

    /// Anything else is a typing error, which is not counted as an attempt.
    init(typed: String) throws(AccountsError) {
        if let figures = OneTimeCode.figures(typed) {
            self = .figures(figures)
        } else if let code = TypedCode(.recovery, typed: typed) {
            self = .recovery(code)
        } else {
            throw .codeMalformed
        }
    }
}
