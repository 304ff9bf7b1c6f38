package import Merge

/// Reads what `ByteWriter` writes, and nothing else: every length is checked against what is left
/// before any memory is taken, so that bytes from a damaged disk are an error and never a trap.
package struct ByteReader: Sendable {
    /// The bytes end too early, go on too long, or hold a value of another form.
    package struct Malformed: Error, Equatable, Sendable {
        package init() {}
    }

    private let bytes: [UInt8]
    private var position = 0

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var remaining: Int { bytes.count - position }

    /// Throws unless everything was read.
    package func finish() throws(Malformed) {
        guard remaining == 0 else { throw Malformed() }
    }

    package mutating func byte() throws(Malformed) -> UInt8 {
        guard position < bytes.count else { throw Malformed() }
        defer { position += 1 }
        return bytes[position]
    }

    /// A varint in its shortest form.
    package mutating func number() throws(Malformed) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try byte()
            // The tenth byte holds only the highest bit; a last byte of 0 would be a longer form.
            guard shift < 63 || byte <= 1, byte != 0 || shift == 0 else { throw Malformed() }
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }

    package mutating func number32() throws(Malformed) -> UInt32 {
        guard let number = UInt32(exactly: try number()) else { throw Malformed() }
        return number
    }

    /// The number of elements that follow, each of which takes at least `bytesMin` bytes.
    package mutating func count(bytesMin: Int) throws(Malformed) -> Int {
        guard let count = Int(exactly: try number()), count <= remaining / max(1, bytesMin) else {
            throw Malformed()
        }
        return count
    }

    package mutating func text() throws(Malformed) -> String {
        let slice = try take(try count(bytesMin: 1))
        guard let text = String(validating: slice, as: UTF8.self) else { throw Malformed() }
        return text
    }

    package mutating func digest() throws(Malformed) -> Digest {
        guard let digest = Digest(try take(Digest.byteCount)) else { throw Malformed() }
        return digest
    }

    package mutating func operationID() throws(Malformed) -> OperationID {
        let entry = try digest()
        let index = try take(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return OperationID(entry: entry, index: index)
    }

    private mutating func take(_ count: Int) throws(Malformed) -> ArraySlice<UInt8> {
        guard count <= remaining else { throw Malformed() }
        defer { position += count }
        return bytes[position..<position + count]
    }
}
