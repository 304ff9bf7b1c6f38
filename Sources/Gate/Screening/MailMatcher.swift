/// Finds mail addresses, whoever's they are, with `@` in any width or written out as `(at)`.
struct MailMatcher {
    /// Addresses of the directory, for those in a domain without a dot.
    let known: ScalarTrie

    func append(_ text: FoldedText, to findings: inout [Finding]) {
        for index in text.scalars.indices {
            guard let sign = Self.sign(text, at: index) else { continue }
            let start = localStart(text, before: index)
            let (end, hasTopLevel) = domainEnd(text, from: sign)
            guard end > sign, start < index else { continue }
            if hasTopLevel || known.contains(text.scalars[start..<end]) {
                findings.append(Finding(kind: .mailAddress, range: start..<end))
            }
        }
    }

    /// The end of an at sign that begins here.
    private static func sign(_ text: FoldedText, at index: Int) -> Int? {
        let scalars = text.scalars
        switch scalars[index] {
        case 0x40: return index + 1
        case 0x28, 0x5B, 0x3C, 0x7B, 0x3010, 0x3014:
            for word in writtenSigns where scalars.count > index + word.count + 1 {
                let end = index + 1 + word.count
                if scalars[(index + 1)..<end].elementsEqual(word),
                    closingBrackets.contains(scalars[end])
                {
                    return end + 1
                }
            }
            return nil
        default: return nil
        }
    }

    /// Where the part before the sign begins. One letter of another script stands for a local part
    /// in that script: the domain alone proves the address.
    private func localStart(_ text: FoldedText, before sign: Int) -> Int {
        var start = sign
        let limit = max(0, sign - ScreenLimits.mailLocalScalarsMax)
        while start > limit {
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

    /// Where the domain ends, and whether it has a dot and a top level of two letters or more.
    private func domainEnd(_ text: FoldedText, from start: Int) -> (end: Int, hasTopLevel: Bool) {
        var end = start
        var labelStart = start
        var dots = 0
        let limit = min(text.scalars.count, start + ScreenLimits.mailDomainScalarsMax)
        while end < limit {
            let scalar = text.scalars[end]
            if end > start, text.isAfterGap(end) { break }
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
        let topLevel = text.scalars[labelStart..<end]
        let isName = topLevel.count >= 2 && topLevel.contains { Script.isSpacedLetter($0) }
        return (end, dots > 0 && isName)
    }

    private static func isLocal(_ scalar: UInt32) -> Bool {
        Script.isAlphanumeric(scalar) || localSigns.contains(scalar)
    }

    private static let localSigns = Set("!#$%&'*+-/=?^_`{|}~.".unicodeScalars.map(\.value))
    private static let closingBrackets = Set(")]>}】〕".unicodeScalars.map(\.value))
    private static let writtenSigns = ["at", "@", "アット", "アットマーク"]
        .map { FoldedText($0.unicodeScalars).scalars }
}
