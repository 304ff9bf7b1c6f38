package import Alliance
package import Ledger
package import Merge
package import Records
package import Sync

/// A member's node without network and gate: a store, the chronicle over it, and what syncs see of it.
package struct TestNode: Sendable {
    package let writer: LogWriter
    package let store: any SpaceStore
    package let chronicle: Chronicle

    package init(
        _ writer: LogWriter, trust: Trust, store: any SpaceStore = InMemoryStore(),
        schema: Schema = AllianceSchema.schema
    ) async throws {
        self.writer = writer
        self.store = store
        self.chronicle = try await Chronicle(store: store, schema: schema, trust: trust)
        _ = try await chronicle.learn(birth: writer.birth.bytes)
    }

    package var ledger: StoreLedger { StoreLedger(chronicle: chronicle, store: store) }
    package var responder: SyncResponder { SyncResponder(ledger: ledger) }
    package var reader: AllianceReader { AllianceReader(store: store) }

    /// Writes a draft into the node's own log.
    @discardableResult
    package func write(_ draft: EntryDraft) async throws -> [OperationID] {
        try await chronicle.author(
            draft, in: writer.replica, quarterHours: 1_780_000,
            seed: [UInt8](repeating: 7, count: EntryContents.seedByteCount), sign: writer.sign)
    }

    /// Writes a draft of one operation.
    @discardableResult
    package func writeOne(_ draft: EntryDraft) async throws -> OperationID {
        try await write(draft).first.required()
    }

    /// Everything that the node's own log holds after an entry, as one piece for each entry.
    package func pieces(after sequence: UInt64 = 0) async throws -> [Piece] {
        var found: [Piece] = []
        var next = sequence + 1
        for head in try await store.heads(of: writer.replica, from: next, countMax: .max) {
            let entries = try await store.entries(
                of: writer.replica, in: next...head.sequence, entriesMax: .max, bytesMax: .max)
            let position = LogHead(
                replica: writer.replica, sequence: head.sequence,
                hash: try entries.last.required().hash, tree: .zero)
            let signed = SignedHead(head: position, suite: head.suite, signature: head.signature)
            let piece = Piece(entries: entries, head: signed, birth: writer.birth)
            // Through the bytes, as it would travel.
            found.append(try Piece(decoding: piece.bytes))
            next = head.sequence + 1
        }
        return found
    }

    /// Takes over all that another node wrote itself.
    package func receive(from other: TestNode) async throws {
        let held = await chronicle.state(of: other.writer.replica)?.held ?? 0
        for piece in try await other.pieces(after: held) {
            _ = try await chronicle.receive(piece)
        }
    }

    /// How many entries are held and not folded.
    package var waiting: UInt64 {
        get async { await chronicle.states.reduce(0) { $0 + $1.held - $1.folded } }
    }
}
