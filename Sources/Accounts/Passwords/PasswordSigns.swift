/// What single signs are worth to somebody who guesses, and how they stand for others.
enum PasswordSigns {
    private static let vowels = Set("aiueo".unicodeScalars.map(\.value))

    private static let dateSigns = Set("年月日時分生番地号丁目室階歳".unicodeScalars.map(\.value))

    /// A letter that ends a romaji syllable adds little to the one before it; a kanji is one of some
    /// hundreds that names and everyday words are made of.
    static func bits(_ sign: UInt32, after before: UInt32?) -> Double {
        switch sign {
        case 0x30...0x39: 3.32
        case 0x61...0x7A:
            vowels.contains(sign) && before.map({ isConsonant($0) }) == true ? 1.5 : 4
        case 0x20: 2
        case 0x2D, 0x2E, 0x5F: 3  // between words
        case ..<0x80: 4
        case 0x3041...0x30FF: 5
        default: isDateSign(sign, after: before) ? 1 : 8
        }
    }

    /// 8年11月29日生, 300番地
    private static func isDateSign(_ sign: UInt32, after before: UInt32?) -> Bool {
        guard dateSigns.contains(sign), let before else { return false }
        return (0x30...0x39).contains(before) || dateSigns.contains(before)
    }

    private static func isConsonant(_ sign: UInt32) -> Bool {
        (0x61...0x7A).contains(sign) && !vowels.contains(sign)
    }

    /// p4ssw0rd, p@$$word. `one` is what 1 and ! stand for: l or i.
    static func unleeted(_ text: [UInt32], one: UInt32) -> [UInt32] {
        text.map { sign in
            switch sign {
            case 0x30: 0x6F
            case 0x31, 0x21, 0x7C: one
            case 0x33: 0x65
            case 0x34, 0x40: 0x61
            case 0x35, 0x24: 0x73
            case 0x37, 0x2B: 0x74
            case 0x38: 0x62
            case 0x39: 0x67
            default: sign
            }
        }
    }
}

/// Keys that lie side by side: qwerty, 1qaz, zaq12wsx. Shifted figures count as their keys.
enum KeyboardWalk {
    private static let lines = ["1234567890-^", "qwertyuiop@[", "asdfghjkl;:]", "zxcvbnm,./"]
    private static let shifted = zip("!@#$%^&*()".unicodeScalars, "1234567890".unicodeScalars)

    private static let places: [UInt32: (line: Int, column: Int)] = {
        var places: [UInt32: (Int, Int)] = [:]
        for (line, keys) in lines.enumerated() {
            for (column, key) in keys.unicodeScalars.enumerated() {
                places[key.value] = (line, column)
            }
        }
        for (sign, key) in shifted { places[sign.value] = places[key.value] }
        return places
    }()

    /// Where a walk of three keys and more ends; each key touches the one before.
    static func end(_ text: [UInt32], from start: Int) -> Int? {
        var end = start + 1
        while end < text.count, touch(text[end - 1], text[end]) { end += 1 }
        return end - start >= 3 ? end : nil
    }

    private static func touch(_ first: UInt32, _ second: UInt32) -> Bool {
        guard let one = places[first], let other = places[second], first != second else {
            return false
        }
        // A key of the next line stands between two of this one.
        let (lines, columns) = (other.line - one.line, other.column - one.column)
        switch lines {
        case 0: return abs(columns) == 1
        case 1: return columns == 0 || columns == -1
        case -1: return columns == 0 || columns == 1
        default: return false
        }
    }
}
