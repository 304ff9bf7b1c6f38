import Ledger
import Merge
import Records
import Testing

@Suite struct LogStorageTests {
    @Test(arguments: Backend.allCases)
    func `a new store knows nothing`(backend: Backend) async throws {
        try await backend.run { store in
            let circle = try Circle()
            let replica = circle.writers[0].replica
            let place = EntryPlace(replica: replica, sequence: 1)
            #expect(try await store.logs().isEmpty)
            #expect(
                try await store.entries(
                    of: replica, in: 1...10, entriesMax: 10, bytesMax: 1_000
                ).isEmpty)
            #expect(try await store.entries(at: [place]).isEmpty)
            #expect(try await store.hashes(of: [place]).isEmpty)
            #expect(try await store.places(of: [replica.digest]).isEmpty)
            #expect(try await store.heads(of: replica, from: 0, countMax: 10).isEmpty)
            let empty = StateTree.root(
                buckets: Array(repeating: .zero, count: StateTree.bucketCount))
            #expect(try await store.stateHash() == empty)
        }
    }

    @Test(arguments: Backend.allCases)
    func `a birth is known before any entry`(backend: Backend) async throws {
        try await backend.run { store in
            let circle = try Circle()
            let chronicle = try await circle.chronicle(over: store)
            for writer in circle.writers {
                _ = try await chronicle.learn(birth: writer.birth.bytes)
            }
            let logs = try await store.logs()
            #expect(logs.map(\.replica) == circle.writers.map(\.replica).sorted())
            #expect(logs.allSatisfy { $0.held == 0 && $0.folded == 0 && $0.tree == TreeHash() })
            #expect(logs.allSatisfy { $0.hash == $0.replica.digest })
        }
    }

    @Test(arguments: Backend.allCases)
    func `entries come back bit for bit, with their state and heads`(
        backend: Backend
    ) async throws {
        try await backend.run { store in
            let circle = try Circle()
            let chronicle = try await circle.chronicle(over: store)
            let writer = circle.writers[0]
            var state = LogState(birth: writer.birth)
            let first = try writer.piece(
                (0..<5).map { .create(Kinds.plan, title: "計画\($0)") }, after: &state)
            let second = try writer.piece([.create(Kinds.plan)], after: &state)
            #expect(try await chronicle.receive(first) == 5)
            #expect(try await chronicle.receive(second) == 1)

            let log = try await store.logs().first.required()
            #expect(log.held == 6)
            #expect(log.folded == 6)
            #expect(log.hash == state.hash)
            #expect(log.tree == state.tree)
            let entries = try await store.entries(
                of: writer.replica, in: 1...6, entriesMax: 100, bytesMax: .max)
            #expect(entries.map(\.sequence) == [1, 2, 3, 4, 5, 6])
            #expect(entries.allSatisfy { $0.replica == writer.replica })
            #expect(
                entries.map(\.bodyBytes) == (first.entries + second.entries).map(\.bodyBytes))
            #expect(
                entries.map(\.contents) == (first.entries + second.entries).map(\.contents))
            #expect(entries.last?.hash == state.hash)
            let heads = try await store.heads(of: writer.replica, from: 1, countMax: 10)
            #expect(heads.map(\.sequence) == [5, 6])
            #expect(heads.map(\.signature) == [first.signature, second.signature])
            #expect(try await store.heads(of: writer.replica, from: 6, countMax: 10).count == 1)
            #expect(try await store.heads(of: writer.replica, from: 7, countMax: 10).isEmpty)
            #expect(try await store.heads(of: writer.replica, from: 1, countMax: 1).count == 1)
            #expect(try await store.heads(of: writer.replica, from: 1, countMax: 0).isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func `ranges stop at their limits`(backend: Backend) async throws {
        try await backend.run { store in
            let circle = try Circle()
            let chronicle = try await circle.chronicle(over: store)
            let writer = circle.writers[0]
            var state = LogState(birth: writer.birth)
            let piece = try writer.piece(
                (0..<10).map { _ in .create(Kinds.plan, title: "同じ長さ") }, after: &state)
            _ = try await chronicle.receive(piece)
            let one = try await store.entries(
                of: writer.replica, in: 1...1, entriesMax: 1, bytesMax: 0)
            let size = try #require(
                one.first.map { $0.bodyBytes.count + $0.contents.storedBytes.count })

            func sequences(
                _ range: ClosedRange<UInt64>, _ entriesMax: Int, _ bytesMax: Int
            ) async throws -> [UInt64] {
                try await store.entries(
                    of: writer.replica, in: range, entriesMax: entriesMax, bytesMax: bytesMax
                ).map(\.sequence)
            }
            #expect(try await sequences(3...5, 100, .max) == [3, 4, 5])
            #expect(try await sequences(8 ... .max, 100, .max) == [8, 9, 10])
            #expect(try await sequences(0...2, 100, .max) == [1, 2])
            #expect(try await sequences(11...20, 100, .max) == [])
            #expect(try await sequences(.max ... .max, 100, .max) == [])
            #expect(try await sequences(1...10, 4, .max) == [1, 2, 3, 4])
            #expect(try await sequences(1...10, 0, .max) == [])
            #expect(try await sequences(1...10, -1, .max) == [])
            // The entry that passes the limit is the last one; reaching it exactly does not pass it.
            #expect(try await sequences(1...10, 100, 0) == [1])
            #expect(try await sequences(1...10, 100, size - 1) == [1])
            #expect(try await sequences(1...10, 100, size) == [1, 2])
            #expect(try await sequences(1...10, 100, 3 * size - 1) == [1, 2, 3])
        }
    }

    @Test(arguments: Backend.allCases)
    func `hashes and places answer for what is held and leave out the rest`(
        backend: Backend
    ) async throws {
        try await backend.run { store in
            let circle = try Circle()
            let chronicle = try await circle.chronicle(over: store)
            for writer in circle.writers.prefix(2) {
                var state = LogState(birth: writer.birth)
                let drafts = (0..<3).map { EntryDraft.create(Kinds.plan, title: "\($0)") }
                _ = try await chronicle.receive(try writer.piece(drafts, after: &state))
            }
            var held: [EntryPlace] = []
            for writer in circle.writers.prefix(2) {
                held += (1...3).map { EntryPlace(replica: writer.replica, sequence: $0) }
            }
            let missing = [
                EntryPlace(replica: circle.writers[0].replica, sequence: 4),
                EntryPlace(replica: circle.writers[0].replica, sequence: 0),
                EntryPlace(replica: circle.writers[0].replica, sequence: .max),
                EntryPlace(replica: circle.writers[2].replica, sequence: 1),
            ]
            let hashes = try await store.hashes(of: held + missing)
            #expect(Set(hashes.keys) == Set(held))
            let entries = try await store.entries(at: held + missing)
            #expect(entries.mapValues(\.hash) == hashes)
            #expect(entries.allSatisfy { $0.key.sequence == $0.value.sequence })
            #expect(entries.allSatisfy { $0.key.replica == $0.value.replica })
            let places = try await store.places(of: hashes.values + [Digest.zero])
            #expect(places.count == held.count)
            #expect(places.allSatisfy { hashes[$0.value] == $0.key })
        }
    }

    @Test(arguments: Backend.allCases)
    func `a piece that is held already changes nothing`(backend: Backend) async throws {
        try await backend.run { store in
            let circle = try Circle()
            let chronicle = try await circle.chronicle(over: store)
            var state = LogState(birth: circle.writers[0].birth)
            let piece = try circle.writers[0].piece(
                [.create(Kinds.plan, title: "一度だけ")], after: &state)
            #expect(try await chronicle.receive(piece) == 1)
            let before = try await Snapshot(of: store)
            #expect(try await chronicle.receive(piece) == 0)
            #expect(try await Snapshot(of: store) == before)
        }
    }
}
