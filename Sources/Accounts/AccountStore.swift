// Accounts: logins and sessions of one node, in a file of their own. It must not know staff,
// ledgers, pages, clocks or randomness: times and random bytes are passed in, and a tag stands for
// a person.

internal import GRDB

/// The accounts of a node: `accounts.sqlite` in its data folder.
package final class AccountStore: Sendable {
    package static let fileName = "accounts.sqlite"

    package init(
        folder: String, keys: AccountKeys, rules: AccountRules = AccountRules(),
        sizeBytesMax: Int? = nil
    ) throws(AccountsError) { throw .cancelled }
    package func close() throws(AccountsError) { throw .cancelled }
    package func verify() async throws(AccountsError) { throw .cancelled }
    package func sweep(seconds: Int64) async throws(AccountsError) -> SweepReport { throw .cancelled }
}
