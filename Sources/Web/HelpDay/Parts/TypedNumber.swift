/// A whole number as people type it: also in full width, with spaces around it.
enum TypedNumber {
    static func value(_ text: String, in range: ClosedRange<Int>) -> Int? {
        var digits = ""
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            switch scalar.value {
            case 0x30...0x39: digits.unicodeScalars.append(scalar)
            case 0xFF10...0xFF19:
                guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { return nil }
                digits.unicodeScalars.append(narrow)
            default: return nil
            }
        }
        return Int(digits).flatMap { range.contains($0) ? $0 : nil }
    }
}
