/// From bytes to the codewords of a code: segment, padding, Reed–Solomon, interleaving (ISO/IEC
/// 18004:2015, 7.4 to 7.6).
enum QRCodewords {
    static func all(_ bytes: [UInt8], _ version: QRVersion) -> [UInt8] {
        interleaved(data(bytes, version), version)
    }

    private static func data(_ bytes: [UInt8], _ version: QRVersion) -> [UInt8] {
        var bits: [Bool] = []
        func append(_ value: Int, _ count: Int) {
            for place in (0..<count).reversed() { bits.append(value >> place & 1 == 1) }
        }
        let bitCount = version.dataCodewordCount * 8
        append(0b0100, 4)
        append(bytes.count, version.lengthBits)
        for byte in bytes { append(Int(byte), 8) }
        append(0, min(4, bitCount - bits.count))
        append(0, (8 - bits.count % 8) % 8)
        var codewords = stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        var pad: UInt8 = 0xEC
        while codewords.count < version.dataCodewordCount {
            codewords.append(pad)
            pad ^= 0xEC ^ 0x11
        }
        return codewords
    }

    /// Blocks of nearly the same length, the shorter ones first; then the first codeword of each, the
    /// second of each, and so on, and the error correction in the same way.
    private static func interleaved(_ data: [UInt8], _ version: QRVersion) -> [UInt8] {
        let count = version.blockCount
        let short = data.count / count
        let longFrom = count - data.count % count
        let divisor = ReedSolomon.divisor(version.correctionCount)
        var blocks: [[UInt8]] = []
        var start = 0
        for block in 0..<count {
            let length = short + (block < longFrom ? 0 : 1)
            blocks.append(Array(data[start..<start + length]))
            start += length
        }
        let corrections = blocks.map { ReedSolomon.remainder($0, divisor) }
        var codewords: [UInt8] = []
        for place in 0...short {
            codewords += blocks.compactMap { place < $0.count ? $0[place] : nil }
        }
        for place in 0..<version.correctionCount { codewords += corrections.map { $0[place] } }
        return codewords
    }
}

/// Reed–Solomon codes over GF(2⁸) modulo x⁸ + x⁴ + x³ + x² + 1.
enum ReedSolomon {
    /// The product of (x − 2ⁱ), without its leading 1, the highest power first.
    static func divisor(_ degree: Int) -> [UInt8] {
        var coefficients = [UInt8](repeating: 0, count: degree)
        coefficients[degree - 1] = 1
        var root: UInt8 = 1
        for _ in 0..<degree {
            for place in 0..<degree {
                coefficients[place] = product(coefficients[place], root)
                if place + 1 < degree { coefficients[place] ^= coefficients[place + 1] }
            }
            root = product(root, 2)
        }
        return coefficients
    }

    static func remainder(_ data: [UInt8], _ divisor: [UInt8]) -> [UInt8] {
        var remainder = [UInt8](repeating: 0, count: divisor.count)
        for byte in data {
            let factor = byte ^ remainder.removeFirst()
            remainder.append(0)
            for place in divisor.indices { remainder[place] ^= product(divisor[place], factor) }
        }
        return remainder
    }

    private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var product: UInt8 = 0
        for place in (0..<8).reversed() {
            let carry: UInt8 = product & 0x80 == 0 ? 0 : 0x1D
            product = product << 1 ^ carry
            if right >> UInt8(place) & 1 == 1 { product ^= left }
        }
        return product
    }
}
