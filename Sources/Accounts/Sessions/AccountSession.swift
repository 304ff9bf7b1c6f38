/// A session as it was found: who it is, with the roles of this very moment.
package struct AccountSession: Hashable, Sendable {
    package let account: AccountID
    /// For the caller to find the member of staff, whose posts then follow from the staff records.
    package let tag: LoginTag
    package let isStaff: Bool
    /// In a fixed order. Only ``SessionState/signedIn`` may use them.
    package let roles: [AccountRole]
    package let state: SessionState
    /// The post in which the person chose to act, as the caller stored it.
    package let actingPost: String?
    package let beganSeconds: Int64
    /// When it ends whatever happens.
    package let endsSeconds: Int64
    /// When it ends if nothing more is asked for.
    package let idleEndsSeconds: Int64
}
