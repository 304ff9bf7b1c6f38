/// For whom a slip with a one-time code is asked, and what the account shall have.
package struct SlipRequest: Hashable, Sendable {
    package let tag: LoginTag
    /// Added to what an account already has; a slip takes no role away.
    package let roles: [AccountRole]
    package let isStaff: Bool
    /// Which member of staff, by the caller's number. An account of somebody else under the same tag is
    /// closed for good, and this one begins with nothing.
    package let holder: Int64?
    /// For somebody who lost the device: the second factor goes when the slip is redeemed.
    package let removesSecondFactor: Bool

    package init(
        tag: LoginTag, roles: [AccountRole] = [], isStaff: Bool, holder: Int64? = nil,
        removesSecondFactor: Bool = false
    ) {
        self.tag = tag
        self.roles = roles
        self.isStaff = isStaff
        self.holder = holder
        self.removesSecondFactor = removesSecondFactor
    }
}
