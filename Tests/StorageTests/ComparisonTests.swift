import Foundation
import GRDB
import Ledger
import Merge
import Records
import SQLiteLedger
import Testing

/// What people read is held against a fold of the same logs: a row that somebody changed is found, and its
/// table named.
@Suite struct ComparisonTests {
    /// A file with every kind of row, and a model that was folded from it.
    private struct Prepared {
        let folder: TemporaryFolder
        let model: SQLiteStore

        init() async throws {
            folder = try TemporaryFolder()
            let circle = try Circle(seed: 51)
            let store = try SQLiteStore(path: folder.ledger)
            let chronicle = try await circle.chronicle(over: store)
            var author = RandomAuthor(seed: 51, circle: circle)
            for _ in 0..<120 {
                let (draft, writer) = author.next()
                try await author.learn(
                    try await chronicle.write(draft, by: writer), of: draft, from: chronicle)
            }
            _ = try await store.stateHash()
            model = try SQLiteStore.scratch()
            let anew = try await circle.chronicle(over: model)
            for log in try await store.logs().reversed() where log.held > 0 {
                try await anew.receive(everythingOf: log.replica, from: store)
            }
            try store.close()
        }

        func change(_ sql: String) async throws {
            var configuration = Configuration()
            configuration.foreignKeysEnabled = false
            let queue = try DatabaseQueue(path: folder.ledger, configuration: configuration)
            try await queue.writeWithoutTransaction { database in
                try database.execute(sql: sql)
                #expect(!sql.hasPrefix("UPDATE") || database.changesCount > 0, "\(sql)")
            }
            try queue.close()
        }

        func differences() async throws -> [LedgerDifference] {
            let store = try SQLiteStore(path: folder.ledger)
            defer { try? store.close() }
            return try await store.snapshot().differences(from: model)
        }
    }

    @Test func `the same logs in another order of arrival give no difference`() async throws {
        #expect(try await Prepared().differences() == [])
    }

    @Test(arguments: [
        (
            "UPDATE fields SET view = (SELECT view FROM fields ORDER BY length(view) DESC LIMIT 1) "
                + "WHERE key = (SELECT min(key) FROM fields)", LedgerTable.fields
        ),
        (
            "UPDATE fields SET conflict = 1 - conflict WHERE key = (SELECT max(key) FROM fields)",
            .fields
        ),
        ("DELETE FROM fields WHERE key = (SELECT min(key) FROM fields)", .fields),
        ("INSERT INTO fields VALUES ((SELECT max(key) FROM fields) + 1, 0, x'01')", .fields),
        ("INSERT INTO fields VALUES (900 << 40, 0, x'01')", .fields),
        ("UPDATE records SET owner = 'adviser-1' WHERE owner <> 'adviser-1'", .records),
        ("UPDATE records SET author = 'adviser-1' WHERE author <> 'adviser-1'", .records),
        ("UPDATE records SET kind = kind + 1 WHERE number = 1", .records),
        ("UPDATE records SET effective = 1 - effective WHERE number = 2", .records),
        ("UPDATE records SET quarter_hours = quarter_hours + 1 WHERE number = 3", .records),
        ("UPDATE records SET digest = zeroblob(32) WHERE number = 1", .records),
        ("UPDATE records SET field_digests = x'' WHERE number = 1", .records),
        ("UPDATE records SET placed = x'00' WHERE number = 1", .records),
        ("UPDATE records SET created = created + 1 WHERE number = 1", .records),
        ("UPDATE records SET id = zeroblob(36) WHERE number = 1", .records),
        ("DELETE FROM records WHERE number = (SELECT max(number) FROM records)", .records),
        ("UPDATE operations SET op_index = op_index + 1", .operations),
        (
            "UPDATE operations SET position = position + 1 "
                + "WHERE (key, ordinal) = (SELECT key, ordinal FROM operations LIMIT 1)",
            .operations
        ),
        ("DELETE FROM operations WHERE ordinal = 1", .operations),
        ("UPDATE operations SET ordinal = ordinal + 5000 WHERE ordinal = 1", .operations),
        ("INSERT INTO operations VALUES (900 << 40, 1, 1, 0)", .operations),
        ("DELETE FROM facets", .facets),
        ("UPDATE facets SET key = key + 1", .facets),
        ("INSERT INTO facets VALUES (1, 1, 1, 1, 4000)", .facets),
        ("UPDATE buckets SET digest = zeroblob(32) WHERE digest <> zeroblob(32)", .buckets),
        ("UPDATE logs SET folded = 0", .logs),
        ("DROP INDEX records_by_kind", .schema),
        ("CREATE TRIGGER quiet AFTER INSERT ON fields BEGIN DELETE FROM fields; END", .schema),
        ("CREATE TABLE mine (number INTEGER)", .schema),
    ])
    func `a change of what is derived is found in its table`(
        sql: String, table: LedgerTable
    ) async throws {
        let prepared = try await Prepared()
        try await prepared.change(sql)
        let found = try await prepared.differences()
        #expect(found.map(\.table).contains(table), "\(found)")
        #expect(found.allSatisfy { $0.count > 0 && !$0.example.isEmpty })
    }

