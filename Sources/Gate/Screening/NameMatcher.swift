/// Finds full names, and surnames with a title after them.
struct NameMatcher {
    private static let fullNameMask: UInt64 = 1
    private static let surnameMask: UInt64 = 2
    /// Bit 8 + n: surname and given name may meet after n scalars.
    private static let divisionShift = 8

    let names: ScalarTrie

    static func insert(_ forms: NameForms, into names: inout ScalarTrie) {
        for spelling in forms.spellings {
            var mask = fullNameMask
            for division in spelling.divisions where division <= ScalarTrie.depthMax {
                mask |= 1 << UInt64(divisionShift + division)
            }
            names.insert(spelling.scalars, mask: mask)
        }
        for surname in forms.surnames where isTelling(surname) {
            names.insert(surname, mask: surnameMask)
        }
    }

    /// A reading counts as a full name from five kana on; shorter ones are parts of other words.
    static func insertReading(_ reading: String, into names: inout ScalarTrie) {
        let scalars = FoldedText(reading.unicodeScalars.prefix(ScreenLimits.nameScalarsMax)).scalars
        if scalars.count >= 5 { names.insert(scalars, mask: fullNameMask) }
    }

    /// Single kana or letters are no surname that could be told from ordinary text.
    private static func isTelling(_ surname: [UInt32]) -> Bool {
        surname.count > 1 || surname.allSatisfy(Script.isKanji)
    }

    func append(_ text: FoldedText, to findings: inout [Finding]) {
        for start in text.scalars.indices where names.mayBegin(with: text.scalars[start]) {
            appendMatches(from: start, text, to: &findings)
        }
    }

    /// Walks the trie once; the longest full name counts, and every surname with a title.
    private func appendMatches(from start: Int, _ text: FoldedText, to findings: inout [Finding]) {
        var node = ScalarTrie.root
        var index = start
        var depth = 0
        var joinedAt: Int?
        var fullNameEnd: Int?
        while index < text.scalars.count {
            let scalar = text.scalars[index]
            guard let next = names.next(node, scalar) else {
                // 「佐藤・花子」「佐藤,花子」: one joiner, only where the two names meet.
                guard joinedAt == nil, depth > 0, Self.joiners.contains(scalar) else { break }
                joinedAt = depth
                index += 1
                continue
            }
            node = next
            depth += 1
            index += 1
            let mask = names.mask(node)
            guard mask != 0 else { continue }
            if mask & Self.fullNameMask != 0, isFullName(start..<index, mask, joinedAt, text) {
                fullNameEnd = index
            }
            if mask & Self.surnameMask != 0, joinedAt == nil, hasBounds(start..<index, text),
                let end = Titles.shared.end(in: text, surname: start..<index)
            {
                findings.append(Finding(kind: .surnameWithTitle, range: start..<end))
            }
        }
        if let fullNameEnd {
            findings.append(Finding(kind: .fullName, range: start..<fullNameEnd))
        }
    }

    private func isFullName(
        _ range: Range<Int>, _ mask: UInt64, _ joinedAt: Int?, _ text: FoldedText
    ) -> Bool {
        guard hasBounds(range, text) else { return false }
        if let joinedAt {
            // A given name of one kanji after a joiner is too often a word (「企画・田中・実施」).
            let given = range.count - 1 - joinedAt
            let isMarked = mask & (1 << UInt64(Self.divisionShift + joinedAt)) != 0
            return isMarked && (given > 1 || !Script.isKanji(text.scalars[range.upperBound - 1]))
        }
        guard Script.isSpacedLetter(text.scalars[range.lowerBound]) else { return true }
        // In Latin letters "Le An" is a name and "lean" is not.
        let divisions = mask >> UInt64(Self.divisionShift)
        guard divisions != 0 else { return true }
        return (1..<range.count).contains { offset in
            divisions & (1 << UInt64(offset)) != 0 && text.isAfterGap(range.lowerBound + offset)
        }
    }

    /// Words of letters that are written with spaces must not be parts of longer words.
    private func hasBounds(_ range: Range<Int>, _ text: FoldedText) -> Bool {
        let scalars = text.scalars
        let first = range.lowerBound
        let end = range.upperBound
        if first > 0, Script.isSpacedLetter(scalars[first]), !text.isAfterGap(first),
            Script.isSpacedLetter(scalars[first - 1])
        {
            return false
        }
        return end == scalars.count || text.isAfterGap(end)
            || !Script.isSpacedLetter(scalars[end - 1]) || !Script.isSpacedLetter(scalars[end])
    }

    private static let joiners = Set("・·,/_.|=".unicodeScalars.map(\.value))
}
