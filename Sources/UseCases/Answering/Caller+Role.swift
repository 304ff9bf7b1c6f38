package import Accounts
package import Requests
package import Staff

extension Caller {
    /// The role of the post that was named; nil where none was: a command of whoever runs the machine.
    package var role: StaffRole? {
        get throws { try post.map { try ActingPost(reading: $0).role } }
    }

    /// The login of the pages, which calls itself `account:12`.
    package var accountID: AccountID? {
        let prefix = Array("account:".utf8)
        let bytes = Array(account.utf8)
        guard bytes.starts(with: prefix) else { return nil }
        return Int64(String(decoding: bytes.dropFirst(prefix.count), as: UTF8.self))
            .flatMap { AccountID($0) }
    }
}
