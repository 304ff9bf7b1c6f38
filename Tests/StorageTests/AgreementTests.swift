import Ledger
import Merge
import Records
import SQLiteLedger
import Testing

@Suite struct AgreementTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `every backend answers alike, step by step`(seed: UInt64) async throws {
        let circle = try Circle(seed: seed)
        let folder = try TemporaryFolder()
        let sqlite = try SQLiteStore(path: folder.ledger)
        let memory = InMemoryStore()
        var chronicles: [Chronicle] = []
        for store in [memory, sqlite] as [any SpaceStore] {
            chronicles.append(try await circle.chronicle(over: store))
        }
        var author = RandomAuthor(seed: seed, circle: circle)
        for step in 0..<120 {
            let (draft, writer) = author.next()
            var results: [[OperationID]] = []
            for chronicle in chronicles {
                results.append(try await chronicle.write(draft, by: writer))
            }
            #expect(results[0] == results[1])
            try await author.learn(results[0], of: draft, from: chronicles[0])
            if step.isMultiple(of: 20) {
                #expect(try await memory.stateHash() == sqlite.stateHash(), "seed \(seed)")
            }
        }
        let expected = try await Snapshot(of: memory)
        #expect(try await Snapshot(of: sqlite) == expected, "seed \(seed)")
        #expect(!expected.conflicts.isEmpty)
        #expect(!expected.children.isEmpty)

        for chronicle in chronicles { try await chronicle.rebuild() }
        let rebuilt = try await Snapshot(of: memory)
        #expect(try await Snapshot(of: sqlite) == rebuilt, "seed \(seed)")
        #expect(rebuilt.stateHash == expected.stateHash)
        #expect(rebuilt.views == expected.views)

        try sqlite.close()
        let reopened = try SQLiteStore(path: folder.ledger)
        #expect(try await Snapshot(of: reopened) == rebuilt)
        #expect(try await reopened.integrityCheck() == [])
        let chronicle = try await circle.chronicle(over: reopened)
        let (draft, writer) = author.next()
        _ = try await chronicle.write(draft, by: writer)
        try reopened.close()
    }

    @Test(arguments: [4, 5] as [UInt64], Backend.allCases)
    func `logs that arrive in another order give the same state`(
        seed: UInt64, backend: Backend
    ) async throws {
        let circle = try Circle(seed: seed)
        let origin = InMemoryStore()
        let source = try await circle.chronicle(over: origin)
        var author = RandomAuthor(seed: seed, circle: circle)
        for _ in 0..<80 {
            let (draft, writer) = author.next()
            try await author.learn(
                try await source.write(draft, by: writer), of: draft, from: source)
        }
        let expected = try await Snapshot(of: origin)
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            try await backend.run { store in
                let chronicle = try await circle.chronicle(over: store)
                for index in order {
                    try await chronicle.receive(
                        everythingOf: circle.writers[index].replica, from: origin)
                }
                let found = try await Snapshot(of: store)
                #expect(found.stateHash == expected.stateHash, "seed \(seed), order \(order)")
                #expect(found.logs == expected.logs)
                #expect(found.views == expected.views)
            }
        }
    }
}
