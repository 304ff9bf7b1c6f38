/// A request as the server saw it.
struct ServedRequest: Sendable {
    /// `GET /path HTTP/1.1`.
    let line: String
    /// `Name: value`, as received.
    let headers: [String]
    let body: [UInt8]
    /// On the wire.
    let sizeBytes: Int

    func has(_ name: String) -> Bool {
        headers.contains { $0.lowercased().hasPrefix(name + ":") }
    }

    func value(_ name: String) -> String? {
        headers.first { $0.lowercased().hasPrefix(name + ":") }
            .map { String($0.dropFirst(name.count + 1)).trimmingPrefix(" ") }
            .map { String($0) }
    }
}
