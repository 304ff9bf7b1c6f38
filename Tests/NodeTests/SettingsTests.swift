internal import Foundation
internal import Node
internal import Testing

/// Flags over the environment over the file over the defaults.
@Suite struct `Settings` {
    private func folder(_ file: String?) throws -> DataFolder {
        let path = FileManager.default.temporaryDirectory.path + "/settings-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let folder = DataFolder(path)
        if let file { try Data(file.utf8).write(to: URL(filePath: folder.settings)) }
        return folder
    }

    @Test func `defaults without any source`() async throws {
        let settings = try await NodeSettings.read(try folder(nil), flags: [:])
        #expect(settings.port == 8420)
        #expect(settings.bind == "127.0.0.1")
        #expect(settings.syncEverySeconds == 30)
    }

    @Test func `a flag wins over the file`() async throws {
        let folder = try folder(
            #"{"tasukeai":{"port":9000,"sync":{"every":"5m"},"unit":{"minimum":20}}}"#)
        let file = try await NodeSettings.read(folder, flags: [:])
        #expect(file.port == 9_000)
        #expect(file.syncEverySeconds == 300)
        #expect(file.unitMinimum == 20)
        let flags = try await NodeSettings.read(
            folder, flags: ["port": "9001", "sync.every": "0"])
        #expect(flags.port == 9_001)
        #expect(flags.syncEverySeconds == 0)
    }

    @Test(arguments: [
        ["port": "70000"], ["port": "x"], ["sync.every": "soon"], ["sync.every": "-5s"],
        ["unit.minimum": "9"], ["total.timeout": "0"], ["session.timeout": "5"],
        ["lowspeed.bytes": "0"], ["lowspeed.seconds": "x"],
    ])
    func `a wrong value stops the start and names the key`(flags: [String: String]) async throws {
        let error = await #expect(throws: NodeError.self) {
            try await NodeSettings.read(try folder(nil), flags: flags)
        }
        #expect(error?.code == "bad_settings")
        #expect(error?.exitStatus == 2)
        #expect(error?.message.english.contains(flags.keys.first ?? "?") == true)
    }

    @Test func `a broken file stops the start`() async throws {
        let error = await #expect(throws: NodeError.self) {
            try await NodeSettings.read(try folder("{"), flags: [:])
        }
        #expect(error?.code == "bad_settings")
    }
}
