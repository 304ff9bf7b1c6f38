/// Finds mail addresses, whoever's they are, with `@` in any width, written out (`(at)`, ` at `,
/// アット, `-at-`) or replaced (★), and dots written out as `[dot]`; and local parts of the directory alone.
struct MailMatcher {
    /// Addresses of the directory, for those in a domain without a dot.
    let known: ScalarTrie
    /// What stands before the sign in them.
    let locals: ScalarTrie

    static func insert(_ mail: String, into known: inout ScalarTrie, locals: inout ScalarTrie) {
        let folded = FoldedText(mail.unicodeScalars.prefix(ScreenLimits.nameScalarsMax)).scalars
        known.insert(folded, mask: 1)
        guard let sign = folded.firstIndex(of: 0x40) else { return }
        let local = folded[..<sign]
        if local.count >= 5, local.contains(where: Romaji.isLetter) {
            locals.insert(Array(local), mask: 1)
        }
    }

    func append(_ text: FoldedText, to findings: inout [Finding]) {
        for index in text.scalars.indices {
            guard let sign = Self.sign(text, at: index) else { continue }
            let start = localStart(text, before: index)
            let (end, topLevel) = domainEnd(text, from: sign)
            guard end > sign, start < index else { continue }
            let hasTopLevel =
                text.scalars[index] == 0x2D ? topLevel.map(isUsual) ?? false : topLevel != nil
            if hasTopLevel || known.contains(text.scalars[start..<end]) {
                findings.append(Finding(kind: .mailAddress, range: start..<end))
            }
        }
        appendLocals(text, to: &findings)
    }

    /// 「mayumi.w」 by itself.
    private func appendLocals(_ text: FoldedText, to findings: inout [Finding]) {
        var index = 0
        while index < text.scalars.count {
            guard Self.isLocal(text.scalars[index]) else {
                index += 1
                continue
            }
            let start = index
            index += 1
            while index < text.scalars.count, Self.isLocal(text.scalars[index]),
                !text.isAfterGap(index)
            {
                index += 1
            }
            var end = min(index, start + ScreenLimits.mailLocalScalarsMax)
            while end > start, text.scalars[end - 1] == 0x2E { end -= 1 }
            if locals.contains(text.scalars[start..<end]) {
                findings.append(Finding(kind: .mailLocalPart, range: start..<end))
            }
        }
    }

    /// The end of an at sign that begins here.
    private static func sign(_ text: FoldedText, at index: Int) -> Int? {
        let scalars = text.scalars
        switch scalars[index] {
        case 0x40: return index + 1
        case 0x28, 0x5B, 0x3C, 0x7B, 0x3008, 0x300A, 0x3010, 0x3014:
            for word in writtenSigns where scalars.count > index + word.count + 1 {
                let end = index + 1 + word.count
                if scalars[(index + 1)..<end].elementsEqual(word),
                    closingBrackets.contains(scalars[end])
                {
                    return end + 1
                }
            }
            return nil
        case 0x61 where isWord(text, index, word: "at"): return index + 2
        case 0x5F, 0x2D:  // _at_, -at-
            let end = index + 4
            let isSign =
                scalars.count > end && scalars[(index + 1)..<(end - 1)] == [0x61, 0x74]
                && scalars[end - 1] == scalars[index]
            return isSign ? end : nil
        case 0x2605, 0x2606, 0x25CF, 0x25CB, 0x25CE, 0x25C6, 0x25C7, 0x25A0, 0x25A1, 0x203B, 0x2A,
            0x3042:
            var end = index + 1
            if scalars[index] == 0x3042 {
                let match = spokenSigns.longestMatch(in: scalars, at: index)
                guard let match else { return nil }
                end = match.end
            }
            let isBetween =
                index > 0 && end < scalars.count && isLocal(scalars[index - 1])
                && Script.isAlphanumeric(scalars[end])
            return isBetween ? end : nil
        default: return nil
        }
    }

    /// A word of letters with gaps on both sides.
    private static func isWord(_ text: FoldedText, _ index: Int, word: String) -> Bool {
        let letters = word.unicodeScalars.map(\.value)
        let end = index + letters.count
        guard index > 0, end < text.scalars.count, text.scalars[index..<end] == letters[...] else {
            return false
        }
        let isOpen = text.isAfterGap(index)
        return isOpen && text.isAfterGap(end)
    }

    /// The end of a dot that begins here, whichever way it is written.
    private static func dotEnd(_ text: FoldedText, at index: Int) -> Int? {
        let scalars = text.scalars
        if isWord(text, index, word: "dot") { return index + 3 }
        guard let match = writtenDots.longestMatch(in: scalars, at: index),
            match.end < scalars.count, Script.isAlphanumeric(scalars[match.end])
        else { return nil }
        return match.end
    }

