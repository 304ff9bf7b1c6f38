/// Japanese names in Latin letters, brought to one spelling: Hepburn, Kunrei, long vowels written
/// or not (Ōno, Ohno, Oono, Ono), Shin'ichi and Shinichi are the same.
///
/// For the comparison only. Both sides are folded: the readings of the directory and the words of
/// a text.
enum Romaji {
    /// The one spelling of a part of a reading; empty for a part without kana.
    static func spelling(of kana: [UInt32]) -> [UInt32] {
        var letters: [UInt32] = []
        var doubles = false
        for scalar in kana {
            switch scalar {
            case 0x3063: doubles = true
            case 0x30FC: break
            case 0x3083, 0x3085, 0x3087:  // ゃゅょ
                if letters.last == letter("i") { letters.removeLast() }
                letters += [
                    letter("y"), [letter("a"), letter("u"), letter("o")][Int(scalar - 0x3083) / 2],
                ]
            case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049:  // ぁぃぅぇぉ
                if let last = letters.last, isVowel(last) { letters.removeLast() }
                letters.append(Array("aiueo".unicodeScalars)[Int(scalar - 0x3041) / 2].value)
            default:
                guard let syllable = syllables[scalar] else { continue }
                if doubles, let first = syllable.first { letters.append(first) }
                doubles = false
                letters += syllable
            }
        }
        return fold(letters[...]).map(\.letter)
    }

    /// Letters of one spelling, each with how many of the given letters it stands for.
    static func fold(_ letters: ArraySlice<UInt32>) -> [(letter: UInt32, count: Int)] {
        var result: [(letter: UInt32, count: Int)] = []
        var index = letters.startIndex
        func next(_ offset: Int) -> UInt32? {
            index + offset < letters.endIndex ? letters[index + offset] : nil
        }
        /// Appends letters that stand for the next `count`; the first takes them all.
        func emit(_ text: String, _ count: Int) {
            for (number, scalar) in text.unicodeScalars.enumerated() {
                result.append((scalar.value, number == 0 ? count : 0))
            }
            index += count
        }
        func drop() {
            if result.isEmpty {
                result.append((letters[index], 1))
            } else {
                result[result.count - 1].count += 1
            }
            index += 1
        }
        while index < letters.endIndex {
            let one = letters[index]
            let two = next(1)
            let three = next(2)
            switch one {
            case letter("t") where two == letter("c") && three == letter("h"): emit("t", 1)
            case letter("c") where two == letter("c") && three == letter("h"): emit("t", 1)
            case letter("c") where two == letter("h"): emit(three == letter("i") ? "t" : "ty", 2)
            case letter("s") where two == letter("h"): emit(three == letter("i") ? "s" : "sy", 2)
            case letter("t") where two == letter("s"): emit("t", 2)
            case letter("d") where two == letter("z"): emit("z", 2)
            case letter("j") where two == letter("i"): emit("z", 1)
            case letter("j"): emit("zy", two == letter("y") ? 2 : 1)
            case letter("f"): emit("h", 1)
            case letter("v"): emit("b", 1)
            case letter("m")
            where two.map { "bpm".unicodeScalars.map(\.value).contains($0) } ?? false:
                emit("n", 1)
            case letter("h")
            where result.last?.letter == letter("o") && !(two.map(isVowel) ?? false):
                drop()
            case letter("u") where result.last?.letter == letter("o"): drop()
            case letter("w") where two == letter("o"): emit("o", 2)
            case _ where isVowel(one) && result.last?.letter == one: drop()
            default:
                result.append((one, 1))
                index += 1
            }
        }
        return result
    }

    /// The text with its Latin words in that one spelling; nil for a text without such words.
    static func text(_ text: FoldedText) -> FoldedText? {
        var result = FoldedText([])
        var hasWords = false
        var index = 0
        while index < text.scalars.count {
            guard isLetter(text.scalars[index]) else {
                let isApostrophe = [0x27, 0x2019, 0x60, 0xB4].contains(text.scalars[index])
                if isApostrophe, let last = result.scalars.last, isLetter(last),
                    index + 1 < text.scalars.count, isLetter(text.scalars[index + 1]),
                    !text.isAfterGap(index), !text.isAfterGap(index + 1),
                    !isPossessive(text, index)
                {
                    result.extendLast(to: index + 1, of: text)
                } else {
                    result.append(text.scalars[index], from: text, index..<(index + 1))
                }
                index += 1
                continue
            }
            var end = index + 1
            while end < text.scalars.count, isLetter(text.scalars[end]), !text.isAfterGap(end),
                !text.traits[end].contains(.capital) || text.traits[end - 1].contains(.capital)
            {
                end += 1
            }
            hasWords = hasWords || end - index > 2
            for (letter, count) in fold(text.scalars[index..<end]) {
                if count == 0 {
                    result.append(further: letter)
                } else {
                    result.append(letter, from: text, index..<(index + count))
                    index += count
                }
            }
        }
        return hasWords ? result : nil
    }

    /// 「Watanabe's」: an s and no further letter, where 「Ken'ichi」 goes on.
    private static func isPossessive(_ text: FoldedText, _ apostrophe: Int) -> Bool {
        let end = apostrophe + 2
        return text.scalars[apostrophe + 1] == letter("s")
            && (end == text.scalars.count || text.isAfterGap(end) || !isLetter(text.scalars[end]))
    }

    static func isLetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar) }

    private static func isVowel(_ scalar: UInt32) -> Bool {
        [0x61, 0x69, 0x75, 0x65, 0x6F].contains(scalar)
    }

    private static func letter(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

    /// Kunrei, which has one letter for each sound of a row.
    private static let syllables: [UInt32: [UInt32]] = {
        let rows = [
            ("あいうえお", ""), ("かきくけこ", "k"), ("がぎぐげご", "g"), ("さしすせそ", "s"),
            ("ざじずぜぞ", "z"), ("たちつてと", "t"), ("だぢづでど", "d"), ("なにぬねの", "n"),
            ("はひふへほ", "h"), ("ばびぶべぼ", "b"), ("ぱぴぷぺぽ", "p"), ("まみむめも", "m"),
            ("らりるれろ", "r"),
        ]
        var result: [UInt32: [UInt32]] = [:]
        for (kana, consonant) in rows {
            for (scalar, vowel) in zip(kana.unicodeScalars, "aiueo".unicodeScalars) {
                result[scalar.value] = consonant.unicodeScalars.map(\.value) + [vowel.value]
            }
        }
        for (kana, letters) in [
            ("や", "ya"), ("ゆ", "yu"), ("よ", "yo"), ("わ", "wa"), ("ゐ", "i"), ("ゑ", "e"),
            ("を", "o"), ("ん", "n"), ("ぢ", "zi"), ("づ", "zu"), ("ゔ", "bu"),
        ] {
            for scalar in kana.unicodeScalars {
                result[scalar.value] = letters.unicodeScalars.map(\.value)
            }
        }
        return result
    }()
}
