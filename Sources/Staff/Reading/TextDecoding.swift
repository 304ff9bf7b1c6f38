/// From the bytes of a file to UTF-8 without a byte order mark.
package enum TextDecoding {
    static let bytesMax = 16 * 1_048_576

    /// UTF-8 is tried first, then CP932; UTF-16 where zero bytes or its mark show it, ISO-2022-JP where its
    /// escapes do. A byte order mark of UTF-8 settles the question.
    package static func utf8(_ bytes: [UInt8]) throws(StaffError) -> [UInt8] {
        guard bytes.count <= bytesMax else { throw .fileTooLarge(bytesMax: bytesMax) }
        if let sort = FileSort(bytes) { throw .notTable(sort) }
        let bytes = withoutEndMarks(bytes)
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            guard let text = UTF16Text.utf8(bytes) else { throw .encodingWide }
            guard !text.isEmpty else { throw .fileEmpty }
            return text
        }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let content = bytes.dropFirst(hasMark ? 3 : 0)
        guard !content.isEmpty else { throw .fileEmpty }
        // Without a mark UTF-16 betrays itself by the zero byte of each comma. A single one is a control
        // character like any other, and refused where it stands.
        let zeros = content.count { $0 == 0 }
        if zeros > 0, !hasMark, let text = UTF16Text.utf8(bytes) { return text }
        guard zeros * 16 < content.count else { throw .encodingWide }

        if !hasMark, JISText.isLikely(content) {
            guard let text = JISText.cp932(content) else {
                throw broken(content, at: content.prefix { $0 != 0x1B }.count)
            }
            return try utf8(cp932: text[...], elseAt: 0)
        }
        let survey = UTF8Survey(content)
        guard let utf8Offset = survey.firstInvalidOffset else { return Array(content) }
        if hasMark || survey.isDamagedUTF8 { throw broken(content, at: utf8Offset) }
        // The encoding that could read more of the file is likely the one it was meant to have.
        return try utf8(cp932: content, elseAt: utf8Offset)
    }

    private static func utf8(
        cp932 content: ArraySlice<UInt8>, elseAt offsetMin: Int
    ) throws(StaffError) -> [UInt8] {
        switch CP932Text.decode(content) {
        case .utf8(let text): return text
        case .unavailable: throw .encodingUnavailable
        case .invalid(let offset): throw broken(content, at: max(offset, offsetMin))
        }
    }

    /// Without the Ctrl-Z with which DOS ends a text, and the zeros with which systems fill up a block; in
    /// UTF-16 a zero is half of a sign.
    private static func withoutEndMarks(_ bytes: [UInt8]) -> [UInt8] {
        guard let last = bytes.last, last == 0 || last == 0x1A else { return bytes }
        let text = bytes[..<((bytes.lastIndex { $0 != 0 && $0 != 0x1A }) ?? -1).advanced(by: 1)]
        return text.contains(0) ? bytes : Array(text)
    }

    private static func broken(_ content: ArraySlice<UInt8>, at offset: Int) -> StaffError {
        let before = content.prefix(offset)
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
        let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        return .encodingBroken(line: line, byte: before.endIndex - lineStart + 1)
    }
}

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
