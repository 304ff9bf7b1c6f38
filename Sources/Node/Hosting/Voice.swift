/// In whose name a login's texts are shared.
package struct Voice: Sendable {
    /// nil: in nobody's; the login can only read.
    package let member: String?
    /// In Japanese.
    package let name: String
}
