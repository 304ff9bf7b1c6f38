/// Commands about logins, for whoever runs the node's machine.
package enum AccountsRequest: Codable, Sendable {
    /// The one-time link of the first administrator.
    case first
    /// A slip for a login: an adviser, an observer, a participant, or somebody on the staff.
    /// `adviser`: the hosted replica in which the login of an adviser writes, or its adviser's id.
    case slip(name: String, role: String?, removesSecondFactor: Bool, adviser: String?)
    case counts
    case own(OwnLoginRequest)
}

/// What somebody does with the own login at the node's machine, step by step as in the pages: a session
/// is begun with the password, and the other steps name it.
package enum OwnLoginRequest: Codable, Sendable {
    case begin(name: String, password: String)
    case code(session: String, code: String)
    case changePassword(session: String, current: String, new: String)
    case recoveryCodes(session: String)
    case beginAuthenticator(session: String)
    case confirmAuthenticator(session: String, code: String)
    case sessions(session: String)
    /// nil: all but this one.
    case endSession(session: String, id: String?)
    case leave(session: String)
}
