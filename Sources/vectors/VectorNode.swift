internal import Alliance
internal import Ledger
internal import Merge
internal import Records

/// One member's store and what writes it.
struct VectorNode {
    let author: VectorAuthor
    let store: InMemoryStore
    let chronicle: Chronicle

    init(_ author: VectorAuthor, _ trust: Trust) async throws {
        self.author = author
        store = InMemoryStore()
        chronicle = try await Chronicle(store: store, schema: AllianceSchema.schema, trust: trust)
        _ = try await chronicle.learn(birth: author.birth.bytes)
    }

    func write(_ fill: (inout EntryDraft) -> Void) async throws -> [OperationID] {
        var draft = EntryDraft()
        fill(&draft)
        return try await write(draft)
    }

    /// Accepts what the guest wrote as far as it is folded here.
    func withdraw(
        _ invitation: OperationID, of plan: OperationID, _ guest: MemberID
    ) async throws {
        var draft = EntryDraft()
        draft.append(
            .withdraw(record: .held(plan), invitation: .held(invitation), acceptedHeads: []))
        draft.list(try await chronicle.foldedHeads(of: [guest]))
        _ = try await write(draft)
    }

    /// Takes what another node holds and this one does not.
    func receive(from other: VectorNode) async throws {
        for log in await other.chronicle.states {
            let held = await chronicle.state(of: log.replica)?.held ?? 0
            let found = try await PieceReader(storage: other.store).pieces(
                of: log, after: held, hash: nil, bytesAim: .max, countMax: .max)
            for piece in found?.pieces ?? [] { _ = try await chronicle.receive(piece) }
        }
    }

    /// All that is held of an author's log, cut at every head.
    func pieces(of author: VectorAuthor) async throws -> [Piece] {
        let replica = author.birth.replica
        var next: UInt64 = 1
        var pieces: [Piece] = []
        for head in await store.heads(of: replica, from: 1, countMax: .max) {
            let entries = await store.entries(
                of: replica, in: next...head.sequence, entriesMax: .max, bytesMax: .max)
            let position = LogHead(
                replica: replica, sequence: head.sequence, hash: entries.last?.hash ?? .zero,
                tree: .zero)
            let signed = SignedHead(
                head: position, suite: head.suite, signature: head.signature)
            pieces.append(Piece(entries: entries, head: signed, birth: author.birth))
            next = head.sequence + 1
        }
        return pieces
    }

    private func write(_ draft: EntryDraft) async throws -> [OperationID] {
        let sequence = await (chronicle.state(of: author.birth.replica)?.held ?? 0) + 1
        let author = author
        return try await chronicle.author(
            draft, in: author.birth.replica,
            quarterHours: 1_980_000 + UInt32(clamping: sequence),
            seed: author.contentSeed(sequence), sign: { author.sign($0) })
    }
}
