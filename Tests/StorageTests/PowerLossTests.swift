import Foundation
import Ledger
import Merge
import Records
import SQLiteLedger
import Testing

/// A process that is killed, or a power loss, leaves the file and a prefix of the write-ahead log.
@Suite struct PowerLossTests {
    @Test func `any prefix of the write-ahead log opens at a whole commit`() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.ledger)
        let circle = try Circle()
        let chronicle = try await circle.chronicle(over: store)
        try await store.checkpoint()
        let base = try Data(contentsOf: URL(fileURLWithPath: folder.ledger))

        // What may be found: the state after each commit.
        var states: [Snapshot] = [try await Snapshot(of: store)]
        var author = RandomAuthor(seed: 21, circle: circle)
        for writer in circle.writers {
            _ = try await chronicle.learn(birth: writer.birth.bytes)
            states.append(try await Snapshot(of: store))
        }
        for _ in 0..<5 {
            let (draft, writer) = author.next()
            try await author.learn(
                try await chronicle.write(draft, by: writer), of: draft, from: chronicle)
            states.append(try await Snapshot(of: store))
        }
        let log = try Data(contentsOf: URL(fileURLWithPath: folder.ledger + "-wal"))
        let unchanged = try Data(contentsOf: URL(fileURLWithPath: folder.ledger))
        #expect(unchanged == base, "no checkpoint came in between")
        try store.close()

        // The header has 32 bytes, a frame 24 and a page.
        let frame = 24 + 4_096
        var found: [Int] = []
        for cut in [0, 31] + stride(from: 32, through: log.count, by: frame / 2 + 1) + [log.count] {
            let crashed = try TemporaryFolder()
            try base.write(to: URL(fileURLWithPath: crashed.ledger))
            try log.prefix(cut).write(to: URL(fileURLWithPath: crashed.ledger + "-wal"))
            let reopened = try SQLiteStore(path: crashed.ledger)
            let snapshot = try await Snapshot(of: reopened)
            let state = states.firstIndex(of: snapshot)
            #expect(state != nil, "a torn commit at byte \(cut) of \(log.count)")
            found.append(state ?? -1)
            #expect(try await reopened.integrityCheck() == [])
            // And the log goes on from there.
            let again = try await circle.chronicle(over: reopened)
            try await again.write(.create(Kinds.plan, title: "続き"), by: circle.writers[0])
            try reopened.close()
        }
        #expect(found == found.sorted(), "more of the log never gives an older state")
        #expect(found.first == 0)
        #expect(found.last == states.count - 1)
        #expect(Set(found).count == states.count)
    }
}
