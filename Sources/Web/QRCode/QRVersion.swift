/// A size of QR codes, with what it holds at level M (ISO/IEC 18004:2015, tables 1, 7 and 9).
struct QRVersion: Sendable {
    static let numbers = 1...40

    let number: Int

    /// Error correction codewords of each block.
    private static let correction = [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
        26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ]
    private static let blocks = [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
        17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
    ]

    static func smallest(for byteCount: Int) -> QRVersion? {
        numbers.lazy.map(QRVersion.init(number:)).first { $0.byteCountMax >= byteCount }
    }

    var side: Int { 17 + 4 * number }
    var blockCount: Int { Self.blocks[number - 1] }
    var correctionCount: Int { Self.correction[number - 1] }
    /// Codewords of data and of error correction.
    var codewordCount: Int { rawModuleCount / 8 }
    var dataCodewordCount: Int { codewordCount - blockCount * correctionCount }
    /// Bits of the indicator that says how many bytes follow.
    var lengthBits: Int { number < 10 ? 8 : 16 }
    var byteCountMax: Int { (dataCodewordCount * 8 - 4 - lengthBits) / 8 }

    /// Modules that are no part of a pattern, of timing, format or version.
    private var rawModuleCount: Int {
        var count = (16 * number + 128) * number + 64
        if number >= 2 {
            let alignment = number / 7 + 2
            count -= (25 * alignment - 10) * alignment - 55
            if number >= 7 { count -= 36 }
        }
        return count
    }

    /// Rows and columns of the centres of alignment patterns (annex E).
    var alignment: [Int] {
        guard number >= 2 else { return [] }
        let count = number / 7 + 2
        let step = number == 32 ? 26 : (number * 4 + count * 2 + 1) / (count * 2 - 2) * 2
        var places = (0..<count - 1).map { side - 7 - $0 * step }
        places.append(6)
        return places.sorted()
    }
}
