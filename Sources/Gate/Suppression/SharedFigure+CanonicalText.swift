extension SharedFigure {
    /// The longest canonical text is `rounded:1000000/1000000`.
    private static let canonicalBytesMax = 23

    /// ASCII: `rounded:30/40`, `band:90`, `suppressed`, `retracted`. Every figure has exactly one text.
    package var canonicalText: String {
        switch shape {
        case .rounded(let onTime5, let expected5): "rounded:\(onTime5)/\(expected5)"
        case .band(let low): "band:\(low)"
        case .suppressed: "suppressed"
        case .retracted: "retracted"
        }
    }

    /// Reads what another city published; nil for anything but the canonical text of a figure that
    /// the floor allows. The caller keeps such an observation without effect.
    package init?(canonicalText text: String) {
        let bytes = Array(text.utf8.prefix(Self.canonicalBytesMax + 1))
        guard bytes.count <= Self.canonicalBytesMax, let shape = Self.shape(bytes[...]) else {
            return nil
        }
        self.init(checking: shape)
    }

    private static func shape(_ bytes: ArraySlice<UInt8>) -> Shape? {
        if bytes.elementsEqual("suppressed".utf8) { return .suppressed }
        if bytes.elementsEqual("retracted".utf8) { return .retracted }
        if bytes.starts(with: "band:".utf8) {
            return number(bytes.dropFirst(5)).map { .band(low: $0) }
        }
        guard bytes.starts(with: "rounded:".utf8) else { return nil }
        let parts = bytes.dropFirst(8).split(
            separator: 0x2F, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 2, let onTime5 = number(parts[0]), let expected5 = number(parts[1])
        else { return nil }
        return .rounded(onTime5: onTime5, expected5: expected5)
    }

    /// One to seven digits without a leading zero or sign.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...7).contains(digits.count), digits.first != 0x30 || digits.count == 1 else {
            return nil
        }
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }
}
