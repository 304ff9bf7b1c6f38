internal import Foundation
internal import SQLiteFile
internal import Testing

/// Who may open the file.
@Suite struct AccessTests {
    @Test func `only the owner reads the file and its companions`() async throws {
        let folder = try TestFolder()
        let file = try folder.open()
        try await file.keep([1])
        for companion in TestFolder.companions {
            #expect(try folder.mode(companion) == 0o600, "\(companion)")
        }
        try file.close()
    }

    @Test(arguments: [(0o644, 0o600), (0o777, 0o600), (0o666, 0o600), (0o600, 0o600)])
    func `a wider mode is narrowed when the file is opened`(before: Int, after: Int) throws {
        let folder = try TestFolder()
        try folder.open().close()
        try folder.setMode(before)
        try folder.open().close()
        #expect(try folder.mode() == after)
    }

    @Test func `a file that its owner made read-only stays so`() throws {
        let folder = try TestFolder()
        try folder.open().close()
        try folder.setMode(0o444)
        _ = folder.fault { try $0.open() }
        #expect(try folder.mode() == 0o400)
    }

    @Test func `a folder in its place is left alone`() throws {
        let folder = try TestFolder()
        try FileManager.default.createDirectory(
            atPath: folder.file, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o755])
        let error = #expect(throws: StoreFault.self) { try folder.open() }
        #expect(error?.kind == .unwritable)
        #expect(error?.sqliteCode == 14)
        #expect(try folder.mode() == 0o755)
    }

    @Test func `a folder that is not there is an error of the system`() {
        let error = #expect(throws: StoreFault.self) {
            try StoreFile(opening: "/nonexistent/store.sqlite", as: TestFolder.form)
        }
        #expect(error?.kind == .failed)
        #expect(error?.sqliteCode == 14)
    }

    @Test func `an empty file is one that was about to be made`() async throws {
        let folder = try TestFolder()
        try Data().write(to: URL(filePath: folder.file))
        let file = try folder.open()
        #expect(try await file.kept() == [])
        try file.close()
    }
}
