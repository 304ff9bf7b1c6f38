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

    /// The effective records below another one, oldest first.
    package func children(of id: OperationID, _ kind: SharedKind) async throws -> [SharedRecord] {
        let children = try await store.children(of: id, kind: kind.rawValue)
        return try await withViews(children.filter(\.isEffective)).sorted(by: Self.precedes)
    }

    /// By the time that the author's clock showed, which is for display; then log by log, each in the
    /// order of writing.
    private static func precedes(_ left: SharedRecord, _ right: SharedRecord) -> Bool {
        let (early, late) = (left.record, right.record)
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
