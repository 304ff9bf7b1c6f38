/// Which script a folded scalar belongs to, as far as the rules ask.
enum Script {
    static func isKanji(_ scalar: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
            || (0x20000...0x3FFFF).contains(scalar) || scalar == 0x3005 || scalar == 0x3006
    }

    /// Folded kana are hiragana, and the mark that lengthens a vowel.
    static func isKana(_ scalar: UInt32) -> Bool {
        (0x3041...0x309F).contains(scalar) || scalar == 0x30FC
    }

    /// Latin, Greek and Cyrillic letters, whose words have spaces around them. Folded, hence small.
    static func isSpacedLetter(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(scalar) || (0xDF...0x52F).contains(scalar)
    }

    static func isDigit(_ scalar: UInt32) -> Bool {
        (0x30...0x39).contains(scalar)
    }

    static func isAlphanumeric(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(scalar) || isDigit(scalar)
    }
}
