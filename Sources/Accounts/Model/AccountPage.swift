/// One page of a list of accounts, in the order in which they were made.
package struct AccountPage: Hashable, Sendable {
    package let accounts: [AccountSummary]
    /// To be passed for the next page; nil on the last.
    package let next: AccountID?
}
