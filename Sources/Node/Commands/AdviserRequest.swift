/// Commands about the replicas of advisers that this node hosts, for whoever runs it.
package enum AdviserRequest: Codable, Sendable {
    /// `name`: a role or a body, never a person.
    case prepare(name: String)
    /// The file that the adviser signed; the adviser's whole fingerprint, as they read it, unless
    /// they are trusted here already.
    case accept(file: [UInt8], fingerprint: String?)
    case list
    /// `id` of the hosted replica, or the member id of its adviser.
    case stop(id: String)
    /// `login`: the login name of an account that has the role of adviser.
    case bind(id: String, login: String)
    case unbind(account: Int64)
}
