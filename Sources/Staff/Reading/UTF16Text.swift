/// Text in UTF-16, as Excel saves “Unicode text”.
enum UTF16Text {
    /// The bytes as UTF-8; nil for no UTF-16. Without a byte order mark the signs of every table (commas,
    /// digits, line ends) tell the order: in the other order they are signs that no table has.
    static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= 2, bytes.count % 2 == 0 else { return nil }
        let content = bytes.dropFirst(2)
        if bytes.starts(with: [0xFE, 0xFF]) { return utf8(units(content, isBig: true)) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf8(units(content, isBig: false)) }
        let orders = [units(bytes[...], isBig: true), units(bytes[...], isBig: false)]
        let counts = orders.map { $0.count(where: isOfTables) }
        // A few zero bytes are damage.
        guard counts[0] != counts[1], max(counts[0], counts[1]) * 8 >= bytes.count / 2 else {
            return nil
        }
        return utf8(orders[counts[0] > counts[1] ? 0 : 1])
    }

    private static func units(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> [UInt16] {
        stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
            let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBig ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
        }
    }

    private static func utf8(_ units: [UInt16]) -> [UInt8]? {
        // Whatever filled up the last block.
        let end = (units.lastIndex { $0 != 0 && $0 != 0x1A } ?? -1) + 1
        let units = units[..<end]
        guard !units.contains(0), let text = String(validating: units, as: UTF16.self) else {
            return nil
        }
        return Array(text.utf8)
    }

    private static func isOfTables(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E: true
        default: false
        }
    }
}
