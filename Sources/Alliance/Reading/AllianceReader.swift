internal import Ledger
package import Merge
package import Records

/// Reads shared records from a store, by kind, by parent, one by one.
package struct AllianceReader: Sendable {
    private static let pageCount = 1_000

    private let store: any RecordStore

    package init(store: any RecordStore) {
        self.store = store
    }

    /// One effective record of any kind; nil where there is none of that id.
    package func record(_ id: OperationID) async throws -> SharedRecord? {
        guard let record = try await store.records([id])[id], record.isEffective else { return nil }
        return try await withViews([record]).first
    }

    /// The effective records of a kind, oldest first; the same order on every node.
    package func all(_ kind: SharedKind) async throws -> [SharedRecord] {
        var records: [FoldedRecord] = []
        while true {
            let page = try await store.records(
                kind: kind.rawValue, after: records.last?.id, countMax: Self.pageCount)
            records += page
            if page.count < Self.pageCount { break }
        }
        return try await withViews(records).sorted(by: Self.precedes)
    }

    /// The ids of a kind's effective records, ascending: the same order on every node.
    package func ids(_ kind: SharedKind) async throws -> [OperationID] {
        var ids: [OperationID] = []
        while true {
            let page = try await store.records(
                kind: kind.rawValue, after: ids.last, countMax: Self.pageCount)
            ids += page.map(\.id)
            if page.count < Self.pageCount { return ids.sorted() }
        }
    }

    /// Those of some records that have an effect, in the order of `ids`.
    package func records(_ ids: some Collection<OperationID>) async throws -> [SharedRecord] {
        let known = try await store.records(Array(ids))
        return try await withViews(ids.compactMap { known[$0] }.filter(\.isEffective))
    }

    /// A part of a list, in its order, without what shares the list's key by accident: `countMax`
    /// records after the first `skip`.
    package func list(
        _ kind: SharedKind, _ facet: FacetRule, _ parts: [Facet.Part] = [],
        orders: ClosedRange<UInt32> = 0...UInt32.max, isNewestFirst: Bool = true, skip: Int = 0,
        countMax: Int = .max
    ) async throws -> [SharedRecord] {
        var query = RecordQuery(kind: kind.rawValue, facet, parts)
        (query.orders, query.isNewestFirst) = (orders, isNewestFirst)
        (query.skip, query.countMax) = (skip, countMax)
        return try await withViews(try await store.records(query))
    }

    /// Several lists of one facet as one, newest first.
    package func list(
        _ kind: SharedKind, _ facet: FacetRule, _ lists: [[Facet.Part]], skip: Int, countMax: Int
    ) async throws -> [SharedRecord] {
        guard lists.count != 1 else {
            return try await list(kind, facet, lists[0], skip: skip, countMax: countMax)
        }
        var found: [FoldedRecord] = []
        for parts in lists {
            var query = RecordQuery(kind: kind.rawValue, facet, parts)
            (query.isNewestFirst, query.countMax) = (true, skip + countMax)
            found += try await store.records(query)
        }
        // By the time of writing, as the facets of all kinds with several lists are.
        found.sort { Self.precedes($1, $0) }
        return try await withViews(Array(found.dropFirst(skip).prefix(countMax)))
    }

    /// How many records a list has.
    package func count(
        _ kind: SharedKind, _ facet: FacetRule, _ parts: [Facet.Part] = [],
        orders: ClosedRange<UInt32> = 0...UInt32.max
    ) async throws -> Int {
        var query = RecordQuery(kind: kind.rawValue, facet, parts)
        query.orders = orders
        return try await store.count(query)
    }

    /// The effective records below another one, oldest first.
    package func children(of id: OperationID, _ kind: SharedKind) async throws -> [SharedRecord] {
        let children = try await store.children(of: id, kind: kind.rawValue)
        return try await withViews(children.filter(\.isEffective)).sorted(by: Self.precedes)
    }

    /// By the time that the author's clock showed, which is for display; then log by log, each in the
    /// order of writing.
    private static func precedes(_ left: SharedRecord, _ right: SharedRecord) -> Bool {
        precedes(left.record, right.record)
    }

    private static func precedes(_ early: FoldedRecord, _ late: FoldedRecord) -> Bool {
        if early.quarterHours != late.quarterHours { return early.quarterHours < late.quarterHours }
        if early.created != late.created { return early.created < late.created }
        return early.id.index < late.id.index
    }

    private func withViews(_ records: [FoldedRecord]) async throws -> [SharedRecord] {
        let keys = records.flatMap { record in
            record.fieldDigests.keys.sorted().map { FieldKey(record: record.id, field: $0) }
        }
        let views = try await store.views(of: keys)
        return records.compactMap { record in
            guard let kind = SharedKind(rawValue: record.kind) else { return nil }
            var own: [UInt32: FieldView] = [:]
            for field in record.fieldDigests.keys {
                own[field] = views[FieldKey(record: record.id, field: field)]
            }
            return SharedRecord(record: record, kind: kind, views: own)
        }
    }
}
