/// Base64 (RFC 4648) of which every value has exactly one text: unused bits are zero, padding is
/// exact, nothing else may stand between. Otherwise one signature could be written in several ways.
package enum StrictBase64 {
    package enum Alphabet: Sendable {
        /// `+` and `/`, padded with `=`; RFC 8941 byte sequences.
        case standard
        /// `-` and `_`, without padding; the nonce.
        case url
    }

    package static func encode(_ bytes: [UInt8], _ alphabet: Alphabet) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count / 3 + 1) * 4)
        var bits: UInt32 = 0
        var bitCount = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            bitCount += 8
            while bitCount >= 6 {
                bitCount -= 6
                text.append(letter(UInt8(bits >> UInt32(bitCount) & 0x3F), alphabet))
            }
        }
        if bitCount > 0 {
            text.append(letter(UInt8(bits << UInt32(6 - bitCount) & 0x3F), alphabet))
        }
        if alphabet == .standard {
            while text.count % 4 != 0 { text.append(0x3D) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// `nil` for anything that `encode` would not have written.
    package static func decode(_ text: some Collection<UInt8>, _ alphabet: Alphabet) -> [UInt8]? {
        var letters = text[...]
        if alphabet == .standard {
            guard text.count % 4 == 0 else { return nil }
            let padding = text.suffix(2).filter { $0 == 0x3D }.count
            letters = text.dropLast(padding)
            guard padding == [0, 0, 2, 1][letters.count % 4] else { return nil }
        }
        guard letters.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(letters.count / 4 * 3 + 2)
        var bits: UInt32 = 0
        var bitCount = 0
        for letter in letters {
            guard let value = value(letter, alphabet) else { return nil }
            bits = bits << 6 | UInt32(value)
            bitCount += 6
            if bitCount >= 8 {
                bitCount -= 8
                bytes.append(UInt8(bits >> UInt32(bitCount) & 0xFF))
            }
        }
        let unused = bits & (1 << UInt32(bitCount) - 1)
        return unused == 0 ? bytes : nil
    }

    private static func letter(_ value: UInt8, _ alphabet: Alphabet) -> UInt8 {
        switch value {
        case 0..<26: 0x41 + value
        case 26..<52: 0x61 + (value - 26)
        case 52..<62: 0x30 + (value - 52)
        case 62: alphabet == .standard ? 0x2B : 0x2D
        default: alphabet == .standard ? 0x2F : 0x5F
        }
    }

    private static func value(_ letter: UInt8, _ alphabet: Alphabet) -> UInt8? {
        switch letter {
        case 0x41...0x5A: letter - 0x41
        case 0x61...0x7A: letter - 0x61 + 26
        case 0x30...0x39: letter - 0x30 + 52
        case 0x2B where alphabet == .standard: 62
        case 0x2F where alphabet == .standard: 63
        case 0x2D where alphabet == .url: 62
        case 0x5F where alphabet == .url: 63
        default: nil
        }
    }
}
