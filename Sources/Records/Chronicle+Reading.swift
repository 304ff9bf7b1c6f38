internal import Ledger
package import Merge

extension Chronicle {
    /// The text of a field with its whole history, for editing, quoting and anchors; nil where the
    /// record has no such text field.
    package func document(_ key: FieldKey) async throws -> TextDocument? {
        try await text(key)?.document
    }

    /// The same, with what each log may still do to it.
    package func text(_ key: FieldKey) async throws -> MergedText? {
        guard let record = try await store.records([key.record])[key.record],
            let rule = schema[record.kind]?.field(key.field), rule.shape == .text
        else { return nil }
        let generation = progress.texts.generation
        let places = try await store.histories(of: [key])[key] ?? []
        let membership = try await membership(of: record)
        var known =
            progress.texts[key]
            ?? KnownTexts.Known(text: MergedText(), membership: membership, count: 0, last: nil)
        var unseen = known.unseen(of: places)
        if unseen == nil {
            known.text = MergedText()
            unseen = places
        } else if known.membership != membership {
            known.text.judge(by: membership)
        }
        let reader = HistoryReader(store: store, members: logs.mapValues(\.birth.member))
        known.text = try await Self.advance(
            known.text, of: key, by: unseen ?? [],
            FieldFold(record: record, membership: membership), rule, reader)
        known.membership = membership
        known.count = places.count
        known.last = places.last
        known.ahead = []
        remember(known, key, generation)
        return known.text
    }

    /// Off the actor, in slices: nobody waits for somebody who reads.
    nonisolated static func advance(
        _ text: MergedText, of key: FieldKey, by unseen: [OperationPlace], _ fold: FieldFold,
        _ rule: FieldRule, _ reader: HistoryReader
    ) async throws -> MergedText {
        var text = text
        var pace = FoldPace(.patient)
        _ = try await reader.advance(&text, of: key, by: unseen, fold, rule, &pace)
        return text
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
        defer { changes.advance() }
        try await writing(.other) {
            try await store.forgetRecords()
            resetFolded()
        }
        try await settle()
    }
}
