package import Accounts
package import Staff

/// A slip and the one on the staff to whom it is handed.
package struct SectionSlip: Sendable {
    package let member: StaffMember
    package let slip: IssuedSlip

    init(_ member: StaffMember, _ slip: IssuedSlip) {
        self.member = member
        self.slip = slip
    }
}
