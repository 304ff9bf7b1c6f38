internal import Ledger
package import Merge
package import Records

/// Reads shared records from a store, by kind, by parent, one by one.
package struct AllianceReader: Sendable {
    package static let listMax = 10_000

    private let store: any RecordStore

    package init(store: any RecordStore) {
        self.store = store
    }

    /// One effective record of any kind; nil where there is none of that id.
    package func record(_ id: OperationID) async throws -> SharedRecord? {
        guard let record = try await store.records([id])[id], record.isEffective else { return nil }
        return try await withViews([record]).first
    }

    /// The effective records of a kind, in the order in which they arrived here.
    package func all(_ kind: SharedKind) async throws -> [SharedRecord] {
        try await withViews(
            try await store.records(kind: kind.rawValue, after: nil, countMax: Self.listMax))
    }

    /// The effective records below another one.
    package func children(of id: OperationID, _ kind: SharedKind) async throws -> [SharedRecord] {
        let children = try await store.children(of: id, kind: kind.rawValue)
        return try await withViews(children.filter(\.isEffective))
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
