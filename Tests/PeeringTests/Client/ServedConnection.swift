import Foundation

/// The server's side of one connection.
final class ServedConnection {
    let descriptor: Int32
    private var buffer: [UInt8] = []

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The next request with its whole body; `nil` when the client has closed.
    func request() -> ServedRequest? {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let head = buffer.firstRange(of: end) {
                let lines = String(decoding: buffer[..<head.lowerBound], as: UTF8.self)
                    .components(separatedBy: "\r\n")
                let length =
                    lines.first { $0.lowercased().hasPrefix("content-length:") }
                    .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
                while buffer.count < head.upperBound + length {
                    guard fill() else { return nil }
                }
                let body = Array(buffer[head.upperBound..<(head.upperBound + length)])
                buffer.removeFirst(head.upperBound + length)
                return ServedRequest(
                    line: lines[0], headers: Array(lines.dropFirst()), body: body,
                    sizeBytes: head.upperBound + length)
            }
            guard fill() else { return nil }
        }
    }

    /// `false` when the client has closed.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Answers with a body and its length; returns how many bytes went out.
    @discardableResult
    func answer(_ body: [UInt8], status: String = "200 OK", headers: [String] = []) -> Int {
        var head = "HTTP/1.1 \(status)\r\nContent-Length: \(body.count)\r\n"
        for header in headers { head += header + "\r\n" }
        let bytes = Array((head + "\r\n").utf8) + body
        send(bytes)
        return bytes.count
    }

    @discardableResult
    func answer(_ body: String, status: String = "200 OK", headers: [String] = []) -> Int {
        answer(Array(body.utf8), status: status, headers: headers)
    }

    /// Waits until the client closes or the time is over; `true` if it closed.
    @discardableResult
    func waitForClose(milliseconds: Int32) -> Bool {
        let end = Date(timeIntervalSinceNow: Double(milliseconds) / 1_000)
        while true {
            let left = end.timeIntervalSinceNow * 1_000
            guard left > 0 else { return false }
            var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&poller, 1, Int32(left) + 1) > 0 else { return false }
            guard fill() else { return true }
        }
    }

    /// Whatever has arrived and was not taken as a request yet, or arrives next; empty at the end.
    func bytes() -> [UInt8] {
        if buffer.isEmpty { _ = fill() }
        defer { buffer = [] }
        return buffer
    }

    private func fill() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        guard count > 0 else { return false }
        buffer += chunk[..<count]
        return true
    }
}
