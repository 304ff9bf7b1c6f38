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
