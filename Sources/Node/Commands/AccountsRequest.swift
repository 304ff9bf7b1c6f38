/// Commands about logins, for whoever runs the node's machine.
package enum AccountsRequest: Codable, Sendable {
    /// The one-time link of the first administrator.
    case first
    /// A slip for a login: an adviser, an observer, a participant, or somebody on the staff.
    /// `adviser`: the hosted replica in which the login of an adviser writes, or its adviser's id.
    case slip(name: String, role: String?, removesSecondFactor: Bool, adviser: String?)
    case counts
}
