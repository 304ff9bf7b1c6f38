package import Alliance

extension SharedFigure {
    /// The longest canonical text is `rounded:1000000/1000000`.
    private static let canonicalBytesMax = 23

    /// ASCII: `rounded:175/225`, `band:90`, `band:10-30`, `exact:17/20`, `count:34`, `about:45`, `few`,
    /// `hours:30`, `hours:30+`, `suppressed`, `retracted`. Every figure has exactly one text.
    package var canonicalText: String {
        switch shape {
        case .rounded(let done5, let expected5): "rounded:\(done5)/\(expected5)"
        case .band(let low, let high) where high == low + 10: "band:\(low)"
        case .band(let low, let high): "band:\(low)-\(high)"
        case .exact(let done, let of): "exact:\(done)/\(of)"
        case .count(let count): "count:\(count)"
        case .about(let count): "about:\(count)"
        case .few: "few"
        case .hours(let from, let isOpen): "hours:\(from)\(isOpen ? "+" : "")"
        case .suppressed: "suppressed"
        case .retracted: "retracted"
        }
    }

    /// Reads what another city published; nil for anything but the canonical text of a figure that
    /// the floor allows. The caller keeps such an observation without effect.
    package init?(canonicalText text: String, of key: ObservationKey) {
        let bytes = Array(text.utf8.prefix(Self.canonicalBytesMax + 1))
        guard bytes.count <= Self.canonicalBytesMax, let shape = Self.shape(bytes) else {
            return nil
        }
        self.init(checking: shape, of: key)
    }

    private static func shape(_ bytes: [UInt8]) -> Shape? {
        let parts = bytes.split(separator: 0x3A, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            if bytes.elementsEqual("few".utf8) { return .few }
            if bytes.elementsEqual("suppressed".utf8) { return .suppressed }
            return bytes.elementsEqual("retracted".utf8) ? .retracted : nil
        }
        let rest = parts[1]
        switch String(decoding: parts[0], as: UTF8.self) {
        case "rounded":
            return pair(rest, 0x2F).map { .rounded(done5: $0, expected5: $1) }
        case "exact": return pair(rest, 0x2F).map { .exact(done: $0, of: $1) }
        case "band":
            if let low = number(rest) { return .band(low: low, high: low + 10) }
            guard let (low, high) = pair(rest, 0x2D), high != low + 10 else { return nil }
            return .band(low: low, high: high)
        case "count": return number(rest).map { .count($0) }
        case "about": return number(rest).map { .about($0) }
        case "hours":
            let isOpen = rest.last == 0x2B
            return number(isOpen ? rest.dropLast() : rest).map { .hours(from: $0, isOpen: isOpen) }
        default: return nil
        }
    }

    private static func pair(_ bytes: ArraySlice<UInt8>, _ separator: UInt8) -> (Int, Int)? {
        let parts = bytes.split(
            separator: separator, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 2, let first = number(parts[0]), let second = number(parts[1]) else {
            return nil
        }
        return (first, second)
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
