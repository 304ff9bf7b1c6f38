package import Merge

/// A reference as an author writes it, before the entry has a hash.
package enum DraftReference: Hashable, Sendable {
    /// An operation that is held.
    case held(OperationID)
    /// An operation of the same draft, by its index.
    case here(UInt32)
}
