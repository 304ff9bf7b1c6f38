internal import Ledger
package import Merge

extension Chronicle {
    /// The text of a field with its whole history, for editing, quoting and anchors; nil where the
    /// record has no such text field.
    package func document(_ key: FieldKey) async throws -> TextDocument? {
        guard let record = try await store.records([key.record])[key.record],
            let rule = schema[record.kind]?.field(key.field), rule.shape == .text
        else { return nil }
        let generation = progress.texts.generation
        let places = try await store.histories(of: [key])[key] ?? []
        var known = progress.texts[key]
        if known?.begins(places) != true { known = nil }
        if let known, known.count == places.count { return known.document }
        let reader = HistoryReader(store: store, members: logs.mapValues(\.birth.member))
        let unseen = Array(places.dropFirst(known?.count ?? 0))
        let history = try await reader.histories([key: unseen])[key] ?? []
        let document = FieldFold(record: record, membership: try await membership(of: record))
            .document(rule, history, onto: known?.document)
        remember(document, key, places, generation)
        return document
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
