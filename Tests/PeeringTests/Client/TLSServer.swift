import Foundation
import TestSupport

/// `openssl s_server` on a free port of 127.0.0.1. It answers every request with its status page.
final class TLSServer: Sendable {
    let port: Int
    private let process: ChildProcess

    init(_ authority: CertificateAuthority, certificate: String, more: [String] = []) throws {
        let arguments = [
            "s_server", "-accept", "127.0.0.1:0", "-cert", "\(certificate).pem", "-key",
            "\(certificate).key", "-www",
        ]
        let process = try ChildProcess(
            OpenSSL.path ?? "", arguments + more, in: authority.folder.url)
        var output = ""
        var found: Int?
        while found == nil {
            let data = process.read()
            guard !data.isEmpty else { break }
            output += String(decoding: data, as: UTF8.self)
            let line = output.components(separatedBy: "\n").dropLast()
                .first { $0.hasPrefix("ACCEPT") }
            found = line.flatMap { $0.split(separator: ":").last }.flatMap { Int($0) }
        }
        guard let found else {
            process.terminate()
            _ = process.wait()
            throw OpenSSL.Failure(arguments: ["s_server"], output: output)
        }
        port = found
        self.process = process
    }

    deinit {
        process.terminate()
        _ = process.wait()
    }
}
