/// Text in ISO-2022-JP (JIS for short), as old systems and mails write it: kanji between escapes, seven bits a byte.
enum JISText {
    private static let escape: UInt8 = 0x1B

    private enum Mode {
        case latin, kana, kanji
    }

    /// Whether an escape to kanji or kana stands in the text, and nothing of eight bits.
    static func isLikely(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.firstIndex(of: escape), bytes.allSatisfy({ $0 < 0x80 }) else {
            return false
        }
        return mode(bytes[first...]).map { $0.mode != .latin } ?? false
    }

    /// The same text in CP932, whose table knows what Windows writes; nil where it is broken.
    static func cp932(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var out: [UInt8] = []
        var mode = Mode.latin
        var rest = bytes
        while let byte = rest.first {
            if byte == escape {
                guard let next = Self.mode(rest) else { return nil }
                mode = next.mode
                rest = rest.dropFirst(next.length)
                continue
            }
            // A line begins in Latin letters, whether it was said or not.
            if byte < 0x21 {
                if byte == 0x0A || byte == 0x0D { mode = .latin }
                out.append(byte)
                rest = rest.dropFirst()
                continue
            }
            switch mode {
            case .latin:
                out.append(byte)
                rest = rest.dropFirst()
            case .kana:
                guard 0x21...0x5F ~= byte else { return nil }
                out.append(byte + 0x80)
                rest = rest.dropFirst()
            case .kanji:
                guard let pair = pair(rest) else { return nil }
                out += pair
                rest = rest.dropFirst(2)
            }
        }
        return out
    }

    /// What an escape says: `( B`, `( J`, `( I`, `$ @`, `$ B`.
    private static func mode(_ bytes: ArraySlice<UInt8>) -> (mode: Mode, length: Int)? {
        switch String(decoding: bytes.dropFirst().prefix(2), as: UTF8.self) {
        case "(B", "(J": (.latin, 3)
        case "(I": (.kana, 3)
        case "$@", "$B": (.kanji, 3)
        default: nil
        }
    }

    /// The row and the cell of JIS X 0208 as Shift_JIS packs them.
    private static func pair(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        let pair = Array(bytes.prefix(2))
        guard pair.count == 2, pair.allSatisfy({ 0x21...0x7E ~= $0 }) else { return nil }
        let (row, cell) = (pair[0], pair[1])
        let lead = (row + 1) / 2 + (row < 0x5F ? 0x70 : 0xB0)
        let trail = row % 2 == 1 ? cell + (cell < 0x60 ? 0x1F : 0x20) : cell + 0x7E
        return [lead, trail]
    }
}
