/// One header field of a request or a response. Names are kept in lower case because HTTP compares
/// them so; a list of fields keeps its order and its duplicates, because a signature depends on both.
package struct HeaderField: Hashable, Sendable {
    /// The name in lower-case ASCII.
    package let name: String

    /// The value as it stands on the wire, without the white space around it.
    package let value: String

    /// Nothing is checked here: a field may come from anywhere. `CurlClient` checks what it sends,
    /// the signature parsers what they read.
    package init(_ name: String, _ value: String) {
        var lowered: [UInt8] = []
        lowered.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            lowered.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
        self.name = String(decoding: lowered, as: UTF8.self)
        self.value = value
    }
}
