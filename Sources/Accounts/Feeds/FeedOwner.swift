/// Whose feed it is: what a session would say of the account, without one.
package struct FeedOwner: Hashable, Sendable {
    package let account: AccountID
    package let tag: LoginTag
    /// Whether posts follow from the staff records.
    package let isStaff: Bool
    package let holder: Int64?
    /// As they are granted at this moment.
    package let roles: [AccountRole]
    package let madeSeconds: Int64
    /// Under which address the pages were open when it was made: https://node.example
    package let base: String
}
