internal import Staff

/// Text files as spreadsheets write them: UTF-8, CP932, or UTF-16 with or without its mark.
package enum FileText {
    /// The same as UTF-8 without a mark. Errors name line and byte.
    package static func utf8(_ bytes: [UInt8]) throws -> [UInt8] {
        if let isBig = isBigEndianUTF16(bytes) {
            let hasMark = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
            let content = bytes.dropFirst(hasMark ? 2 : 0)
            var units: [UInt16] = []
            units.reserveCapacity(content.count / 2)
            var index = content.startIndex
            while index + 1 < content.endIndex {
                let (first, second) = (UInt16(content[index]), UInt16(content[index + 1]))
                units.append(isBig ? first << 8 | second : second << 8 | first)
                index += 2
            }
            if content.count % 2 == 0, let text = String(validating: units, as: UTF16.self) {
                return Array(text.utf8)
            }
        }
        // An empty file is for whoever reads it to refuse.
        if bytes.isEmpty || bytes == [0xEF, 0xBB, 0xBF] { return [] }
        do {
            return try TextDecoding.utf8(bytes)
        } catch {
            throw NodeError(wrapping: error)
        }
    }

    /// By its mark; without one by the zero bytes of its commas and digits. nil: not UTF-16.
    private static func isBigEndianUTF16(_ bytes: [UInt8]) -> Bool? {
        if bytes.starts(with: [0xFE, 0xFF]) { return true }
        if bytes.starts(with: [0xFF, 0xFE]) { return false }
        var zeros = (even: 0, odd: 0)
        for (index, byte) in bytes.enumerated() where byte == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        guard zeros.even + zeros.odd > 0 else { return nil }
        return zeros.even > zeros.odd
    }
}
