import Foundation
import TestSupport

/// The `openssl` command, as a second implementation to test against.
enum OpenSSL {
    static let path: String? = ["/usr/bin/openssl", "/usr/local/bin/openssl"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// For `.enabled(if:)`; says why tests are left out.
    static let isPresent: Bool = {
        if path == nil { print("openssl is not installed: the tests that need it are left out") }
        return path != nil
    }()

    struct Failure: Error {
        let arguments: [String]
        let output: String
    }

    /// What the command wrote. Throws when it fails.
    @discardableResult
    static func run(_ arguments: [String], in folder: URL) throws -> String {
        let process = try ChildProcess(path ?? "", arguments, in: folder, joinsErrors: true)
        let output = String(decoding: process.readToEnd(), as: UTF8.self)
        guard process.wait() == 0 else {
            throw Failure(arguments: arguments, output: output)
        }
        return output
    }

    /// A folder that goes with its owner.
    final class Folder: Sendable {
        let url: URL

        init() throws {
            url = FileManager.default.temporaryDirectory
                .appendingPathComponent("tasukeai-test-\(UInt64.random(in: 0 ... .max))")
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(at: url) }

        func path(_ name: String) -> String { url.appendingPathComponent(name).path }
    }
}
