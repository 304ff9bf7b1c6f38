/// An account as the administration pages show it; who it is, the caller finds by its tag.
package struct AccountSummary: Hashable, Sendable {
    package let id: AccountID
    package let tag: LoginTag
    package let isActive: Bool
    /// Whether posts follow from the staff records.
    package let isStaff: Bool
    /// In a fixed order.
    package let roles: [AccountRole]
    package let hasPassword: Bool
    package let hasSecondFactor: Bool
    /// Recovery codes that were not used yet.
    package let recoveryCodeCount: Int
    /// Until when a slip that was issued can be used; nil without one.
    package let slipExpiresSeconds: Int64?
    package let createdSeconds: Int64
    package let lastSignInSeconds: Int64?
    /// Which member of staff it belongs to, by the caller's number.
    package let holder: Int64?
}
