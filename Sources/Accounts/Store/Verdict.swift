/// How a transaction ended that keeps what it wrote either way.
enum Verdict<Value: Sendable>: Sendable {
    case granted(Value)
    case refused(AccountsError)
}
