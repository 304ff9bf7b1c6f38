internal import Ledger
package import Merge

/// What a store of folded records gives back. Asynchronous, because a network database must fit; one
/// test suite runs over every backend.
package protocol RecordStore: Sendable {
    /// The records among these ids that exist.
    func records(_ ids: [OperationID]) async throws -> [OperationID: FoldedRecord]

    /// The records of a kind, in the order in which they were folded here, after a given one; the
    /// listing of a node, so ineffective records are left out.
    func records(
        kind: UInt32, after: OperationID?, countMax: Int
    ) async throws -> [FoldedRecord]

    /// A part of a list; see `RecordQuery`.
    func records(_ query: RecordQuery) async throws -> [FoldedRecord]

    /// How many records the whole list has, whatever `skip` and `countMax` say.
    func count(_ query: RecordQuery) async throws -> Int

    /// The records whose parent is `id`, in the order in which they were folded here; of one kind,
    /// or of all. With ineffective ones, because a change of membership may revive them.
    func children(of id: OperationID, kind: UInt32?) async throws -> [FoldedRecord]

    /// The history of each field: where its operations stand, in the order in which they were folded.
    func histories(of keys: [FieldKey]) async throws -> [FieldKey: [OperationPlace]]

    /// The views of fields; those without history are left out.
    func views(of keys: [FieldKey]) async throws -> [FieldKey: FieldView]

    /// The registers of effective records that hold several different values, in the order of keys.
    func conflicts(countMax: Int) async throws -> [FieldKey]

    /// The root of the state tree over all records.
    func stateHash() async throws -> Digest

    /// Takes away every record and sets every log's `folded` to 0, so that all can be folded anew.
    func forgetRecords() async throws
}

/// Effective records of one kind, found by one of its facets.
///
/// They come by the facet's order; those of the same place by replica, sequence and index, which is the
/// same on every node.
package struct RecordQuery: Sendable {
    package let kind: UInt32
    /// The number of the facet.
    package let facet: UInt32
    package let key: UInt64
    package var orders: ClosedRange<UInt32> = 0...UInt32.max
    package var isNewestFirst = false
    /// How many to leave out; negative ones count as 0, as for `countMax`.
    package var skip = 0
    package var countMax = Int.max

    package init(kind: UInt32, facet: UInt32, key: UInt64) {
        self.kind = kind
        self.facet = facet
        self.key = key
    }

    package init(kind: UInt32, _ rule: FacetRule, _ parts: [Facet.Part]) {
        self.init(kind: kind, facet: rule.number, key: Facet.key(parts))
    }
}
