/// The one-time link of the first administrator, for whoever runs the node's machine.
package struct IssueFirstLink: NodeRequest {
    package typealias Answer = FirstLinkAnswer

    package init() {}

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .changes }
}

/// For the terminal of whoever runs the machine, never for a log.
package struct FirstLinkAnswer: Codable, Sendable {
    package let link: String
    package let path: String
    package let expires: String
    /// The command that makes another one.
    package let again: String

    package init(link: String, path: String, expires: String, again: String) {
        self.link = link
        self.path = path
        self.expires = expires
        self.again = again
    }
}

/// A slip for a login, of whoever runs the node's machine: an adviser's, an observer's, a participant's, or
/// that of somebody on the staff.
package struct IssueSlip: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let code: String

        package init(code: String) {
            self.code = code
        }
    }

    package let name: String
    package let role: String?
    package let removesSecondFactor: Bool
    /// The hosted replica in which the login of an adviser writes, or its adviser's id.
    package let adviser: String?

    package init(name: String, role: String?, removesSecondFactor: Bool, adviser: String?) {
        self.name = name
        self.role = role
        self.removesSecondFactor = removesSecondFactor
        self.adviser = adviser
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .changes }
}

/// How many logins there are.
package struct CountLogins: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let accounts: Int
        package let active: Int
        package let withPassword: Int
        package let withSecondFactor: Int
        package let openSlips: Int
        package let sessions: Int

        package init(
            accounts: Int, active: Int, withPassword: Int, withSecondFactor: Int, openSlips: Int,
            sessions: Int
        ) {
            self.accounts = accounts
            self.active = active
            self.withPassword = withPassword
            self.withSecondFactor = withSecondFactor
            self.openSlips = openSlips
            self.sessions = sessions
        }
    }

    package init() {}

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
}