    @Test func `a bucket that is stale is no difference`() async throws {
        let prepared = try await Prepared()
        try await prepared.change("DELETE FROM buckets")
        #expect(try await prepared.differences() == [])
    }

    @Test func `a snapshot stays as it was while others write`() async throws {
        let folder = try TemporaryFolder()
        let circle = try Circle(seed: 5)
        let store = try SQLiteStore(path: folder.ledger)
        let chronicle = try await circle.chronicle(over: store)
        try await chronicle.write(.create(Kinds.plan, title: "前"), by: circle.writers[0])
        let snapshot = try store.snapshot()
        try await chronicle.write(.create(Kinds.plan, title: "後"), by: circle.writers[0])
        #expect(try await snapshot.logCounts().entries == 1)
        #expect(try await store.logCounts().entries == 2)
        await #expect(throws: SQLiteStoreError.self) { try await snapshot.forgetRecords() }
        // Closing waits for whoever still reads, to empty the log.
        try snapshot.close()
        try store.close()
    }

    @Test(arguments: ["ledger.sqlite", "日誌?#%41.sqlite"])
    func `a file that is only read leaves its folder as it is`(name: String) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path(name)
        let circle = try Circle(seed: 6)
        let store = try SQLiteStore(path: path)
        let chronicle = try await circle.chronicle(over: store)
        try await chronicle.write(.create(Kinds.plan, title: "読む"), by: circle.writers[0])
        let hash = try await store.stateHash()
        try store.close()
        let before = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        let reading = try SQLiteStore.readOnly(path: path)
        #expect(reading.isReadOnly)
        #expect(try await reading.logs().map(\.held).contains(1))
        #expect(try await reading.stateHash() == hash)
        let error = await #expect(throws: SQLiteStoreError.self) {
            try await reading.forgetRecords()
        }
        #expect(error?.code == .readOnly)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
                == before.sorted())
        try reading.close()
    }

    @Test func `a file that ends early is damage, not a fault of the disk`() async throws {
        let prepared = try await Prepared()
        let url = URL(fileURLWithPath: prepared.folder.ledger)
        let bytes = try Data(contentsOf: url)
        try bytes.prefix(bytes.count / 4_096 / 2 * 4_096).write(to: url)
        let error = await #expect(throws: SQLiteStoreError.self) {
            let store = try SQLiteStore(path: prepared.folder.ledger)
            let findings = try await store.integrityCheck()
            guard findings.isEmpty else { throw SQLiteStoreError(.corrupt, findings[0]) }
        }
        #expect(error?.code == .corrupt)
    }
}
