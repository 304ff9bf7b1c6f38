/// What stands before a name: 「係長の渡邊」「担当：渡邊」「| 記入者 | 林 |」.
extension Titles {
    /// What introduces a name, and by which link.
    func introduction(in text: FoldedText, before start: Int) -> (Role, Link)? {
        var end = NameJoint.formattingStart(text, before: start)
        var link: Link = text.isAfterGap(start) ? .gap : .direct
        // 「| 記入者 | 林 |」
        var isField = NameJoint.hasCell(text, end..<start)
        var steps = 0
        while end > 0, steps < 3 {
            let scalar = text.scalars[end - 1]
            if Self.colons.contains(scalar) || NameJoint.brackets[scalar] != nil {
                link = .colon
                isField = isField || !Self.listColons.contains(scalar)
            } else if link == .direct, steps == 0, [0x306F, 0x304C].contains(scalar) {
                link = .topic
            } else if link == .direct, steps == 0, scalar == 0x306E {
            } else {
                break
            }
            end -= 1
            steps += 1
            if link == .direct || link == .topic { break }
        }
        end = NameJoint.formattingStart(text, before: end)
        var first = 0
        if let open = NameJoint.openingBracket(text, before: end) {
            if link == .colon {
                // 「出席者（敬称略）：」
                end = NameJoint.formattingStart(text, before: open)
            } else {
                // 「（係長）渡邊」「【担当】渡邊」
                link = .gap
                first = open + 1
                end -= 1
            }
        }
        return label(text, before: end, from: first, link, isField: isField)
    }

    private func label(
        _ text: FoldedText, before end: Int, from first: Int, _ link: Link, isField: Bool
    ) -> (Role, Link)? {
        if let match = before.longestMatch(in: text.scalars, endingBefore: end),
            match.start >= first, isWordStart(text, match.start)
        {
            for (mask, role) in Self.roles where match.mask & mask != 0 {
                return (role, isField && role == .label ? .colon : link)
            }
            if isField, match.mask & Self.fieldMask != 0 { return (.field, .colon) }
        }
        return isField && FieldLabel.ends(text, before: end) ? (.field, .colon) : nil
    }

    /// A word of Latin letters is no end of a longer one.
    private func isWordStart(_ text: FoldedText, _ start: Int) -> Bool {
        !Script.isSpacedLetter(text.scalars[start]) || start == 0 || text.isAfterGap(start)
            || !Script.isSpacedLetter(text.scalars[start - 1])
    }
}

/// Labels that nobody can list: what stands before a colon and says that people follow (記入者, 起票者名,
/// 連絡係, 構成員).
enum FieldLabel {
    private static let lengthMax = 8

    /// Whether such a label ends before a place: two kanji or more, the last of which says a person.
    static func ends(_ text: FoldedText, before end: Int) -> Bool {
        var end = end
        if let name = nameEndings.longestMatch(in: text.scalars, endingBefore: end) {
            end = name.start
        }
        guard let last = personEndings.longestMatch(in: text.scalars, endingBefore: end),
            otherFields.longestMatch(in: text.scalars, endingBefore: end) == nil
        else { return false }
        var start = last.start
        while start > 0, end - start < lengthMax, Script.isKanji(text.scalars[start - 1]),
            !text.isAfterGap(start)
        {
            start -= 1
        }
        // 「三人：」 counts, and names nobody.
        return start < last.start && !numerals.contains(text.scalars[last.start - 1])
    }

    private static let nameEndings = ScalarTrie(words: TitleWords.nameEndings, backwards: true)
    private static let personEndings = ScalarTrie(words: TitleWords.personEndings, backwards: true)
    private static let otherFields = ScalarTrie(words: TitleWords.otherFields, backwards: true)
    private static let numerals = Set("一二三四五六七八九十百千万数".unicodeScalars.map(\.value))
}
