internal import Foundation
internal import GRDB
internal import SQLiteFile
internal import Testing

/// A file that is only read, on a medium that may be read-only or full.
@Suite struct ReadOnlyTests {
    private static func names(_ folder: TestFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test(arguments: ["store.sqlite", "日誌?#%41.sqlite"])
    func `nothing is written, not even beside it`(name: String) async throws {
        let folder = try TestFolder(name: name)
        let file = try folder.open()
        try await file.keep([1])
        try file.close()
        let (names, bytes) = (try Self.names(folder), folder.bytes)
        let reading = try folder.readOnly()
        #expect(reading.isReadOnly)
        #expect(try await reading.kept() == [[1]])
        let error = await #expect(throws: StoreFault.self) { try await reading.keep([2]) }
        #expect(error?.kind == .unwritable)
        #expect(error?.sqliteCode == 8)
        await #expect(throws: StoreFault.self) { try await reading.emptyLog() }
        try reading.close()
        #expect(try Self.names(folder) == names)
        #expect(folder.bytes == bytes)
    }

    @Test func `a log that was left is read`() async throws {
        let folder = try TestFolder()
        let file = try folder.open()
        try await file.keep([1])
        let copy = try TestFolder()
        for companion in TestFolder.companions {
            try FileManager.default.copyItem(
                atPath: folder.file + companion, toPath: copy.file + companion)
        }
        try file.close()
        let reading = try copy.readOnly()
        #expect(try await reading.kept() == [[1]])
        try reading.close()
    }

    @Test func `one that is not there is not made`() throws {
        let folder = try TestFolder()
        #expect(folder.fault { try $0.readOnly() } == .unwritable)
        #expect(try Self.names(folder) == [])
    }

    @Test func `a look asks one thing and changes no byte`() async throws {
        let folder = try TestFolder()
        let look = {
            StoreFile.peek(folder.file) {
                try StoredBytes.fetchOne($0, sql: "SELECT text FROM plans")
            }
        }
        #expect(look() == nil)
        let file = try folder.open()
        #expect(look() == nil)
        try await file.keep([7])
        try file.close()
        let bytes = folder.bytes
        #expect(look() == StoredBytes([7]))
        #expect(folder.bytes == bytes)
        try Data("no database".utf8).write(to: URL(filePath: folder.file))
        #expect(look() == nil)
        #expect(folder.openCount == 0)
    }
}
