/// What guessers try first: words, names, and rows of keys and kana, read from the file
/// `common-words.txt` beside this one.
package struct CommonWords: Sendable {
    /// Folded as ``PasswordFolding`` folds passwords.
    let words: Set<[UInt32]>
    /// Rows of which some signs one after the other are no effort: keyboards, kana, weekdays.
    struct Row: Sendable {
        let signs: [UInt32]
        let lengthMin: Int
    }

    let rows: [Row]
    private static let signsMin = 3
    /// Three syllables; three letters of them stand in every other word (yama, umi).
    private static let syllablesMin = 6

    static let lengthMax = 24

    /// Read once; a hundred lines of words take some milliseconds.
    package static let all = CommonWords(
        String(decoding: PackageResources.common_words_txt, as: UTF8.self))

    /// Lines that begin with `#` are comments, with `=` rows, with `~` rows of syllables in Latin letters;
    /// the others hold words.
    init(_ text: String) {
        var words: Set<[UInt32]> = []
        var rows: [Row] = []
        for line in text.utf8.split(separator: 0x0A) where line.first != 0x23 {
            if line.first == 0x3D || line.first == 0x7E {
                rows.append(
                    Row(
                        signs: PasswordFolding.folded(String(Substring(line.dropFirst()))),
                        lengthMin: line.first == 0x3D ? Self.signsMin : Self.syllablesMin))
            } else {
                for word in line.split(separator: 0x20) {
                    words.insert(PasswordFolding.folded(String(Substring(word))))
                }
            }
        }
        self.words = words
        self.rows = rows
    }
}

/// Spellings that are the same to somebody who guesses: case, width, hiragana and katakana. For
/// comparisons alone; what is hashed is never folded.
package enum PasswordFolding {
    /// The hiragana of U+FF66 to U+FF9D, half-width katakana.
    private static let narrowKana = Array(
        "をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん"
            .unicodeScalars.map(\.value))

    package static func folded(_ text: String) -> [UInt32] {
        folded(PasswordText.composed(text) ?? Array(text.unicodeScalars.prefix(200)))
    }

    static func folded(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt32] {
        var result: [UInt32] = []
        for scalar in scalars {
            switch scalar.value {
            case 0x41...0x5A: result.append(scalar.value + 0x20)
            case 0xFF21...0xFF3A: result.append(scalar.value - 0xFEE0 + 0x20)
            case 0xFF01...0xFF5E: result.append(scalar.value - 0xFEE0)
            case 0x30A1...0x30F6: result.append(scalar.value - 0x60)
            case 0xFF66...0xFF9D: result.append(narrowKana[Int(scalar.value - 0xFF66)])
            case 0xFF9E, 0xFF9F:
                // The mark that stands beside a half-width kana.
                guard let kana = result.last, (0x304B...0x307B).contains(kana) else { continue }
                result[result.count - 1] = kana + (scalar.value == 0xFF9E ? 1 : 2)
            default: result.append(scalar.value)
            }
        }
        return result
    }
}
