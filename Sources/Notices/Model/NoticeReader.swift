/// Who reads: a login's number, and what concerns them in the post that they act in.
package struct NoticeReader: Hashable, Sendable {
    package let account: Int64
    /// Few; each once.
    package let scopes: [String]

    package init(account: Int64, scopes: [String]) {
        self.account = account
        self.scopes = scopes
    }
}
