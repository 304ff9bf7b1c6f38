internal import Ledger
package import Merge

extension Chronicle {
    /// The text of a field with its whole history, for editing, quoting and anchors; nil where the
    /// record has no such text field.
    package func document(_ key: FieldKey) async throws -> TextDocument? {
        guard let record = try await store.records([key.record])[key.record],
            let rule = schema[record.kind]?.field(key.field), rule.shape == .text
        else { return nil }
        let reader = HistoryReader(store: store, members: logs.mapValues(\.birth.member))
        let places = try await store.histories(of: [key])
        let history = try await reader.histories(places)[key] ?? []
        return FieldFold(record: record, membership: try await membership(of: record))
            .document(rule, history)
    }

    /// The invitations that a record is judged by: its own, for a part those of its whole.
    func membership(of record: FoldedRecord) async throws -> Membership {
        let isPart = schema[record.kind]?.isPart == true
        let whole = isPart ? record.parent ?? record.id : record.id
        let key = FieldKey(record: whole, field: FieldKey.membership)
        guard case .membership(let found) = try await store.views(of: [key])[key] else {
            return Membership()
        }
        return found
    }

    /// Folds everything anew from the logs.
    package func rebuild() async throws {
        try await writing {
            defer { changes.advance() }
            try await store.forgetRecords()
            resetFolded()
            try await foldRest()
        }
    }
}
