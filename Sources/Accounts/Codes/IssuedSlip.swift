/// A slip to be printed: the code is in no file and cannot be shown again.
package struct IssuedSlip: Sendable, SecretValue {
    package let account: AccountID
    package let tag: LoginTag
    /// `ABCD-EFGH-JKLM-NPQR-S`; the last is a check character.
    package let code: String
    package let expiresSeconds: Int64
}
