/// Which accounts a list shows.
package enum AccountFilter: Hashable, Sendable {
    case all
    case active
    case inactive
    case role(AccountRole)
    /// Those that were given a slip or made otherwise, and have no password yet.
    case withoutPassword
}
