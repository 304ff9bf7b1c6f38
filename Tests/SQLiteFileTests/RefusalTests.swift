internal import Foundation
internal import SQLiteFile
internal import Testing

/// Files that are not opened, for writing or for reading, and are left as they are.
@Suite struct RefusalTests {
    private static let ways: [@Sendable (TestFolder) throws -> StoreFile] = [
        { try $0.open() }, { try $0.readOnly() },
    ]

    /// Bytes and mode before and after.
    private func expect(_ kind: StoreFault.Kind, of folder: TestFolder) throws {
        try folder.setMode(0o644)
        let before = folder.bytes
        for way in Self.ways {
            #expect(folder.fault(way) == kind)
            #expect(folder.bytes == before)
            #expect(try folder.mode() == 0o644)
            #expect(folder.openCount == 0)
        }
    }

    @Test func `a newer version's`() throws {
        let folder = try TestFolder()
        try folder.open().close()
        try folder.manipulate("INSERT INTO grdb_migrations VALUES ('99 from the future')")
        try expect(.newer, of: folder)
    }

    @Test func `another program's`() throws {
        let folder = try TestFolder()
        try folder.manipulate("CREATE TABLE other (a)")
        try expect(.foreign, of: folder)
    }

    @Test func `another store's`() throws {
        let folder = try TestFolder()
        try folder.open().close()
        try folder.manipulate("PRAGMA application_id = 7")
        try expect(.foreign, of: folder)
    }

    @Test(arguments: [1, 500]) func `one that is no database`(lines: Int) throws {
        let folder = try TestFolder()
        let text = String(repeating: "これは記録ではない。\n", count: lines)
        try Data(text.utf8).write(to: URL(filePath: folder.file))
        try expect(.damaged, of: folder)
    }

    @Test func `one that ends early`() async throws {
        let folder = try TestFolder()
        let file = try folder.open()
        try await file.keep([UInt8](repeating: 7, count: 50_000))
        try file.close()
        try folder.bytes.prefix(8_192).write(to: URL(filePath: folder.file))
        #expect(folder.fault { try $0.open() } == .damaged)
        #expect(folder.openCount == 0)
    }

    @Test func `one that the store itself will not have`() throws {
        struct Unwanted: Error {}
        let folder = try TestFolder()
        try folder.open().close()
        let before = folder.bytes
        #expect(throws: Unwanted.self) {
            try folder.open { $0.inspect = { _ in throw Unwanted() } }
        }
        #expect(throws: Unwanted.self) {
            try folder.readOnly { $0.inspect = { _ in throw Unwanted() } }
        }
        #expect(folder.bytes == before)
        #expect(folder.openCount == 0)
    }

    @Test func `overwritten pages are found and never trap`() async throws {
        let folder = try TestFolder()
        let file = try folder.open()
        for round in 0..<40 { try await file.keep([UInt8](repeating: UInt8(round), count: 3_000)) }
        #expect(try await file.read { try FileCheck.isSound($0) })
        try file.close()
        var bytes = folder.bytes
        // All but the page of the schema.
        for place in 4_096..<bytes.count { bytes[place] = 0xa5 }
        try bytes.write(to: URL(filePath: folder.file))
        let error = await #expect(throws: (any Error).self) {
            let file = try folder.open()
            defer { try? file.close() }
            _ = try await file.kept()
        }
        #expect(error.map { StoreFault($0).kind } == .damaged)
        #expect(folder.openCount == 0)
    }

    @Test func `rows without what they refer to are not sound`() async throws {
        let folder = try TestFolder()
        try folder.open().close()
        try folder.manipulate("PRAGMA foreign_keys = OFF; INSERT INTO notes VALUES (9)")
        let file = try folder.open()
        #expect(try await file.read { try !FileCheck.isSound($0) })
        try file.close()
    }
}
