internal import Alliance
package import Merge
package import Records

/// What the order of arrival must not change: the state hash, every effective record and every view.
package struct SharedState: Equatable, Sendable {
    package let hash: Digest
    package let records: [OperationID: FoldedRecord]
    package let views: [FieldKey: FieldView]
    package let conflicts: [FieldKey]

    package init(of node: TestNode) async throws {
        try await self.init(of: node.store)
    }

    package init(of store: any SpaceStore) async throws {
        var records: [OperationID: FoldedRecord] = [:]
        for kind in SharedKind.allCases {
            let found = try await store.records(kind: kind.rawValue, after: nil, countMax: .max)
            for record in found { records[record.id] = record }
            for record in found {
                for child in try await store.children(of: record.id, kind: nil) {
                    records[child.id] = child
                }
            }
        }
        let keys = records.values.flatMap { record in
            record.fieldDigests.keys.map { FieldKey(record: record.id, field: $0) }
        }
        self.records = records
        self.views = try await store.views(of: keys.sorted())
        self.conflicts = try await store.conflicts(countMax: .max)
        self.hash = try await store.stateHash()
    }
}
