/// A peer as pages speak of it: its name, and when it was last reached.
package struct NodeContact: Sendable {
    package let id: String
    package let name: String
    /// Seconds since 1970; nil: never.
    package let lastSeconds: Int64?
    /// What failed since, in Japanese.
    package let problem: String?
}
