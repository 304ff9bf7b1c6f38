/// Units behind a surname, and the post at their end: 「渡邊総務部職員課給与係長」「渡邊児童相談所長」.
///
/// Each unit is one that is known, with or without what units end in, or a word that nobody knows and
/// that ends so. The post is any, or what heads such a unit: 長, 次長, 主査 …
struct UnitPath {
    private static let scalarsMax = 40
    /// What nobody knows is no longer than this.
    private static let unknownMax = 10
    /// Nor is what stands before a post by itself (上席主任, 特命参事).
    private static let prefixMax = 4

    /// Where the post ends; nil where there is no such path.
    let end: Int?

    init(text: FoldedText, titles: Titles, start: Int, takesUnknown: Bool) {
        let isKnown = titles.unitBaseEnd(in: text, from: start) != nil
        guard isKnown || takesUnknown && !Self.makesPlace(text, start) else {
            end = nil
            return
        }
        var index = start
        var found: Int?
        let limit = min(text.scalars.count, start + Self.scalarsMax)
        while index < limit, found == nil {
            if index > start, text.isAfterGap(index), !Self.endsUnit(text, index) { break }
            // The longest reading first: 「福祉」 and 「福祉事務所」 may both begin here.
            if let base = titles.unitBaseEnd(in: text, from: index) {
                found = Self.head(text, titles, base)
                index = Self.suffixEnd(text, base) ?? base
                continue
            }
            if takesUnknown, let post = Self.prefixedPost(text, titles, index) {
                found = post
                break
            }
            guard takesUnknown, let suffix = Self.unknownEnd(text, titles, index) else { break }
            found = Self.head(text, titles, suffix.lowerBound)
            index = suffix.upperBound
        }
        end = found
    }

    /// The post that begins here, or behind what units end in.
    private static func head(_ text: FoldedText, _ titles: Titles, _ start: Int) -> Int? {
        if let end = titles.plainPostEnd(in: text, from: start) { return end }
        // A unit that is known may be known by its whole name.
        if endsUnit(text, start), let head = heads.longestMatch(in: text.scalars, at: start),
            titles.endsTitle(text, head.end)
        {
            return head.end
        }
        guard let suffix = suffixEnd(text, start) else { return nil }
        if let end = titles.plainPostEnd(in: text, from: suffix) { return end }
        guard let head = heads.longestMatch(in: text.scalars, at: suffix),
            titles.endsTitle(text, head.end)
        else { return nil }
        return head.end
    }

    /// A post behind some kanji that nobody knows.
    private static func prefixedPost(
        _ text: FoldedText, _ titles: Titles, _ start: Int
    ) -> Int? {
        var index = start
        while index < min(text.scalars.count, start + prefixMax),
            Script.isKanji(text.scalars[index])
        {
            index += 1
            guard index < text.scalars.count, !text.isAfterGap(index) else { return nil }
            if let end = titles.plainPostEnd(in: text, from: index) { return end }
        }
        return nil
    }

    private static func suffixEnd(_ text: FoldedText, _ start: Int) -> Int? {
        suffixes.longestMatch(in: text.scalars, at: start)?.end
    }

    private static func endsUnit(_ text: FoldedText, _ index: Int) -> Bool {
        suffixesBackwards.longestMatch(in: text.scalars, endingBefore: index) != nil
    }

    /// The first place where a word ends as units do (未来創造課, DX推進課, まちづくり課, 第2係).
    private static func unknownEnd(
        _ text: FoldedText, _ titles: Titles, _ start: Int
    ) -> Range<Int>? {
        var index = start
        var isUsual = true
        while index < min(text.scalars.count, start + unknownMax) {
            if index > start {
                if text.isAfterGap(index) { return nil }
                if let end = suffixEnd(text, index) {
                    let isLocal = facilities.longestMatch(in: text.scalars, at: index) != nil
                    return isUsual || !isLocal ? index..<end : nil
                }
            }
            let scalar = text.scalars[index]
            if !Script.isKanji(scalar), !text.traits[index].contains(.katakana) {
                guard
                    Script.isKana(scalar)
                        ? mayStandInUnit(text, titles, index, start)
                        : Script.isAlphanumeric(scalar) && isNumbered(text, index, start)
                else { return nil }
                isUsual = false
            }
            index += 1
        }
        return nil
    }

    /// Hiragana behind a surname in kanji, where no particle begins and none that joins words follows.
    private static func mayStandInUnit(
        _ text: FoldedText, _ titles: Titles, _ index: Int, _ start: Int
    ) -> Bool {
        guard start > 0, !Script.isKana(text.scalars[start - 1]) else { return false }
        return index == start
            ? !titles.beginsParticle(text, start) : !joiningKana.contains(text.scalars[index])
    }

    /// Letters; digits behind 第 or a word, or right before what units end in: 「2係長」, not 「2丁目会長」.
    private static func isNumbered(_ text: FoldedText, _ index: Int, _ start: Int) -> Bool {
        guard Script.isDigit(text.scalars[index]), Script.isDigit(text.scalars[start]) else {
            return true
        }
        let end = text.scalars[index...].firstIndex { !Script.isDigit($0) }
        return end.map { suffixEnd(text, $0) != nil } ?? false
    }

    private static func makesPlace(_ text: FoldedText, _ start: Int) -> Bool {
        placeSigns.contains(text.scalars[start])
            || facilities.longestMatch(in: text.scalars, at: start) != nil
    }

    private static let suffixes = ScalarTrie(
        words: TitleWords.unitEnds + " " + TitleWords.headedEnds)
    private static let suffixesBackwards = ScalarTrie(
        words: TitleWords.unitEnds + " " + TitleWords.headedEnds, backwards: true)
    private static let heads = ScalarTrie(words: "長 次長 副長 長補佐 長代理 所長 室長 局長")
    private static let joiningKana = Set("がをのに".unicodeScalars.map(\.value))
    private static let facilities = ScalarTrie(words: TitleWords.localFacilities)
    static let placeSigns = Set(
        FoldedText(TitleWords.placeSigns.unicodeScalars).scalars)
}
