/// A replica of an adviser at this node, as pages and commands speak of it. No secret is in it.
package struct HostedAdviser: Codable, Sendable {
    /// So many may be in use at once.
    package static let openMax = 16

    package enum State: String, Codable, Sendable {
        /// The adviser has not signed yet, or the signed file has not come back.
        case prepared
        case active
        /// The adviser's descriptor was removed, or another root is trusted for them.
        case untrusted
        /// Its files cannot be read: nothing can be written.
        case damaged
        case stopped
    }

    package let id: String
    /// What this city calls the adviser.
    package let name: String
    package let state: State
    /// What the city reads to the adviser before they sign.
    package let requestFingerprint: String
    /// The adviser's id and own name; nil until they signed.
    package let member: String?
    package let memberName: String?
    /// The adviser's own fingerprint, as in their descriptor; nil until they signed.
    package let fingerprint: String?
    package let replica: String?
    /// Entries in its log.
    package let entries: Int
    /// Logins that write in it, by number.
    package let accounts: [Int64]

    package init(
        id: String, name: String, state: State, requestFingerprint: String, member: String?,
        memberName: String?, fingerprint: String?, replica: String?, entries: Int,
        accounts: [Int64]
    ) {
        self.id = id
        self.name = name
        self.state = state
        self.requestFingerprint = requestFingerprint
        self.member = member
        self.memberName = memberName
        self.fingerprint = fingerprint
        self.replica = replica
        self.entries = entries
        self.accounts = accounts
    }
}
