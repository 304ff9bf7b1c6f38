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
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0x00A0: " "
        case 0x2212: "-"
        default: scalar
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t"
    }
}
