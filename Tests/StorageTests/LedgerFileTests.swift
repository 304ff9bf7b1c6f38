import Foundation
import GRDB
import Ledger
import Records
import SQLiteLedger
internal import Seeding
import Testing

@Suite struct LedgerFileTests {
    private func code(_ body: () async throws -> Void) async -> SQLiteStoreError.Code? {
        do { try await body() } catch let error as SQLiteStoreError { return error.code } catch {}
        return nil
    }

    @Test func `commits are fully durable, and the file has every setting`() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.ledger)
        #expect(try await store.unmetSettings() == [])
        try store.close()
        // The control: what has no file waits for no disk.
        #expect(try await SQLiteStore.scratch().unmetSettings().contains("synchronous is 0"))
    }

    @Test func `nobody else may read the file or its companions`() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.ledger)
        let circle = try Circle()
        let chronicle = try await circle.chronicle(over: store)
        try await chronicle.write(.create(Kinds.plan, title: "計画"), by: circle.writers[0])
        for suffix in ["", "-wal", "-shm"] {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: folder.ledger + suffix)
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(suffix)")
        }
        try store.close()
    }

    @Test func `a wider mode is narrowed when the file is opened`() throws {
        let folder = try TemporaryFolder()
        try SQLiteStore(path: folder.ledger).close()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: folder.ledger)
        try SQLiteStore(path: folder.ledger).close()
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.ledger)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a file of a newer version is refused and left as it is`() async throws {
        let folder = try TemporaryFolder()
        try SQLiteStore(path: folder.ledger).close()
        let queue = try DatabaseQueue(path: folder.ledger)
        try await queue.write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 from the future')")
        }
        try queue.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.ledger))
        let found = await code { _ = try SQLiteStore(path: folder.ledger) }
        #expect(found == .newerVersion)
        #expect(found?.rawValue == "newer_version")
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.ledger)) == before)
    }

    @Test func `another program's database is refused and left as it is`() async throws {
        let folder = try TemporaryFolder()
        let queue = try DatabaseQueue(path: folder.ledger)
        try await queue.write { try $0.execute(sql: "CREATE TABLE staff (id INTEGER)") }
        try queue.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.ledger))
        let found = await code { _ = try SQLiteStore(path: folder.ledger) }
        #expect(found == .corrupt)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.ledger)) == before)
    }

    @Test func `a file that is no database is corrupt`() async throws {
        let folder = try TemporaryFolder()
        try Data(repeating: 0x41, count: 8_192).write(to: URL(fileURLWithPath: folder.ledger))
        let found = await code { _ = try SQLiteStore(path: folder.ledger) }
        #expect(found == .corrupt)
    }

    @Test func `a path that cannot be opened is an error of the system`() async throws {
        let folder = try TemporaryFolder()
        let found = await code {
            _ = try SQLiteStore(path: folder.path("missing/ledger.sqlite"))
        }
        #expect(found == .io)
    }

    @Test func `the write-ahead log is empty after a checkpoint`() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.ledger)
        let circle = try Circle()
        let chronicle = try await circle.chronicle(over: store)
        try await chronicle.write(.create(Kinds.plan, title: "計画"), by: circle.writers[0])
        func size() throws -> Int {
            try Data(contentsOf: URL(fileURLWithPath: folder.ledger + "-wal")).count
        }
        #expect(try size() > 0)
        try await store.checkpoint()
        #expect(try size() == 0)
        try store.close()
    }

    @Test func `a second connection sees what the first commits, and waits while it writes`()
        async throws
    {
        let folder = try TemporaryFolder()
        let first = try SQLiteStore(path: folder.ledger)
        let second = try SQLiteStore(path: folder.ledger, lockTimeoutSeconds: 0.05)
        let circle = try Circle()
        let chronicle = try await circle.chronicle(over: first)
        try await chronicle.write(.create(Kinds.plan, title: "計画"), by: circle.writers[0])
        #expect(try await Snapshot(of: second) == Snapshot(of: first))

        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: folder.ledger, configuration: configuration)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        var change = SpaceChange()
        change.births = [circle.writers[1].birth]
        let blocked = change
        let found = await code { try await second.commit(blocked) }
        #expect(found == .locked)
        // Readers never wait.
        #expect(try await second.logs().count == 1)
        try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try other.close()
        try await second.commit(blocked)
        #expect(try await first.logs().count == 2)
        try second.close()
        try first.close()
    }

    @Test func `a full disk takes nothing, and the chronicle goes on when there is room`()
        async throws
    {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.ledger)
        let circle = try Circle()
        let chronicle = try await circle.chronicle(over: store)
        let writer = circle.writers[0]
        var state = LogState(birth: writer.birth)
        _ = try await chronicle.receive(
            try writer.piece([.create(Kinds.plan, title: "最初")], after: &state))
        let before = try await Snapshot(of: store)
        try await store.limit(sizeBytesMax: 200_000)
        // Of many different signs: what repeats is stored as little.
        var random = SeededGenerator(seed: 4)
        let long = String(
            String.UnicodeScalarView(
                (0..<150_000).compactMap { _ in
                    Unicode.Scalar(UInt32.random(in: 0x4e00...0x9fff, using: &random))
                }))
        let piece = try writer.piece([.create(Kinds.plan, title: long)], after: &state)
        let found = await code { _ = try await chronicle.receive(piece) }
        #expect(found == .full)
        #expect(try await Snapshot(of: store) == before)
        #expect(await chronicle.state(of: writer.replica)?.held == 1)

        try await store.limit(sizeBytesMax: 1 << 30)
        #expect(try await chronicle.receive(piece) == 1)
        #expect(try await store.logs().first?.held == 2)
        #expect(try await store.integrityCheck() == [])
        try store.close()
    }
}
