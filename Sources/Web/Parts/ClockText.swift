/// Times of day as people type them: 17:45, １７：４５, 17時45分, 1745, 6時, 6時半, 午後5時45分, 17:45:00.
package enum ClockText {
    static let forms = "17:45、1745、17時45分、6時 のように書いてください。"
    private static let scalarsMax = 32

    /// As the node's requests name times, `17:45`; nil for anything else.
    package static func read(_ text: String) -> String? {
        guard text.unicodeScalars.count <= scalarsMax else { return nil }
        var rest = text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(narrow)[...]
        let isAfternoon = take("午後", from: &rest)
        let isHalfDay = isAfternoon || take("午前", from: &rest)
        guard let (hours, minutes) = parts(&rest), rest.isEmpty, minutes < 60,
            hours < (isHalfDay ? 13 : 24)
        else { return nil }
        return two(isAfternoon ? hours % 12 + 12 : hours) + ":" + two(minutes)
    }

    private static func parts(
        _ rest: inout ArraySlice<Unicode.Scalar>
    ) -> (hours: Int, minutes: Int)? {
        let first = digits(&rest)
        if rest.isEmpty, (3...4).contains(first.count) {
            return (number(first.dropLast(2)), number(first.suffix(2)))
        }
        guard (1...2).contains(first.count) else { return nil }
        if take("時", from: &rest) {
            if rest.isEmpty { return (number(first), 0) }
            if take("半", from: &rest) { return (number(first), 30) }
            let second = digits(&rest)
            _ = take("分", from: &rest)
            return (1...2).contains(second.count) ? (number(first), number(second)) : nil
        }
        guard take(":", from: &rest) else { return nil }
        let second = digits(&rest)
        // As spreadsheet programs write times.
        if take(":", from: &rest), digits(&rest).count != 2 { return nil }
        return second.count == 2 ? (number(first), number(second)) : nil
    }

    private static func take(_ words: String, from rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
        guard rest.starts(with: words.unicodeScalars) else { return false }
        rest = rest.dropFirst(words.unicodeScalars.count)
        return true
    }

    private static func digits(_ rest: inout ArraySlice<Unicode.Scalar>) -> [Int] {
        var found: [Int] = []
        while let scalar = rest.first, (0x30...0x39).contains(scalar.value), found.count < 5 {
            found.append(Int(scalar.value) - 0x30)
            rest = rest.dropFirst()
        }
        return found
    }

    private static func number(_ digits: some Sequence<Int>) -> Int {
        digits.reduce(0) { $0 * 10 + $1 }
    }

    /// Full-width digits and colons as their narrow forms.
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF10...0xFF19, 0xFF1A: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        default: scalar
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
