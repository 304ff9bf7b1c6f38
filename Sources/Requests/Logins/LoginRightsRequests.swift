/// The roles that the acting post may give and take. Refused for all but personnel and administrators, as
/// everything about other people's logins is.
package struct ShowGrantableRoles: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let roles: [GrantedRole]

        package init(roles: [GrantedRole]) {
            self.roles = roles
        }
    }

    package init() {}

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// What an account can be granted beside the posts that its holder has as a member of staff.
package enum GrantedRole: String, CaseIterable, Codable, Sendable {
    case personnel, member, adviser, observer, administrator
}

/// What the acting post may do with one login.
package struct ShowLoginRights: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let grantable: [GrantedRole]
        /// Close it, or open it again.
        package let mayClose: Bool

        package init(grantable: [GrantedRole], mayClose: Bool) {
            self.grantable = grantable
            self.mayClose = mayClose
        }
    }

    package let account: Int64

    package init(account: Int64) {
        self.account = account
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

/// Whose a login is, from the staff records.
package struct FindLoginHolder: NodeRequest {
    package struct Answer: Codable, Sendable {
        /// nil for nobody on the staff.
        package let person: StaffPerson?

        package init(person: StaffPerson?) {
            self.person = person
        }
    }

    package let account: Int64

    package init(account: Int64) {
        self.account = account
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .reads(nil) }
}

package struct GrantRole: NodeRequest {
    package typealias Answer = Done

    package let role: GrantedRole
    package let account: Int64

    package init(_ role: GrantedRole, to account: Int64) {
        self.role = role
        self.account = account
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

package struct RevokeRole: NodeRequest {
    package typealias Answer = Done

    package let role: GrantedRole
    package let account: Int64

    package init(_ role: GrantedRole, from account: Int64) {
        self.role = role
        self.account = account
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}

/// Opens a login again, or closes it: at once, also in browsers that are signed in.
package struct SetLoginActive: NodeRequest {
    package typealias Answer = Done

    package let account: Int64
    package let isActive: Bool

    package init(account: Int64, isActive: Bool) {
        self.account = account
        self.isActive = isActive
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .changes }
}
