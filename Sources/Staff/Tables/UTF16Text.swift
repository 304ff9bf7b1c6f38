/// Text in UTF-16, as Excel saves “Unicode text”.
enum UTF16Text {
    /// The bytes as UTF-8; nil for no UTF-16. Without a byte order mark the zero bytes of ASCII signs
    /// (a comma, a digit) tell the order.
    static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= 2, bytes.count % 2 == 0 else { return nil }
        let isBig: Bool
        var start = 0
        if bytes.starts(with: [0xFE, 0xFF]) {
            (isBig, start) = (true, 2)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            (isBig, start) = (false, 2)
        } else {
            var zeros = (even: 0, odd: 0)
            for (index, byte) in bytes.enumerated() where byte == 0 {
                if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
            }
            // A few zero bytes are damage; each comma, digit and line end has one.
            guard zeros.even == 0 || zeros.odd == 0, (zeros.even + zeros.odd) * 16 >= bytes.count
            else { return nil }
            isBig = zeros.even > 0
        }
        var units: [UInt16] = []
        units.reserveCapacity((bytes.count - start) / 2)
        for index in stride(from: start, to: bytes.count, by: 2) {
            let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isBig ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0)
        }
        guard !units.contains(0), let text = String(validating: units, as: UTF16.self) else {
            return nil
        }
        return Array(text.utf8)
    }
}
