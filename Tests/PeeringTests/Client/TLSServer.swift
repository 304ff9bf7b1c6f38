import Foundation

/// `openssl s_server` on a free port of 127.0.0.1. It answers every request with its status page.
final class TLSServer: @unchecked Sendable {
    // Both are set in `init` and only read afterwards; `Process` may be terminated from any thread.
    let port: Int
    private let process = Process()

    init(_ authority: CertificateAuthority, certificate: String, more: [String] = []) throws {
        process.executableURL = URL(fileURLWithPath: OpenSSL.path ?? "")
        process.arguments =
            [
                "s_server", "-accept", "127.0.0.1:0", "-cert", "\(certificate).pem", "-key",
                "\(certificate).key", "-www",
            ] + more
        process.currentDirectoryURL = authority.folder.url
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        var output = ""
        var found: Int?
        while found == nil {
            let data = pipe.fileHandleForReading.availableData
            guard !data.isEmpty else { break }
            output += String(decoding: data, as: UTF8.self)
            let line = output.components(separatedBy: "\n").dropLast()
                .first { $0.hasPrefix("ACCEPT") }
            found = line.flatMap { $0.split(separator: ":").last }.flatMap { Int($0) }
        }
        guard let found else { throw OpenSSL.Failure(arguments: ["s_server"], output: output) }
        port = found
    }

    deinit { process.terminate() }
}
