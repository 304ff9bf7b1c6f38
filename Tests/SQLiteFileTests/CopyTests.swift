internal import Foundation
internal import SQLiteFile
internal import Testing

/// A copy of one moment, beside everybody's work.
@Suite struct CopyTests {
    @Test func `what is written after the freezing is not in the copy`() async throws {
        let folder = try TestFolder()
        let file = try folder.open()
        try await file.keep([1])
        let frozen = try file.snapshot()
        try await file.keep([2])
        let copy = folder.path + "/copy.sqlite"
        try frozen.copy(to: copy)
        try await file.keep([3])
        let opened = try StoreFile(readingOnly: copy, as: TestFolder.form)
        #expect(try await opened.kept() == [[1]])
        try opened.close()
        #expect(try await file.kept() == [[1], [2], [3]])
        try file.close()
    }

    @Test func `it lies whole in one file, for its owner`() async throws {
        let folder = try TestFolder()
        let file = try folder.open()
        try await file.keep([1])
        let copy = folder.path + "/copy.sqlite"
        try file.snapshot().copy(to: copy)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
        let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        try file.close()
    }

    @Test func `it writes over nothing`() async throws {
        let folder = try TestFolder()
        let file = try folder.open()
        let copy = folder.path + "/copy.sqlite"
        try Data("somebody's".utf8).write(to: URL(filePath: copy))
        #expect(throws: StoreFault.self) { try file.snapshot().copy(to: copy) }
        #expect(try Data(contentsOf: URL(filePath: copy)) == Data("somebody's".utf8))
        try file.close()
    }
}
