/// All replicas that are or were hosted: those in use first, then by id.
package struct ListAdvisers: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let advisers: [HostedAdviser]

        package init(advisers: [HostedAdviser]) {
            self.advisers = advisers
        }
    }

    package init() {}

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
}

/// No more writing; what was written stays.
package struct StopAdviser: NodeRequest {
    package typealias Answer = HostedAdviser

    /// Of the hosted replica, or of its adviser.
    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .changes }
}

/// A login writes in the adviser's name from now on.
package struct BindAdviser: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let id: String
        package let account: Int64

        package init(id: String, account: Int64) {
            self.id = id
            self.account = account
        }
    }

    package let id: String
    /// The login name of an account that has the role of adviser.
    package let login: String

    package init(id: String, login: String) {
        self.id = id
        self.login = login
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .changes }
}

/// The login reads only.
package struct UnbindAdviser: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let account: Int64

        package init(account: Int64) {
            self.account = account
        }
    }

    package let account: Int64

    package init(account: Int64) {
        self.account = account
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .changes }
}

/// The request that an adviser is to sign.
package struct DelegationRequestFile: NodeRequest {
    package typealias Answer = FileAnswer

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
}

/// A hosted adviser's descriptor, to be carried to the other cities.
package struct AdviserDescriptor: NodeRequest {
    package typealias Answer = FileAnswer

    package let id: String

    package init(id: String) {
        self.id = id
    }

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
}
