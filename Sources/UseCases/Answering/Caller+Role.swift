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

extension CityRole {
    /// A wall stands between the words of the pages and the staff records; each role has both.
    init(_ role: StaffRole) {
        self =
            switch role {
            case .person: .person
            case .sectionChief: .sectionChief
            case .manager: .manager
            case .generalAffairsChief: .generalAffairsChief
            case .personnel: .personnel
            case .member: .member
            case .adviser: .adviser
            case .observer: .observer
            case .administrator: .administrator
            }
    }
}
