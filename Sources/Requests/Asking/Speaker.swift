/// In whose name a login's texts are shared.
package struct Speaker: Codable, Sendable {
    /// nil: in nobody's; the login can only read.
    package let member: String?
    /// In Japanese.
    package let name: String

    package init(member: String?, name: String) {
        self.member = member
        self.name = name
    }
}
