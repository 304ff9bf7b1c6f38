/// What a sequence of bytes looks like when read as UTF-8.
struct UTF8Survey {
    /// The offset of the first byte that is no UTF-8; nil when all of it is.
    private(set) var firstInvalidOffset: Int?
    private var invalidCount = 0
    private var threeByteCount = 0

    /// Whether this is UTF-8 with some damage rather than another encoding.
    ///
    /// Japanese UTF-8 consists of three-byte sequences; in Japanese CP932 they turn up by
    /// accident only and most kanji and kana are invalid. Without this distinction a UTF-8
    /// file that lost one byte would be imported as CP932, every name a false one.
    var isDamagedUTF8: Bool { threeByteCount > invalidCount }

    init(_ bytes: ArraySlice<UInt8>) {
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            let length = Self.sequenceLength(bytes, at: offset)
            if length == 0 {
                firstInvalidOffset = firstInvalidOffset ?? offset - bytes.startIndex
                invalidCount += 1
            } else if length == 3 {
                threeByteCount += 1
            }
            offset += max(1, length)
        }
    }

    /// The length of the well-formed sequence at `offset`, 0 if there is none (Unicode 3.9,
    /// table 3-7).
    private static func sequenceLength(_ bytes: ArraySlice<UInt8>, at offset: Int) -> Int {
        let second: ClosedRange<UInt8>
        let length: Int
        switch bytes[offset] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE, 0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard bytes.endIndex - offset >= length, second.contains(bytes[offset + 1]) else {
            return 0
        }
        let rest = bytes[(offset + 2)..<(offset + length)]
        return rest.allSatisfy { 0x80...0xBF ~= $0 } ? length : 0
    }
}
