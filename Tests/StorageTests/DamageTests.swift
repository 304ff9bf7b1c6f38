import Foundation
import GRDB
import Ledger
import Merge
import Records
import SQLiteLedger
internal import Seeding
import Testing

/// Nothing that a damaged or manipulated file holds may trap the process.
@Suite struct DamageTests {
    /// A file with every kind of row.
    private func filled(_ folder: TemporaryFolder) async throws -> Circle {
        let circle = try Circle(seed: 31)
        let store = try SQLiteStore(path: folder.ledger)
        let chronicle = try await circle.chronicle(over: store)
        var author = RandomAuthor(seed: 31, circle: circle)
        for _ in 0..<80 {
            let (draft, writer) = author.next()
            try await author.learn(
                try await chronicle.write(draft, by: writer), of: draft, from: chronicle)
        }
        _ = try await store.stateHash()
        try await store.checkpoint()
        try store.close()
        return circle
    }

    /// Opens the file and asks it everything; the code of the refusal, if there is one.
    private func examine(_ path: String, _ circle: Circle) async -> SQLiteStoreError.Code? {
        do {
            let store = try SQLiteStore(path: path)
            defer { try? store.close() }
            _ = try await Snapshot(of: store)
            let chronicle = try await circle.chronicle(over: store)
            try await chronicle.write(.create(Kinds.plan), by: circle.writers[0])
            try await chronicle.rebuild()
            return nil
        } catch let error as SQLiteStoreError {
            return error.code
        } catch {
            // The chronicle's own refusals are no traps either.
            return nil
        }
    }

    /// Changes rows as somebody would who does not care for constraints.
    private func manipulate(_ path: String, _ sql: String) async throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try await queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
            try database.execute(sql: sql)
            #expect(sql.hasPrefix("DROP") || database.changesCount > 0)
        }
        try queue.close()
    }

    @Test func `bytes overwritten in the middle are found`() async throws {
        let folder = try TemporaryFolder()
        let circle = try await filled(folder)
        var file = try Data(contentsOf: URL(fileURLWithPath: folder.ledger))
        // All but the schema's page.
        for index in 4_096..<file.count { file[index] = 0xa5 }
        try file.write(to: URL(fileURLWithPath: folder.ledger))
        #expect(await examine(folder.ledger, circle) == .corrupt)
    }

    @Test(arguments: [41, 42, 43, 44] as [UInt64])
    func `random damage is refused or has no effect`(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        let circle = try await filled(folder)
        let file = try Data(contentsOf: URL(fileURLWithPath: folder.ledger))
        var random = SeededGenerator(seed: seed)
        var refusals = 0
        for _ in 0..<25 {
            var damaged = file
            let start = Int.random(in: 0..<file.count, using: &random)
            for index in start..<min(file.count, start + Int.random(in: 1...600, using: &random)) {
                damaged[index] = UInt8.random(in: .min ... .max, using: &random)
            }
            let copy = try TemporaryFolder()
            try damaged.write(to: URL(fileURLWithPath: copy.ledger))
            if await examine(copy.ledger, circle) != nil { refusals += 1 }
        }
        #expect(refusals > 0, "seed \(seed)")
    }

    @Test(arguments: [
        "UPDATE logs SET held = -1", "UPDATE logs SET held = 9223372036854775807",
        "UPDATE logs SET folded = held + 1", "UPDATE logs SET folded = -9223372036854775808",
        "UPDATE logs SET peaks = x'00'", "UPDATE logs SET peaks = zeroblob(3200)",
        "UPDATE logs SET birth = x'00'", "UPDATE logs SET replica = randomblob(32)",
        "UPDATE logs SET hash = x''",
        "UPDATE logs SET number = -number", "UPDATE logs SET number = number << 41",
        "UPDATE entries SET hash = x'' WHERE rowid = (SELECT min(position) FROM entries)",
        "UPDATE entries SET body = x'ff'", "UPDATE entries SET body = x''",
        "UPDATE entries SET contents = x'0a'", "UPDATE entries SET contents = zeroblob(100000)",
        "UPDATE heads SET suite = -1", "UPDATE heads SET suite = 9",
        "UPDATE records SET id = x'00' WHERE number = 1", "UPDATE records SET kind = -1",
        "UPDATE records SET kind = 4294967296", "UPDATE records SET author = ''",
        "UPDATE records SET owner = '142068'", "UPDATE records SET owner = char(0, 1, 2)",
        "UPDATE records SET created = -1", "UPDATE records SET created = 0",
        "UPDATE records SET created = 9223372036854775807",
        "UPDATE records SET quarter_hours = -1", "UPDATE records SET effective = 2",
        "UPDATE records SET field_digests = x'01'",
        "UPDATE records SET field_digests = zeroblob(72)",
        "UPDATE records SET authority = x''", "UPDATE records SET digest = x''",
        "UPDATE operations SET op_index = -1", "UPDATE operations SET op_index = 4294967295",
        "UPDATE operations SET position = -5", "UPDATE operations SET position = 1",
        "UPDATE operations SET position = 9223372036854775807",
        "UPDATE fields SET view = x''", "UPDATE fields SET view = x'01ffffffffffffffffff01'",
        "UPDATE fields SET view = zeroblob(10)", "UPDATE fields SET key = -key",
        "DELETE FROM entries", "DELETE FROM logs", "DELETE FROM records WHERE parent IS NULL",
        "UPDATE buckets SET digest = x''", "UPDATE buckets SET bucket = bucket - 100",
        "DROP TABLE fields", "DROP TABLE entries",
    ])
    func `manipulated rows are refused or have no effect`(sql: String) async throws {
        let folder = try TemporaryFolder()
        let circle = try await filled(folder)
        try await manipulate(folder.ledger, sql)
        _ = await examine(folder.ledger, circle)
        // Whatever was found, the file can still be opened and looked at.
        let store = try SQLiteStore(path: folder.ledger)
        _ = try? await store.integrityCheck()
        try store.close()
    }

    @Test(arguments: [
        "UPDATE logs SET held = -1", "UPDATE logs SET peaks = x'00'",
        "UPDATE logs SET birth = x'00'", "UPDATE entries SET body = x'ff'",
        "UPDATE records SET kind = -1 WHERE kind = 2",
        "UPDATE records SET effective = 2 WHERE kind = 2",
        "UPDATE fields SET view = x'01ffffffffffffffffff01'",
        "UPDATE operations SET position = -5", "UPDATE heads SET suite = 9",
        "UPDATE records SET owner = '142068'", "UPDATE buckets SET digest = x''",
        "DELETE FROM entries WHERE position & 255 = 2",
        "DELETE FROM entries WHERE position & 255 = 1",
    ])
    func `what does not decode is corrupt`(sql: String) async throws {
        let folder = try TemporaryFolder()
        let circle = try await filled(folder)
        try await manipulate(folder.ledger, sql)
        #expect(await examine(folder.ledger, circle) == .corrupt)
    }

    @Test(arguments: [
        "INSERT INTO buckets VALUES (9999, zeroblob(32))",
        "UPDATE logs SET folded = held + 1",
        "UPDATE entries SET hash = x'00'",
        "UPDATE records SET effective = 'yes'",
        "INSERT INTO heads VALUES (1, 1, zeroblob(64))",
    ])
    func `the tables themselves refuse what is out of range`(sql: String) async throws {
        let folder = try TemporaryFolder()
        _ = try await filled(folder)
        let queue = try DatabaseQueue(path: folder.ledger)
        await #expect(throws: DatabaseError.self) {
            try await queue.write { try $0.execute(sql: sql) }
        }
        try queue.close()
    }
}
