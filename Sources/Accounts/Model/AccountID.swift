/// Names an account within this file, and nowhere else: it says nothing about whom.
package struct AccountID: Hashable, Comparable, Sendable {
    package let number: Int64

    /// Nil for numbers that no account has.
    package init?(_ number: Int64) {
        guard number > 0 else { return nil }
        self.number = number
    }

    package static func < (left: AccountID, right: AccountID) -> Bool {
        left.number < right.number
    }
}
