package import Staff

/// A post in which notices are read.
package struct NoticePost: Sendable {
    package let role: StaffRole
    package let section: String?

    package init(role: StaffRole, section: String?) {
        self.role = role
        self.section = section
    }
}
