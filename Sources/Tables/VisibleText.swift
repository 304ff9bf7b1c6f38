/// Text as people see it: what nobody can see is taken away, and what looks the same is the same.
///
/// Lists pass through systems that leave zero-width spaces behind, write が as か with a mark, and
/// have three signs for a hyphen; copied from a PDF, 人 is a radical. A person or a section that is known
/// by such a text would leave and join anew.
package enum VisibleText {
    /// Without invisible signs, kana with their sound marks in one, every space a plain one or an
    /// ideographic one, signs that look like another as ``LookAlikes`` has them.
    package static func cleaned(_ text: String) -> String {
        // Nearly every text of a list.
        if text.unicodeScalars.allSatisfy(isPlain) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isInvisible(scalar) {
            let usual = LookAlikes.usual(scalar)
            if let composed = result.last.flatMap({ Self.composed($0, usual) }) {
                result.removeLast()
                result.append(composed)
            } else {
                let isSpace = usual.properties.generalCategory == .spaceSeparator
                result.append(isSpace && usual != "\u{3000}" ? " " : usual)
            }
        }
        return String(result)
    }

    /// Scalars as a text. By their bytes: to append scalars to a text one by one, or to turn them into a
    /// substring, costs many times as much, and lists of staff have a hundred thousand such texts.
    package static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count * 3)
        for scalar in scalars {
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Cleaned, with full-width signs made ASCII, hyphens of every kind made one, and without outer spaces:
    /// the form in which what people typed is compared and read, never stored in its place.
    package static func folded(_ text: String) -> String {
        let narrow = withPlainHyphens(cleaned(text).unicodeScalars.map(\.halfWidth))
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        guard let first = narrow.firstIndex(where: { !isSpace($0) }),
            let last = narrow.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return Self.text(narrow[first...last])
    }

    /// Every sign that looks like a hyphen, as `-`; a long vowel mark only between signs of ASCII.
    package static func withPlainHyphens(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        scalars.indices.map { index -> Unicode.Scalar in
            switch scalars[index].value {
            case 0x2010...0x2015, 0x2212, 0x2043, 0x02D7, 0xFE58, 0xFE63, 0xFF0D, 0x2500, 0x2501:
                return "-"
            case 0x30FC, 0xFF70, 0x4E00:
                let isBetween =
                    index > 0 && index + 1 < scalars.count && scalars[index - 1].isASCII
                    && scalars[index + 1].isASCII
                return isBetween ? "-" : scalars[index]
            default: return scalars[index]
            }
        }
    }

    /// Printed ASCII, kana and the usual kanji: nothing to clean.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0x3000...0x301B, 0x301D...0x3098, 0x309D...0x30FF, 0x4E00...0x9FFF,
            0xFF01...0xFF9F:
            true
        default: false
        }
    }

    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        // Variation selectors tell two forms of one kanji apart in a name, and are kept.
        if (0xE0100...0xE01EF).contains(scalar.value) || (0xFE00...0xFE0F).contains(scalar.value) {
            return false
        }
        return scalar.properties.generalCategory == .format
            || scalar.properties.isDefaultIgnorableCodePoint
    }

    /// Nothing that could be seen.
    package static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            let isSeen = isPlain(scalar) && scalar != " " && scalar != "\u{3000}"
            return !isSeen
                && (scalar.properties.isWhitespace || isInvisible(scalar) || scalar == "\u{2800}")
        }
    }

    /// か and a sound mark as が.
    static func composed(_ kana: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
        guard mark == "\u{3099}" || mark == "\u{309A}" else { return nil }
        let isKatakana = (0x30A1...0x30FA).contains(kana.value)
        let base = isKatakana ? kana.value - 0x60 : kana.value
        let result: UInt32? =
            switch (mark, base) {
            case ("\u{3099}", 0x3046): 0x3094
            case ("\u{3099}", 0x304B...0x3061) where base % 2 == 1: base + 1
            case ("\u{3099}", 0x3064), ("\u{3099}", 0x3066), ("\u{3099}", 0x3068): base + 1
            case ("\u{3099}", 0x306F...0x307B) where (base - 0x306F) % 3 == 0: base + 1
            case ("\u{309A}", 0x306F...0x307B) where (base - 0x306F) % 3 == 0: base + 2
            default: nil
            }
        return result.flatMap { Unicode.Scalar(isKatakana ? $0 + 0x60 : $0) }
    }
}

extension Unicode.Scalar {
    /// The ASCII counterpart of a full-width sign or space; every other scalar as it is.
    package var halfWidth: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0x3000: " "
        default: self
        }
    }
}
