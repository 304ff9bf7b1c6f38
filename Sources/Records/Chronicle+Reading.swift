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
        let isPart = schema[record.kind]?.isPart == true
        let whole = isPart ? record.parent ?? record.id : record.id
        let wholeKey = FieldKey(record: whole, field: FieldKey.membership)
        var membership = Membership()
        if case .membership(let found) = try await store.views(of: [wholeKey])[wholeKey] {
            membership = found
        }
        let document = FieldFold(record: record, membership: membership).document(
            rule, history, onto: known?.document)
        remember(document, key, places, generation)
        return document
    }

    /// Folds everything anew from the logs.
    package func rebuild() async throws {
        try await writing {
            defer { version.advance() }
            try await store.forgetRecords()
            resetFolded()
            try await foldRest()
        }
    }
}
