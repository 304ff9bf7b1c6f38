import Foundation
import GRDB
import Ledger
import Merge
import Records
import SQLiteLedger
import Testing

/// What came over the line as little does not become much on the disk.
struct PackedBlobTests {
    @Test func `contents that repeat lie compressed and come back as they were`() async throws {
        let folder = try TemporaryFolder()
        let circle = try Circle()
        let text = String(repeating: "同じ言葉が続く。", count: 20_000)
        var replicas: [ReplicaID] = []
        do {
            let store = try SQLiteStore(path: folder.ledger)
            let chronicle = try await circle.chronicle(over: store)
            for _ in 0..<8 {
                let plan = try await plan(chronicle, circle)
                try await chronicle.write(
                    .insert(text, at: 0, in: Kinds.body, of: plan, parents: []),
                    by: circle.writers[0])
            }
            replicas = await chronicle.states.map(\.replica)
            try await store.checkpoint()
            try store.close()
        }
        let size = try FileManager.default.attributesOfItem(atPath: folder.ledger)[.size] as? Int
        // Eight texts of 480 kB, and what people read of each.
        #expect((size ?? .max) < 400_000)
        let store = try SQLiteStore(path: folder.ledger)
        let entries = try await store.entries(
            of: try replicas.first.required(), in: 1...99, entriesMax: 99, bytesMax: .max)
        let texts = entries.flatMap(\.contents.slots).compactMap(\.text).filter { $0.count > 100 }
        #expect(texts.count == 8)
        #expect(texts.allSatisfy { $0 == text })
        try store.close()
    }

    @Test func `a frame that claims more than a value may hold is damage, and takes no memory`()
        async throws
    {
        let folder = try TemporaryFolder()
        let circle = try Circle()
        let store = try SQLiteStore(path: folder.ledger)
        let chronicle = try await circle.chronicle(over: store)
        try await chronicle.write(.create(Kinds.plan, title: "計画"), by: circle.writers[0])
        try store.close()
        let large = PieceCompression.compress([UInt8](repeating: 0, count: 64 << 20))
        let queue = try DatabaseQueue(path: folder.ledger)
        try await queue.write { database in
            try database.execute(
                sql: "UPDATE entries SET contents = ?", arguments: [Data([1] + large)])
        }
        try queue.close()
        let damaged = try SQLiteStore(path: folder.ledger)
        let replica = circle.writers[0].birth.replica
        let error = await #expect(throws: SQLiteStoreError.self) {
            _ = try await damaged.entries(of: replica, in: 1...1, entriesMax: 1, bytesMax: .max)
        }
        #expect(error?.code == .corrupt)
        try damaged.close()
    }

    private func plan(_ chronicle: Chronicle, _ circle: Circle) async throws -> OperationID {
        try await chronicle.write(.create(Kinds.plan, title: "計画"), by: circle.writers[0])
            .first.required()
    }
}
