internal import Accounts
internal import Node
internal import Staff

/// The posts in which somebody may act today: those of the staff records, then what the account was
/// granted. The first one with authority is the one to begin with.
enum Posts {
    static func all(
        of session: AccountSession, _ node: LocalNode, _ seconds: Int64
    ) async throws -> [Reader.Post] {
        try await all(session.tag, session.isStaff, session.roles, node, seconds)
    }

    /// The same for whoever is not signed in: the owner of a feed.
    static func all(
        _ tag: LoginTag, _ isStaff: Bool, _ roles: [AccountRole], _ node: LocalNode,
        _ seconds: Int64
    ) async throws -> [Reader.Post] {
        var posts: [Reader.Post] = []
        if isStaff,
            let standing = try await node.standing(of: tag, seconds: seconds)
        {
            posts = standing.posts.reversed().map {
                Reader.Post(
                    role: $0.role, section: $0.section?.text, command: $0.command,
                    name: standing.name)
            }
        }
        let granted = roles.map { role in
            let role = staffRole(role)
            return Reader.Post(role: role, section: nil, command: role.japanese)
        }
        return granted + posts
    }

    private static func staffRole(_ role: AccountRole) -> StaffRole {
        switch role {
        case .personnel: .personnel
        case .member: .member
        case .adviser: .adviser
        case .observer: .observer
        case .administrator: .administrator
        }
    }
}
