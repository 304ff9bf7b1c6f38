/// The folded spellings under which one name of the directory is looked for.
struct NameForms {
    /// A spelling of the whole name and the places where surname and given name may meet.
    struct Spelling {
        let scalars: [UInt32]
        let divisions: [Int]
    }

    private(set) var spellings: [Spelling] = []
    private(set) var surnames: [[UInt32]] = []
    /// What the surnames are followed by; one for each, where the name has two parts.
    private(set) var givenNames: [[UInt32]] = []

    /// - Parameter known: surnames that show where a name without a space divides.
    init(_ name: String, knownSurnames known: ScalarTrie) {
        let parts = Self.parts(of: name)
        let whole = parts.flatMap { $0 }
        // One scalar alone would mark every sentence that uses the character.
        guard whole.count >= 2, let first = parts.first, let last = parts.last else { return }
        let isLetterSpaced = parts.count > 2 && parts.allSatisfy { $0.count == 1 }
        guard parts.count > 1, !isLetterSpaced else {
            let divisions = Self.plausibleDivisions(of: whole, known: known)
            surnames = divisions.map { Array(whole[..<$0]) }
            if divisions.count == 1 { givenNames = divisions.map { Array(whole[$0...]) } }
            addSpellings(whole, divisions: divisions)
            return
        }
        surnames = [first]
        if parts.count == 2 { givenNames = [last] }
        addSpellings(whole, divisions: Self.divisions(of: parts))
        // People from elsewhere are written in either order, and called by either end.
        guard !whole.contains(where: Script.isKanji) else { return }
        surnames.append(last)
        let reversed = Array(parts.reversed())
        addSpellings(reversed.flatMap { $0 }, divisions: Self.divisions(of: reversed))
    }

    /// The surname, if the name shows it by a space. Kept apart so that it can be learned first.
    static func shownSurname(of name: String) -> [UInt32]? {
        let parts = parts(of: name)
        return parts.count == 2 ? parts.first : nil
    }

    /// The folded name cut at its spaces, without what stands in brackets (「（再任用）」).
    private static func parts(of name: String) -> [[UInt32]] {
        let folded = FoldedText(name.unicodeScalars.prefix(ScreenLimits.nameScalarsMax))
        var parts: [[UInt32]] = []
        var depth = 0
        for (index, scalar) in folded.scalars.enumerated() {
            if scalar == 0x28 { depth += 1 }
            defer { if scalar == 0x29, depth > 0 { depth -= 1 } }
            guard depth == 0, scalar != 0x29 else { continue }
            if parts.isEmpty || folded.isAfterGap(index) || isMiddleDot(scalar) {
                parts.append([])
            }
            if !isMiddleDot(scalar) { parts[parts.count - 1].append(scalar) }
        }
        return parts.filter { !$0.isEmpty }
    }

    private static func isMiddleDot(_ scalar: UInt32) -> Bool {
        scalar == 0x30FB || scalar == 0xB7
    }

    private static func divisions(of parts: [[UInt32]]) -> [Int] {
        var result: [Int] = []
        var length = 0
        for part in parts.dropLast() {
            length += part.count
            result.append(length)
        }
        return result
    }

    /// Every known surname of two scalars or more that begins the name. If there is none: the
    /// first two kanji (佐藤, 鈴木: most surnames are that long), and a known surname of one.
    private static func plausibleDivisions(of whole: [UInt32], known: ScalarTrie) -> [Int] {
        let lengths = (1..<whole.count).filter { known.contains(whole[..<$0]) }
        let long = lengths.filter { $0 >= 2 }
        if !long.isEmpty { return long }
        guard whole.count >= 3, whole[..<2].allSatisfy(Script.isKanji) else {
            return lengths.isEmpty && whole.count == 2 && Script.isKanji(whole[0]) ? [1] : lengths
        }
        return lengths + [2]
    }

    /// Adds the name, and the spellings that differ in a connecting kana: 関ヶ原 is also written
    /// 関が原, 井之上 is also 井の上.
    private mutating func addSpellings(_ whole: [UInt32], divisions: [Int]) {
        var forms = [whole]
        for index in whole.indices.dropFirst().dropLast() where forms.count <= 4 {
            guard Script.isKanji(whole[index - 1]), Script.isKanji(whole[index + 1]),
                let other = Self.otherConnective(whole[index])
            else { continue }
            forms += forms.map { form in
                var form = form
                form[index] = other
                return form
            }
        }
        let lengths = Set(surnames.map(\.count))
        for form in forms {
            spellings.append(Spelling(scalars: form, divisions: divisions))
            for length in lengths.sorted() where length < form.count {
                let surname = Array(form[..<length])
                if form != whole, !surnames.contains(surname) { surnames.append(surname) }
            }
        }
    }

    private static func otherConnective(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x3051: 0x304C  // け, folded from ヶ → が
        case 0x304C: 0x3051
        case 0x306E: 0x4E4B  // の → 之
        case 0x4E4B: 0x306E
        default: nil
        }
    }
}
