package import Staff

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

    package var role: StaffRole { post.role }

    /// A post as the node's commands name it.
    package struct Post: Sendable, Equatable {
        package let role: StaffRole
        package let section: String?
        /// 係長:総務部/職員課/給与係; for 本人 with the employee number.
        package let command: String
        /// Whose post it is, for the person's own pages: at a shared computer the role alone tells nobody apart.
        package let name: String?

        package init(role: StaffRole, section: String?, command: String, name: String? = nil) {
            self.role = role
            self.section = section
            self.command = command
            self.name = name
        }

        /// Names the post in a form and in the session; without the employee number.
        package var key: String { section.map { role.english + ":" + $0 } ?? role.english }

        /// As people read it; without the employee number.
        package var title: String {
            guard let section else { return role.japanese }
            return section.split(separator: "/").joined(separator: " ") + " " + role.japanese
        }
    }
}
