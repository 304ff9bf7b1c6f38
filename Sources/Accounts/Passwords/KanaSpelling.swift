/// Kana in Latin letters, in the ways in which people type a name: いなば is inaba; こうさい is kousai,
/// kosai and kohsai; しおり is shiori and siori.
///
/// Whoever guesses tries both scripts, so a name that stands near in one of them stands near in both.
enum KanaSpelling {
    /// No spelling for a word with anything but hiragana in it, as ``PasswordFolding`` folds kana.
    static func latin(_ word: [UInt32]) -> Set<[UInt32]> {
        guard word.count >= 2, word.allSatisfy({ isKana($0) }) else { return [] }
        var result: Set<[UInt32]> = []
        for syllables in [hepburn, kunrei] {
            let letters = spelling(word, syllables)
            for long in [nil, [], [letter("h")]] as [[UInt32]?] {
                let text = long.map { shortened(letters, $0) } ?? letters
                if text.count >= 3 { result.insert(text) }
            }
        }
        return result
    }

    private static func isKana(_ sign: UInt32) -> Bool {
        (0x3041...0x3096).contains(sign) || sign == 0x30FC
    }

    private static func spelling(
        _ word: [UInt32], _ syllables: [UInt32: [UInt32]]
    ) -> [UInt32] {
        var letters: [UInt32] = []
        var doubles = false
        for kana in word {
            switch kana {
            case 0x3063: doubles = true
            case 0x30FC: break
            case 0x3083, 0x3085, 0x3087:  // ゃゅょ: kya, but sha and cha
                if letters.last == letter("i") { letters.removeLast() }
                let isJoined =
                    letters.suffix(2) == [letter("s"), letter("h")]
                    || letters.suffix(2) == [letter("c"), letter("h")]
                    || letters.last == letter("j")
                if !isJoined { letters.append(letter("y")) }
                letters.append(Array("auo".unicodeScalars)[Int(kana - 0x3083) / 2].value)
            default:
                guard let syllable = syllables[kana], let first = syllable.first else { continue }
                if doubles { letters.append(first == letter("c") ? letter("t") : first) }
                doubles = false
                letters += syllable
            }
        }
        return letters
    }

    /// With `long` for the vowel that makes an o or a u a long one.
    private static func shortened(_ letters: [UInt32], _ long: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        var last: UInt32?
        for sign in letters {
            let isLong =
                sign == letter("u") && (last == letter("o") || last == letter("u"))
                || sign == letter("o") && last == letter("o")
            if isLong { result += last == letter("o") ? long : [] } else { result.append(sign) }
            last = isLong ? nil : sign
        }
        return result
    }

    private static func letter(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

    private static let rows = [
        ("あいうえお", ""), ("かきくけこ", "k"), ("がぎぐげご", "g"), ("さしすせそ", "s"), ("ざじずぜぞ", "z"),
        ("たちつてと", "t"), ("だぢづでど", "d"), ("なにぬねの", "n"), ("はひふへほ", "h"), ("ばびぶべぼ", "b"),
        ("ぱぴぷぺぽ", "p"), ("まみむめも", "m"), ("らりるれろ", "r"), ("ぁぃぅぇぉ", ""),
    ]
    private static let others = [
        ("や", "ya"), ("ゆ", "yu"), ("よ", "yo"), ("わ", "wa"), ("ゐ", "i"), ("ゑ", "e"), ("を", "o"),
        ("ん", "n"), ("ぢ", "zi"), ("づ", "zu"), ("ゔ", "vu"), ("ゕ", "ka"), ("ゖ", "ke"),
    ]

    private static let kunrei: [UInt32: [UInt32]] = {
        var result: [UInt32: [UInt32]] = [:]
        for (kana, consonant) in rows {
            for (sign, vowel) in zip(kana.unicodeScalars, "aiueo".unicodeScalars) {
                result[sign.value] = consonant.unicodeScalars.map(\.value) + [vowel.value]
            }
        }
        return changed(result, others)
    }()

    private static let hepburn = changed(
        kunrei,
        [("し", "shi"), ("ち", "chi"), ("つ", "tsu"), ("ふ", "fu"), ("じ", "ji"), ("ぢ", "ji")])

    private static func changed(
        _ syllables: [UInt32: [UInt32]], _ other: [(kana: String, letters: String)]
    ) -> [UInt32: [UInt32]] {
        var result = syllables
        for (kana, letters) in other {
            for sign in kana.unicodeScalars {
                result[sign.value] = letters.unicodeScalars.map(\.value)
            }
        }
        return result
    }
}
