package import Ledger
package import Merge

/// A member who writes what no gate would: a log of its own, entry by entry, without folding anything.
package struct Forger: Sendable {
    package let writer: LogWriter
    package private(set) var pieces: [Piece] = []
    private var state: LogState
    private var places: [Digest: EntryPlace] = [:]

    package init(_ writer: LogWriter) {
        self.writer = writer
        state = LogState(birth: writer.birth)
    }

    /// Writes one entry under a signed head of its own; the ids of its operations.
    @discardableResult
    package mutating func write(_ draft: EntryDraft) throws -> [OperationID] {
        let entry = try EntryComposer.entry(
            from: draft, continuing: state, places: places, quarterHours: 1_780_000,
            seed: [UInt8](repeating: 9, count: EntryContents.seedByteCount))
        state.append(entry)
        places[entry.hash] = EntryPlace(replica: entry.replica, sequence: entry.sequence)
        let piece = Piece(entries: [entry], head: writer.sign(state.head), birth: writer.birth)
        pieces.append(try Piece(decoding: piece.bytes))
        return entry.body.operations.indices.map(entry.operationID)
    }

    /// Writes one entry of one operation.
    @discardableResult
    package mutating func writeOne(_ draft: EntryDraft) throws -> OperationID {
        try write(draft).first.required()
    }

    /// Learns where the other's entries stand, so that they can be referred to.
    package mutating func know(_ other: Forger) {
        places.merge(other.places) { own, _ in own }
    }
}

extension EntryDraft {
    /// Edits of one text, each from the version it names; `after` lets an edit follow the one before it
    /// in this draft.
    package static func edits(
        _ field: UInt32, of record: OperationID,
        _ edits: [(parents: [OperationID], after: Int?, runs: [UInt32])]
    ) -> EntryDraft {
        var draft = EntryDraft()
        var written: [DraftReference] = []
        for edit in edits {
            let inserted = stride(from: 2, to: edit.runs.count, by: 3).reduce(0) {
                $0 + Int(edit.runs[$1])
            }
            written.append(
                draft.append(
                    .edit(
                        TextChange(
                            record: .held(record), field: field,
                            parents: edit.parents.map(DraftReference.held)
                                + (edit.after.map { [written[$0]] } ?? []),
                            runs: edit.runs, authority: nil)),
                    contents: inserted > 0 ? [String(repeating: "あ", count: inserted)] : []))
        }
        return draft
    }
}
