internal import Ledger
internal import Merge
internal import Seeding
internal import Testing

/// From drafts to entries and back. Protocol.md §3.2, §3.4.
struct EntryComposerTests {
    /// Two logs that refer to each other and to a third one.
    private struct Logs {
        var states: [LogState]
        var entries: [EntryPlace: Entry] = [:]
        var places: [Digest: EntryPlace] = [:]
        var held: [OperationID] = []

        mutating func take(_ entry: Entry, _ log: Int) {
            states[log].append(entry)
            let place = EntryPlace(replica: entry.replica, sequence: entry.sequence)
            entries[place] = entry
            places[entry.hash] = place
            held += entry.body.operations.indices.map(entry.operationID)
        }

        /// What a reference in an entry means.
        func id(_ reference: Reference, in entry: Entry) throws -> OperationID {
            var replica = entry.replica
            if reference.head > 0 {
                let head = entry.body.heads[Int(reference.head) - 1]
                #expect(reference.sequence <= head.sequence)
                replica = head.replica
            }
            if replica == entry.replica, reference.sequence == entry.sequence {
                return OperationID(entry: entry.hash, index: reference.index)
            }
            let place = EntryPlace(replica: replica, sequence: reference.sequence)
            return OperationID(
                entry: try entries[place].required().hash, index: reference.index)
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `Random drafts come back from their bytes as they were written`(seed: UInt64) throws {
        var drafts = RandomDrafts(random: SeededGenerator(seed: seed))
        let births = try ["142069", "141305", "adviser-1"].enumerated().map {
            try Author($1, seed: UInt64($0) + seed).birth
        }
        var logs = Logs(states: births.map { LogState(birth: $0) })
        for round in 0..<60 {
            let log = drafts.random.below(3)
            let draft = drafts.draft(over: Array(logs.held.suffix(40)))
            let entry = try EntryComposer.entry(
                from: draft, continuing: logs.states[log], places: logs.places,
                quarterHours: UInt32(round), seed: drafts.random.bytes(16))
            try check(entry, against: draft, in: logs, "seed \(seed), round \(round)")
            logs.take(entry, log)
        }
    }

    private func check(
        _ entry: Entry, against draft: EntryDraft, in logs: Logs, _ comment: Comment
    ) throws {
        let read = try EntryBody(verifying: entry.bodyBytes)
        #expect(read.operations.count == draft.operations.count, comment)
        #expect(entry.contents.slots.map(\.text) == draft.contents.flatMap(\.self), comment)
        var furthest: [ReplicaID: UInt64] = [:]
        for (envelope, written) in zip(read.operations, draft.operations) {
            let operation = try envelope.operation.mapReferences { try logs.id($0, in: entry) }
            let expected = written.mapReferences { reference -> OperationID in
                switch reference {
                case .held(let id): id
                case .here(let index): OperationID(entry: entry.hash, index: index)
                }
            }
            #expect(String(describing: operation) == String(describing: expected), comment)
            for case .held(let id) in written.references {
                let place = try logs.places[id.entry].required()
                guard place.replica != entry.replica else { continue }
                furthest[place.replica] = max(furthest[place.replica] ?? 0, place.sequence)
            }
        }
        let heads = Dictionary(
            uniqueKeysWithValues: read.heads.map { ($0.replica, $0.sequence) })
        #expect(heads == furthest, comment)
        for head in read.heads {
            let place = EntryPlace(replica: head.replica, sequence: head.sequence)
            #expect(logs.entries[place]?.hash == head.hash, comment)
        }
    }

    @Test
    func `A reference to an entry that is not held is refused`() throws {
        let author = try Author()
        var draft = EntryDraft()
        let unknown = OperationID(entry: .sha256([1]), index: 0)
        draft.append(.create(kind: 1, parent: .held(unknown), authority: nil))
        let error = ledgerError {
            _ = try EntryComposer.entry(
                from: draft, continuing: LogState(birth: author.birth), places: [:],
                quarterHours: 0, seed: [UInt8](repeating: 0, count: 16))
        }
        #expect(error == .malformed("reference"))
    }

    @Test
    func `A withdrawal accepts the heads asked for and no others`() throws {
        let author = try Author()
        let other = try Author("141305", seed: 2)
        let replica = other.birth.replica
        let invitation = OperationID(entry: .sha256([3]), index: 1)
        let accepted = [
            HeadReference(replica: replica, sequence: 9, hash: .sha256([9])),
            HeadReference(replica: ReplicaID(.sha256([8])), sequence: 1, hash: .sha256([8])),
        ]
        var draft = EntryDraft()
        draft.append(
            .withdraw(record: .held(invitation), invitation: .held(invitation), acceptedHeads: []))
        draft.list(accepted)
        let entry = try EntryComposer.entry(
            from: draft, continuing: LogState(birth: author.birth),
            places: [.sha256([3]): EntryPlace(replica: replica, sequence: 3)], quarterHours: 0,
            seed: [])
        guard case .withdraw(let record, _, let numbers) = entry.body.operations[0].operation
        else {
            Issue.record("no withdrawal")
            return
        }
        let named = numbers.map { entry.body.heads[Int($0) - 1] }
        #expect(Set(named) == Set(accepted))
        #expect(entry.body.heads == entry.body.heads.sorted())
        #expect(entry.body.heads[Int(record.head) - 1].replica == replica)
        #expect(record.sequence == 3)
    }

    @Test
    func `A draft beyond a limit is refused`() throws {
        let author = try Author()
        func error(_ draft: EntryDraft) -> LedgerError? {
            ledgerError {
                _ = try EntryComposer.entry(
                    from: draft, continuing: LogState(birth: author.birth), places: [:],
                    quarterHours: 0, seed: [UInt8](repeating: 0, count: 16))
            }
        }
        #expect(error(EntryDraft()) == .tooLarge("operations"))
        #expect(error(.record(Array(repeating: "", count: 4_095))) == nil)
        #expect(error(.record(Array(repeating: "", count: 4_096))) == .tooLarge("operations"))
        #expect(error(.record([String(repeating: "a", count: 200_000)])) == nil)
        #expect(error(.record([String(repeating: "a", count: 200_001)])) == .tooLarge("content"))
        let large = String(repeating: "𠮷", count: 100_000)
        #expect(error(.record([large, large, large])) == .tooLarge("contents"))
    }
}
