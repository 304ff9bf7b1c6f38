package import Merge

/// What an author wants to write as one entry: operations and their contents, in order.
package struct EntryDraft: Sendable {
    package private(set) var operations: [LedgerOperation<DraftReference>] = []
    package private(set) var contents: [[String]] = []
    /// For `withdraw`: the heads whose entries stay accepted.
    package private(set) var extraHeads: [HeadReference] = []

    package init() {}

    /// Adds an operation with its contents; gives the reference by which later ones can name it.
    @discardableResult
    package mutating func append(
        _ operation: LedgerOperation<DraftReference>, contents: [String] = []
    ) -> DraftReference {
        operations.append(operation)
        self.contents.append(contents)
        return .here(UInt32(truncatingIfNeeded: operations.count - 1))
    }

    /// Adds heads that the entry must list though no reference needs them.
    package mutating func list(_ heads: [HeadReference]) {
        extraHeads += heads
    }
}

/// A reference as an author writes it, before the entry has a hash.
package enum DraftReference: Hashable, Sendable {
    /// An operation that is held.
    case held(OperationID)
    /// An operation of the same draft, by its index.
    case here(UInt32)
}
