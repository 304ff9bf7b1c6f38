internal import FoundationEssentials
internal import Staff

/// A folder for one run, with its key file in it, as a node keeps it.
struct BenchmarkFolder {
    let path: String

    init() throws {
        path =
            FileManager.default.temporaryDirectory.path + "/tasukeai-benchmark-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    var keys: StaffKeys {
        StaffKeys(
            master: Self.random(StaffKeys.keyByteCount),
            storage: KeyStorage(path: path + "/people"), randomBytes: Self.random)
    }

    @Sendable private static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    private struct KeyStorage: PersonKeyStorage {
        let path: String

        func read() throws -> [UInt8]? {
            FileManager.default.contents(atPath: path).map(Array.init)
        }

        func replace(_ bytes: [UInt8]) throws {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        }
    }
}
