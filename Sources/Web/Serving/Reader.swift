internal import Accounts
package import Requests

/// Who is signed in, and in which post.
package struct Reader: Sendable {
    /// What the audit calls them: never a name.
    package let account: String
    /// All posts of today, the chosen one among them.
    package let posts: [Post]
    package let post: Post

    package init(account: String, posts: [Post], post: Post) {
        self.account = account
        self.posts = posts
        self.post = post
    }

    package var role: CityRole { post.role }

    /// A post as the node's commands name it.
    package struct Post: Sendable, Equatable {
        package let role: CityRole
        package let section: String?
        /// 係長:総務部/職員課/給与係; for 本人 with the employee number.
        package let command: String
        /// Whose post it is, for the person's own pages: at a shared computer the role alone tells nobody apart.
        package let name: String?

        package init(role: CityRole, section: String?, command: String, name: String? = nil) {
            self.role = role
            self.section = section
            self.command = command
            self.name = name
        }

        /// Names the post in a form and in the session; without the employee number.
        package var key: String { section.map { role.english + ":" + $0 } ?? role.english }

        /// As people read it; without the employee number.
        package var title: String {
            guard let section else { return role.said }
            return section.split(separator: "/").joined(separator: " ") + " " + role.said
        }
    }
}

/// The posts in which somebody may act today: those of the staff records, then what the account was
/// granted. The first one with authority is the one to begin with.
enum Posts {
    static func all(
        of session: AccountSession, _ logins: any LoginDesk, _ seconds: Int64
    ) async throws -> [Reader.Post] {
        try await all(
            session.account, session.tag, session.isStaff, session.holder, session.roles, logins,
            seconds)
    }

    /// Whether somebody must set a second factor before anything else: for a post in which they see
    /// other people's records.
    static func needsSecondFactor(
        _ session: AccountSession, _ posts: [Reader.Post], _ logins: any LoginDesk
    ) -> Bool {
        guard session.state == .signedIn, !session.hasSecondFactor,
            posts.contains(where: { seesOthers($0.role) })
        else { return false }
        return logins.asksSecondFactorOfPosts
    }

    private static func seesOthers(_ role: CityRole) -> Bool {
        switch role {
        case .sectionChief, .generalAffairsChief, .manager, .personnel, .administrator: true
        case .person, .member, .adviser, .observer: false
        }
    }

    /// The same for whoever is not signed in: the owner of a feed. None where the member of staff to whom
    /// the login belongs has left, or the number is another's.
    static func all(
        _ account: AccountID, _ tag: LoginTag, _ isStaff: Bool, _ holder: Int64?,
        _ roles: [AccountRole], _ logins: any LoginDesk, _ seconds: Int64
    ) async throws -> [Reader.Post] {
        var posts: [Reader.Post] = []
        // Administrators know a login outside the staff list by its number.
        var name = say("利用者 \(account.number)")
        if isStaff {
            // With the holder all of it ends, also what was granted.
            guard let standing = try await logins.standing(ofTag: tag.bytes, seconds: seconds),
                standing.person == holder
            else { return [] }
            name = standing.name
            posts = standing.posts.reversed().map {
                Reader.Post(
                    role: $0.role, section: $0.section, command: $0.command, name: standing.name)
            }
        }
        let granted = roles.map { role in
            let role = cityRole(role)
            return Reader.Post(role: role, section: nil, command: role.japanese, name: name)
        }
        return granted + posts
    }

    private static func cityRole(_ role: AccountRole) -> CityRole {
        switch role {
        case .personnel: .personnel
        case .member: .member
        case .adviser: .adviser
        case .observer: .observer
        case .administrator: .administrator
        }
    }
}
