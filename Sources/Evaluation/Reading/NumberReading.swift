internal import Tables

/// Reads numbers strictly: no words such as nan, no hexadecimal; commas only before each three digits.
package enum NumberReading {
    private static let scalarsMax = 40

    /// A decimal number in half- or full-width signs, nil where it is none. May be infinite: 1e999.
    /// `45%` is 0.45, as a spreadsheet means it.
    package static func decimal(_ text: String) -> Double? {
        var scalars = NarrowText.trimmed(text)
        if scalars.last == "%" {
            scalars.removeLast()
            while scalars.last == " " { scalars.removeLast() }
            return number(scalars).map { $0 / 100 }
        }
        return number(scalars)
    }

    package static func isPercent(_ text: String) -> Bool { NarrowText.trimmed(text).last == "%" }

    private static func number(_ scalars: [Unicode.Scalar]) -> Double? {
        guard scalars.count <= scalarsMax, let scalars = withoutCommas(scalars) else { return nil }
        var rest = scalars[...]
        _ = takeSign(&rest)
        let whole = takeDigits(&rest)
        var fraction = 0
        if rest.first == "." {
            rest.removeFirst()
            fraction = takeDigits(&rest)
        }
        guard whole + fraction > 0 else { return nil }
        if rest.first == "e" || rest.first == "E" {
            rest.removeFirst()
            _ = takeSign(&rest)
            guard takeDigits(&rest) > 0 else { return nil }
        }
        guard rest.isEmpty else { return nil }
        var ascii = String.UnicodeScalarView()
        ascii.append(contentsOf: scalars)
        return Double(String(ascii))
    }

    /// `1,234` as a spreadsheet shows it; nil where commas stand otherwise: `1,23` is no number.
    private static func withoutCommas(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        guard scalars.contains(",") else { return scalars }
        let sign = scalars.prefix { $0 == "-" || $0 == "+" }
        let rest = scalars[sign.count...]
        let whole = rest.prefix { $0 == "," || ("0"..."9").contains($0) }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, 1...3 ~= first.count, first.first != "0",
            groups.dropFirst().allSatisfy({ $0.count == 3 }), !rest[whole.endIndex...].contains(",")
        else { return nil }
        return sign + Array(groups.joined()) + rest[whole.endIndex...]
    }

    private static func takeSign(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
        guard rest.first == "-" || rest.first == "+" else { return false }
        rest.removeFirst()
        return true
    }

    private static func takeDigits(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int {
        let before = rest.count
        while let first = rest.first, ("0"..."9").contains(first) { rest.removeFirst() }
        return before - rest.count
    }
}

/// What a machine reads, in half-width signs; never stored.
enum NarrowText {
    /// Half-width signs without blanks at either end, and without signs that nobody can see.
    static func trimmed(_ text: String) -> [Unicode.Scalar] {
        let visible = text.unicodeScalars.filter { $0.properties.generalCategory != .format }
        var scalars = visible.map(narrow)[...]
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return Array(scalars)
    }

    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x00A0: " "
        case 0x2212: "-"
        default: scalar.halfWidth
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t"
    }
}
