/// What became of a pair of helper and helped.
package enum HelpState: String, CaseIterable, Hashable, Sendable {
    case proposed
    /// Agreed within a 係.
    case accepted
    /// Ordered by the 所属長.
    case ordered
    case declined

    /// Whether people decided that the help is to happen.
    package var isAgreed: Bool { self == .accepted || self == .ordered }
}
