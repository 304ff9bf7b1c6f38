/// Finds pairs of initials of the staff with stops between them (M.W., Ｗ・Ｍ).
///
/// Neighbours of the alphabet and words of two letters (A・B, I・T) count only with the stop behind
/// them, as initials have it.
struct InitialsMatcher {
    let known: Set<UInt16>

    func append(_ text: FoldedText, to findings: inout [Finding]) {
        guard !known.isEmpty else { return }
        for start in text.scalars.indices where isLetter(text, start) {
            guard start + 2 < text.scalars.count, isLetter(text, start + 2) else { continue }
            let sign = text.scalars[start + 1]
            guard sign == 0x2E || sign == 0x30FB, !text.isAfterGap(start + 1) else { continue }
            let pair = (text.scalars[start] - 0x61, text.scalars[start + 2] - 0x61)
            guard standsAlone(text, start), isKnown(pair.0, pair.1) || isKnown(pair.1, pair.0)
            else { continue }
            var end = start + 3
            let isClosed = end < text.scalars.count && text.scalars[end] == 0x2E
            let letters = ArraySlice([text.scalars[start], text.scalars[start + 2]])
            let words = isClosed ? Self.closedWords : Self.words
            guard isClosed || pair.1 != pair.0 + 1, !words.contains(letters) else { continue }
            if isClosed { end += 1 }
            findings.append(Finding(kind: .initials, range: start..<end))
        }
    }

    private func isKnown(_ one: UInt32, _ other: UInt32) -> Bool {
        known.contains(UInt16(truncatingIfNeeded: one * 26 + other))
    }

    private func isLetter(_ text: FoldedText, _ index: Int) -> Bool {
        text.traits[index].contains(.capital) && Romaji.isLetter(text.scalars[index])
    }

    /// No further letter is joined on: 「A・B・C」 is a list.
    private func standsAlone(_ text: FoldedText, _ start: Int) -> Bool {
        if start > 0, !text.isAfterGap(start) {
            let before = text.scalars[start - 1]
            if Script.isAlphanumeric(before) { return false }
            let isJoined =
                [0x2E, 0x30FB].contains(before) && start > 1 && !text.isAfterGap(start - 1)
                && Script.isAlphanumeric(text.scalars[start - 2])
            if isJoined { return false }
        }
        let end = start + 3
        guard end < text.scalars.count, !text.isAfterGap(end) else { return true }
        if Script.isAlphanumeric(text.scalars[end]) { return false }
        let isJoined = [0x2E, 0x30FB].contains(text.scalars[end])
        return
            !(isJoined && end + 1 < text.scalars.count && !text.isAfterGap(end + 1)
            && Script.isAlphanumeric(text.scalars[end + 1]))
    }

    /// Written with stops by those who mean no person: the U.S., a P.S.
    private static let closedWords = ScalarTrie(words: "us uk dc ps")
    private static let words = ScalarTrie(
        words: "us uk ok qa ps jr ny dc ai it pr sa id hp pc tv cd")
}
