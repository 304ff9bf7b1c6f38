/// A session as it was found: who it is, with the roles of this very moment.
package struct AccountSession: Hashable, Sendable {
    package let account: AccountID
    /// For the caller to find the member of staff, whose posts then follow from the staff records.
    package let tag: LoginTag
    package let isStaff: Bool
    /// Which member of staff it belongs to, by the caller's number.
    package let holder: Int64?
    /// In a fixed order. Only ``SessionState/signedIn`` may use them.
    package let roles: [AccountRole]
    package let state: SessionState
    package let hasSecondFactor: Bool
    /// The post in which the person chose to act, as the caller stored it.
    package let actingPost: String?
    package let beganSeconds: Int64
    /// When it ends whatever happens.
    package let endsSeconds: Int64
    /// When it ends if nothing more is asked for.
    package let idleEndsSeconds: Int64
}
