/// What somebody does with the own login at the node's machine, step by step as in the pages: a session
/// is begun with the password, and the other steps name it.
package struct BeginOwnLogin: NodeRequest {
    package typealias Answer = BegunLogin

    package let name: String
    package let password: String

    package init(name: String, password: String) {
        self.name = name
        self.password = password
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

package struct BegunLogin: Codable, Sendable {
    package let session: String
    /// Whether the second factor is asked for next.
    package let needsCode: Bool
    package let secondFactor: Bool

    package init(session: String, needsCode: Bool, secondFactor: Bool) {
        self.session = session
        self.needsCode = needsCode
        self.secondFactor = secondFactor
    }
}

/// The second factor's code, or a recovery code.
package struct EnterLoginCode: NodeRequest {
    package typealias Answer = BegunLogin

    package let session: String
    package let code: String

    package init(session: String, code: String) {
        self.session = session
        self.code = code
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

package struct LeaveOwnLogin: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let ok: Bool

        package init(ok: Bool) {
            self.ok = ok
        }
    }

    package let session: String

    package init(session: String) {
        self.session = session
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// Ends all sessions but the one that it answers.
package struct ChangeOwnPassword: NodeRequest {
    package typealias Answer = BegunLogin

    package let session: String
    package let current: String
    package let new: String

    package init(session: String, current: String, new: String) {
        self.session = session
        self.current = current
        self.new = new
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// New recovery codes in place of those before.
package struct RenewRecoveryCodes: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let recoveryCodes: [String]

        package init(recoveryCodes: [String]) {
            self.recoveryCodes = recoveryCodes
        }
    }

    package let session: String

    package init(session: String) {
        self.session = session
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}
