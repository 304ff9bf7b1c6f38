/// What may stand within a name: marks that a formatter takes away, a reading in brackets, or a sign
/// between surname and given name.
struct NameJoint {
    enum Kind {
        /// `**`, tags, a reading in brackets: anywhere within a name.
        case soft
        /// A sign, or brackets with something else: only where the parts of the name meet.
        case hard
        /// Any other sign (★, @, ♪): the same, and no sign of a list, so that it may stand before a
        /// given name of one kanji.
        case odd
        /// 、 and 。 stand between names: only where they stand between all the scalars of one.
        case apart
        /// Brackets with a post or a unit in it: surely about a person.
        case telling
    }

    let kind: Kind
    let end: Int

    static let scalarsMax = 40
    /// A tag has attributes, and a comment words.
    private static let tagScalarsMax = 200
    /// More marks in a row are no part of a name.
    static let countMax = 6

    init(kind: Kind, end: Int) {
        self.kind = kind
        self.end = end
    }

    init?(_ text: FoldedText, at start: Int, _ titles: Titles) {
        let scalar = text.scalars[start]
        if scalar == 0x3C, let end = Self.tagEnd(text, start) {
            (kind, self.end) = (.soft, end)
        } else if let close = Self.brackets[scalar], let end = Self.closing(text, start, close) {
            let content = (start + 1)..<(end - 1)
            self.end = end
            if text.scalars[content].allSatisfy(Script.isKana) {
                kind = .soft
            } else {
                kind = titles.namesPost(text, content) ? .telling : .hard
            }
        } else if Self.formatting.contains(scalar) {
            (kind, self.end) = (.soft, start + 1)
        } else if Self.separators.contains(scalar) {
            (kind, self.end) = (.hard, start + 1)
        } else if Self.stops.contains(scalar) {
            (kind, self.end) = (.apart, start + 1)
        } else if Self.isOdd(scalar), !text.traits[start].contains(.afterLineBreak) {
            (kind, self.end) = (.odd, start + 1)
        } else {
            return nil
        }
    }

    /// Where marks and tags that a formatter takes away end, from a place on.
    static func formattingEnd(_ text: FoldedText, from start: Int) -> Int {
        var end = start
        for _ in 0..<countMax where end < text.scalars.count {
            if formatting.contains(text.scalars[end]) {
                end += 1
            } else if text.scalars[end] == 0x3C, let tag = tagEnd(text, end) {
                end = tag
            } else {
                break
            }
        }
        return end
    }

    /// Where they begin, before a place.
    static func formattingStart(_ text: FoldedText, before end: Int) -> Int {
        var start = end
        for _ in 0..<countMax where start > 0 {
            if formatting.contains(text.scalars[start - 1]) {
                start -= 1
            } else if let tag = tagStart(text, before: start) {
                start = tag
            } else {
                break
            }
        }
        return start
    }

    /// Where the quotation mark and the formatting behind a name end that has one before it
    /// (「『渡邊』係長」); the end of the formatting where there is none.
    static func quotationEnd(_ text: FoldedText, _ name: Range<Int>) -> Int {
        let end = formattingEnd(text, from: name.upperBound)
        let start = formattingStart(text, before: name.lowerBound)
        guard start > 0, end < text.scalars.count,
            [0x300C, 0x300E].contains(text.scalars[start - 1]),
            brackets[text.scalars[start - 1]] == text.scalars[end]
        else { return end }
        return formattingEnd(text, from: end + 1)
    }

    /// Whether a passage has the edge of a cell in it (`|`, `<td>`).
    static func hasCell(_ text: FoldedText, _ passage: Range<Int>) -> Bool {
        passage.contains { index in
            if text.scalars[index] == 0x7C { return true }
            guard text.scalars[index] == 0x3C, index + 2 < passage.upperBound else { return false }
            return text.scalars[index + 1] == 0x74
                && [0x64, 0x68].contains(text.scalars[index + 2])
        }
    }

    /// Where the bracket that closes before a place was opened.
    static func openingBracket(_ text: FoldedText, before end: Int) -> Int? {
        guard end > 1, closes.contains(text.scalars[end - 1]) else { return nil }
        let first = max(0, end - scalarsMax)
        return text.scalars[first..<end - 1].lastIndex { brackets[$0] == text.scalars[end - 1] }
    }

    /// No letter, digit, bracket or end of a sentence.
    private static func isOdd(_ scalar: UInt32) -> Bool {
        guard brackets[scalar] == nil, !closes.contains(scalar), !Script.isKanji(scalar),
            !Script.isKana(scalar), !Script.isAlphanumeric(scalar),
            let properties = Unicode.Scalar(scalar)?.properties
        else { return false }
        switch properties.generalCategory {
        case .otherSymbol, .mathSymbol, .currencySymbol, .modifierSymbol, .otherPunctuation,
            .dashPunctuation, .connectorPunctuation, .otherNumber:
            return true
        default: return false
        }
    }

    /// Where the bracket that opens here closes, within reach and with something in it.
    static func closing(
        _ text: FoldedText, _ start: Int, _ close: UInt32, within count: Int = scalarsMax
    ) -> Int? {
        let limit = min(text.scalars.count, start + count)
        guard start + 1 < limit, text.scalars[start + 1] != close else { return nil }
        return text.scalars[(start + 1)..<limit].firstIndex(of: close).map { $0 + 1 }
    }

    /// Where the tag that ends before a place begins.
    private static func tagStart(_ text: FoldedText, before end: Int) -> Int? {
        guard end > 0, text.scalars[end - 1] == 0x3E else { return nil }
        let first = max(0, end - tagScalarsMax)
        guard let start = text.scalars[first..<end].lastIndex(of: 0x3C),
            tagEnd(text, start) == end
        else { return nil }
        return start
    }

    /// The end of a tag or a comment; of `<rt>` and `<rp>` with what stands in it.
    private static func tagEnd(_ text: FoldedText, _ start: Int) -> Int? {
        guard start + 1 < text.scalars.count else { return nil }
        let first = text.scalars[start + 1]
        guard [0x2F, 0x21, 0x3F].contains(first) || Script.isSpacedLetter(first) else {
            return nil
        }
        guard let end = closing(text, start, 0x3E, within: tagScalarsMax) else { return nil }
        let name = text.scalars[(start + 1)..<(end - 1)]
        guard name.elementsEqual([0x72, 0x74]) || name.elementsEqual([0x72, 0x70]) else {
            return end
        }
        let limit = min(text.scalars.count, end + scalarsMax)
        guard let next = text.scalars[end..<limit].firstIndex(of: 0x3C), next + 1 < limit,
            text.scalars[next + 1] == 0x2F
        else { return end }
        return closing(text, next, 0x3E) ?? end
    }

    static let brackets: [UInt32: UInt32] = {
        var result: [UInt32: UInt32] = [:]
        for pair in ["()", "[]", "{}", "<>", "【】", "〔〕", "〈〉", "《》", "«»", "「」", "『』"] {
            let scalars = FoldedText(pair.unicodeScalars).scalars
            result[scalars[0]] = scalars[1]
        }
        return result
    }()

    private static let closes = Set(brackets.values)
    private static let formatting = Set(
        "*_~`#^\\\"'“”‘’|｜".unicodeScalars.map { scalar in
            ScalarFolding.shared.fold(scalar.value)
        })
    private static let stops = Set("、。".unicodeScalars.map(\.value))
    private static let separators = Set(
        "・·,/.=-ー:;+→⇒＆&…‥".unicodeScalars.map { scalar in
            ScalarFolding.shared.fold(scalar.value)
        })
}
