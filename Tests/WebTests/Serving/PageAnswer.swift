internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Synchronization
internal import Testing

/// What a browser would get.
struct PageAnswer {
    let status: Int
    let body: String
    let headers: HTTPFields

    /// The value of a field that nobody sees.
    func hidden(_ name: String) throws -> String {
        let start = try #require(body.range(of: "name=\"\(name)\" value=\""))
        return String(body[start.upperBound...].prefix { $0 != "\"" })
    }
}

enum PageTestError: Error { case noSource, badSecret }

/// Reads a response's body whole.
enum PageBody {
    private final class Kept: Sendable { let bytes = Mutex<[UInt8]>([]) }

    private struct Writer: ResponseBodyWriter {
        let kept: Kept

        mutating func write(_ buffer: ByteBuffer) async throws {
            kept.bytes.withLock { $0 += buffer.readableBytesView }
        }

        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }

    static func text(of body: ResponseBody) async throws -> String {
        let kept = Kept()
        try await body.write(Writer(kept: kept))
        return kept.bytes.withLock { String(decoding: $0, as: UTF8.self) }
    }
}
