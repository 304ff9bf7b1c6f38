/// The name of one operation: the hash of the entry that carries it, and its place in that entry.
///
/// Order is by entry hash, then place. It says nothing about time; it only breaks ties so that
/// every computer breaks them alike.
package struct OperationID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The hash of the entry.
    package let entry: Digest

    /// The place of the operation in its entry, from 0.
    package let index: UInt32

    package init(entry: Digest, index: UInt32) {
        self.entry = entry
        self.index = index
    }

    /// Reads `<64 hexadecimal digits>.<index>`; only the form that `description` writes.
    package init?(_ text: some StringProtocol) {
        let parts = Array(text.utf8)
        let digits = Digest.byteCount * 2
        // At most ten decimal digits: UInt32.max is 4294967295.
        guard parts.count > digits + 1, parts.count <= digits + 11,
            parts[digits] == UInt8(ascii: "."),
            let entry = Digest(hex: String(decoding: parts[..<digits], as: UTF8.self))
        else { return nil }
        var number: UInt64 = 0
        for byte in parts[(digits + 1)...] {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + UInt64(byte - UInt8(ascii: "0"))
        }
        guard let index = UInt32(exactly: number) else { return nil }
        guard parts.count == digits + 2 || parts[digits + 1] != UInt8(ascii: "0") else {
            return nil
        }
        self.init(entry: entry, index: index)
    }

    package var description: String { "\(entry.hex).\(index)" }

    package static func < (left: OperationID, right: OperationID) -> Bool {
        left.entry == right.entry ? left.index < right.index : left.entry < right.entry
    }
}