    /// Where the part before the sign begins. One letter of another script stands for a local part
    /// in that script: the domain alone proves the address.
    private func localStart(_ text: FoldedText, before sign: Int) -> Int {
        var start = sign
        let limit = max(0, sign - ScreenLimits.mailLocalScalarsMax)
        while start > limit {
            if start < sign, let dot = Self.dotStart(text, before: start), dot >= limit {
                start = dot
                continue
            }
            if start < sign, text.isAfterGap(start) { break }
            guard Self.isLocal(text.scalars[start - 1]) else { break }
            start -= 1
        }
        if start == sign, sign > 0, !text.isAfterGap(sign) {
            let before = text.scalars[sign - 1]
            if Script.isKanji(before) || Script.isKana(before) { start -= 1 }
        }
        return start
    }

    /// 「look-at-this.html」 is a page; behind `-at-` the top level must be a usual one.
    private func isUsual(_ topLevel: ArraySlice<UInt32>) -> Bool {
        Self.topLevels.contains(topLevel)
    }

    /// Where the domain ends, and its top level of two letters or more, if it has one behind a dot.
    private func domainEnd(
        _ text: FoldedText, from start: Int
    ) -> (end: Int, topLevel: ArraySlice<UInt32>?) {
        var end = start
        var labelStart = start
        var dots = 0
        var spacedFrom: Int?
        let limit = min(text.scalars.count, start + ScreenLimits.mailDomainScalarsMax)
        while end < limit {
            let scalar = text.scalars[end]
            if end > start, let dotEnd = Self.dotEnd(text, at: end) {
                dots += 1
                end = dotEnd
                labelStart = end
                continue
            }
            if end > labelStart, dots == 0 || spacedFrom != nil, isSpacedDot(text, at: end) {
                spacedFrom = spacedFrom ?? end
                dots += 1
                end += 1
                labelStart = end
                continue
            }
            if end > labelStart, text.isAfterGap(end) { break }
            if scalar == 0x2E {
                guard end > labelStart, end + 1 < limit, !text.isAfterGap(end + 1),
                    Script.isAlphanumeric(text.scalars[end + 1])
                else { break }
                dots += 1
                labelStart = end + 1
            } else if !Script.isAlphanumeric(scalar), scalar != 0x2D {
                break
            }
            end += 1
        }
        let topLevel = text.scalars[min(labelStart, end)..<end]
        let isName = topLevel.count >= 2 && topLevel.contains { Script.isSpacedLetter($0) }
        if let spacedFrom, !isUsual(topLevel) { return (spacedFrom, nil) }
        return (end, dots > 0 && isName ? topLevel : nil)
    }

    /// 「city . example . jp」, on one line.
    private func isSpacedDot(_ text: FoldedText, at index: Int) -> Bool {
        guard text.scalars[index] == 0x2E, index + 1 < text.scalars.count,
            text.isAfterGap(index), text.isAfterGap(index + 1)
        else { return false }
        return !text.traits[index].contains(.afterLineBreak)
            && !text.traits[index + 1].contains(.afterLineBreak)
            && Script.isAlphanumeric(text.scalars[index + 1])
    }

    /// Where a written dot that ends here begins, behind a letter.
    private static func dotStart(_ text: FoldedText, before end: Int) -> Int? {
        let match = dotsBackwards.longestMatch(in: text.scalars, endingBefore: end)
        guard let start = match?.start, start > 0, isLocal(text.scalars[start - 1]) else {
            return nil
        }
        return start
    }

    private static func isLocal(_ scalar: UInt32) -> Bool {
        Script.isAlphanumeric(scalar) || localSigns.contains(scalar)
    }

    private static let dotWords =
        "[dot] (dot) {dot} <dot> [.] (.) [ドット] (ドット) 【dot】 ドット _dot_ -dot-"
    private static let writtenDots = ScalarTrie(words: dotWords + " 。")
    private static let dotsBackwards = ScalarTrie(words: dotWords, backwards: true)
    private static let topLevels = ScalarTrie(
        words: "com net org info biz edu gov int jp us uk eu de fr cn kr tw au ca nz sg io")
    private static let spokenSigns = ScalarTrie(words: "アット アットマーク")
    private static let localSigns = Set("!#$%&'*+-/=?^_`{|}~.".unicodeScalars.map(\.value))
    private static let closingBrackets = Set(")]>}〉》】〕".unicodeScalars.map(\.value))
    private static let writtenSigns = ["at", "a", "@", "atmark", "@mark", "アット", "アットマーク"]
        .map { FoldedText($0.unicodeScalars).scalars }
}
