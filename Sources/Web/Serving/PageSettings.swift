package import Accounts
package import Node

/// What the pages are given: where accounts lie, what is known of the line to browsers, and a clock.
package struct PageSettings: Sendable {
    package let accounts: AccountStore
    /// By which names and over which lines the pages are shown.
    package let edge: EdgeRule
    /// Seconds since 1970.
    package let clock: @Sendable () -> Int64

    package init(
        accounts: AccountStore, edge: EdgeRule, clock: @escaping @Sendable () -> Int64
    ) {
        self.accounts = accounts
        self.edge = edge
        self.clock = clock
    }
}
