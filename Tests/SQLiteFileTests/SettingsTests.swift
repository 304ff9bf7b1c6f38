internal import Foundation
internal import GRDB
internal import SQLiteFile
internal import Testing

/// Each setting, as SQLite itself reports it of a file on the disk.
@Suite struct SettingsTests {
    private static func value(_ name: String, _ database: Database) throws -> String {
        let found = try DatabaseValue.fetchOne(database, sql: "PRAGMA \(name)")
        return found.map { String.fromDatabaseValue($0) ?? "\($0)" } ?? "none"
    }

    @Test(arguments: [
        ("trusted_schema", "0"), ("cell_size_check", "1"), ("secure_delete", "1"),
        ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"),
    ])
    func `the writing connection has the setting, in a new file and again`(
        name: String, value: String
    ) async throws {
        let folder = try TestFolder()
        for _ in 0..<2 {
            let file = try folder.open()
            #expect(try await file.write { try Self.value(name, $0) } == value)
            try file.close()
        }
    }

    @Test(arguments: [
        ("trusted_schema", "0"), ("cell_size_check", "1"), ("secure_delete", "1"),
    ])
    func `so has each that only reads`(name: String, value: String) async throws {
        let folder = try TestFolder()
        let file = try folder.open()
        #expect(try await file.read { try Self.value(name, $0) } == value)
        try file.close()
        let reading = try folder.readOnly()
        #expect(try await reading.read { try Self.value(name, $0) } == value)
        try reading.close()
    }

    @Test func `a file says which of them it lacks`() async throws {
        let folder = try TestFolder()
        let file = try folder.open()
        #expect(try await file.unmetSettings() == [])
        try file.close()
        let reading = try folder.readOnly()
        #expect(try await reading.unmetSettings() == [])
        try reading.close()
        // The control: one that goes with the process waits for no disk.
        let scratch = try StoreFile(scratch: TestFolder.form)
        let lacks = try await scratch.unmetSettings()
        #expect(lacks.contains("synchronous is 0"))
        #expect(lacks.count == 2, "\(lacks)")
        try scratch.close()
    }

    @Test func `settings are in force before the tables are made`() throws {
        let folder = try TestFolder()
        let file = try folder.open { form in
            let prepare = form.prepare
            form.prepare = { writer in
                let found = try writer.writeWithoutTransaction {
                    try Self.value("synchronous", $0) + (try Self.value("trusted_schema", $0))
                }
                #expect(found == "20")
                try prepare(writer)
            }
        }
        try file.close()
    }

    @Test func `what is kept in memory is the form's to say`() async throws {
        let folder = try TestFolder()
        let file = try folder.open { $0.cacheKibibytes = 4_096 }
        #expect(try await file.write { try Self.value("cache_size", $0) } == "-4096")
        try file.close()
    }

    @Test func `a file that may not grow is full, and goes on when it may`() async throws {
        let folder = try TestFolder()
        let file = try folder.open { $0.sizeBytesMax = 65_536 }
        try await file.keep([1])
        let large = [UInt8](repeating: 7, count: 200_000)
        let error = await #expect(throws: (any Error).self) { try await file.keep(large) }
        #expect(error.map { StoreFault($0).kind } == .full)
        #expect(try await file.kept() == [[1]])
        try await file.limit(sizeBytesMax: 1 << 20)
        try await file.keep(large)
        #expect(try await file.kept() == [[1], large])
        try file.close()
    }

    @Test func `what is replaced does not stay in the file`() async throws {
        let folder = try TestFolder()
        let file = try folder.open()
        let secret = Data("取り替えられた言葉".utf8)
        try await file.keep(Array(secret))
        try await file.emptyLog()
        #expect(folder.bytes.range(of: secret) != nil)
        try await file.write { try $0.execute(sql: "DELETE FROM plans") }
        try await file.emptyLog()
        #expect(folder.bytes.range(of: secret) == nil)
        try file.close()
    }
}
