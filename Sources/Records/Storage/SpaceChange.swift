package import Ledger
package import Merge

/// All that one commit writes.
package struct SpaceChange: Sendable {
    /// Births of replicas whose logs begin to be known.
    package var births: [Birth] = []
    /// Verified runs to append, in order.
    package var pieces: [VerifiedPiece] = []
    /// How far logs are folded after the change.
    package var folded: [ReplicaID: UInt64] = [:]
    /// Records to insert or to replace, in the order in which they were folded.
    package var records: [FoldedRecord] = []
    /// New operations of fields, in the order in which they were folded.
    package var operations: [(key: FieldKey, place: OperationPlace)] = []
    package var fields: [FieldChange] = []
    /// For each of `records` whose kind has facets all of them, by number; none if it has no effect.
    package var facets: [OperationID: [UInt32: Facet]] = [:]

    package init() {}

    package var isEmpty: Bool {
        births.isEmpty && pieces.isEmpty && folded.isEmpty && records.isEmpty
            && operations.isEmpty && fields.isEmpty
    }
}

/// The new view of one field.
package struct FieldChange: Sendable {
    package let key: FieldKey
    package let view: FieldView
    /// Whether a register holds several different values.
    package let isConflict: Bool
}

/// Logs and records of one space in one place, so that what is appended and what it folds into become
/// durable together, or not at all.
package protocol SpaceStore: LedgerStorage, RecordStore {
    /// Writes a change in one transaction. When it returns, the change survives a loss of power; when
    /// it throws, nothing was written.
    func commit(_ change: SpaceChange) async throws
}
