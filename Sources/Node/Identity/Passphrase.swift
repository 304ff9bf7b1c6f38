/// What a person or the system gives to open the key folder. Bytes as they were given: never
/// normalised, never printed.
package struct Passphrase: Sendable, Equatable {
    static let bytesMax = 1_024
    /// The fewest characters that a new passphrase may have.
    static let scalarsMin = 8

    let bytes: [UInt8]

    /// Takes off the line feed with which editors and `echo` end a file; nil for nothing, and for more
    /// than the limit.
    package init?(_ content: [UInt8]) {
        var bytes = content
        if bytes.last == 0x0a {
            bytes.removeLast()
            if bytes.last == 0x0d { bytes.removeLast() }
        }
        guard !bytes.isEmpty, bytes.count <= Self.bytesMax else { return nil }
        self.bytes = bytes
    }

    var isTooShort: Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.count < Self.scalarsMin
    }
}

extension Passphrase: CustomStringConvertible, CustomReflectable {
    package var description: String { "confidential" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
