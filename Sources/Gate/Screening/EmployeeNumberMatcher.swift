/// Finds employee numbers that a label gives away (職員番号, 社員番号, 職員No., employee number …; behind
/// ID, No. and 整理番号 those of the directory), and those of the directory alone.
struct EmployeeNumberMatcher {
    /// The numbers of the directory, folded.
    let known: ScalarTrie

    /// After a label: three digits or more behind nothing but connecting words, or a number of the
    /// directory within reach. Further numbers of the directory follow on from each other, so that
    /// a list of them is one long passage of hits.
    func append(_ text: FoldedText, to findings: inout [Finding]) {
        var index = 0
        while index < text.scalars.count {
            guard let label = Self.labels.longestMatch(in: text.scalars, at: index) else {
                index += 1
                continue
            }
            guard label.mask == Self.plainMask else {
                appendKnown(text, index, label.end, to: &findings)
                index = label.end
                continue
            }
            var next = label.end
            if let token = numberBehindConnectives(text, from: label.end) {
                findings.append(Finding(kind: .employeeNumber, range: index..<token.upperBound))
                next = token.upperBound
            }
            while let token = knownNumber(text, from: next) {
                findings.append(Finding(kind: .employeeNumber, range: token))
                next = token.upperBound
            }
            index = next
        }
    }

    /// Behind a label of many things, a number of the directory and nothing else.
    private func appendKnown(
        _ text: FoldedText, _ label: Int, _ labelEnd: Int, to findings: inout [Finding]
    ) {
        if label > 0, Romaji.isLetter(text.scalars[label]),
            Romaji.isLetter(text.scalars[label - 1]),
            !text.isAfterGap(label)
        {
            return
        }
        var index = labelEnd
        while index < min(text.scalars.count, labelEnd + 4),
            Self.connectives.contains(text.scalars[index])
        {
            index += 1
        }
        guard let token = spelled(text, at: index) ?? token(text, at: index), token.count >= 4,
            isKnown(text.scalars[token]), !isPartOfNumber(text, token, labelled: true)
        else { return }
        findings.append(Finding(kind: .employeeNumber, range: label..<token.upperBound))
    }

    /// Numbers of the directory wherever they stand by themselves, of five signs or more, or of four
    /// with a letter: shorter ones are times, years and amounts.
    func appendBare(_ text: FoldedText, to findings: inout [Finding]) {
        var index = 0
        while index < text.scalars.count {
            guard let token = token(text, at: index) else {
                index += 1
                continue
            }
            index = token.upperBound
            let hasLetter = text.scalars[token].contains(where: Romaji.isLetter)
            guard token.count >= (hasLetter ? 4 : 5), known.contains(text.scalars[token]),
                !isPartOfNumber(text, token)
            else { continue }
            findings.append(Finding(kind: .bareNumber, range: token))
        }
    }

    /// 「1,142,857円」「0.142857」「142857人」: an amount.
    private func isPartOfNumber(
        _ text: FoldedText, _ token: Range<Int>, labelled: Bool = false
    ) -> Bool {
        let start = token.lowerBound
        if !labelled, start > 0, !text.isAfterGap(start),
            Self.numberSigns.contains(text.scalars[start - 1])
                || Script.isAlphanumeric(text.scalars[start - 1])
        {
            return true
        }
        let end = token.upperBound
        guard end < text.scalars.count, !text.isAfterGap(end) else { return false }
        if Amount.ends(text, end, Self.counters) { return true }
        return Self.numberSigns.contains(text.scalars[end]) && end + 1 < text.scalars.count
            && Script.isDigit(text.scalars[end + 1])
    }

    private func numberBehindConnectives(_ text: FoldedText, from start: Int) -> Range<Int>? {
        let limit = min(text.scalars.count, start + 8)
        var index = start
        while index < limit, Self.connectives.contains(text.scalars[index]) { index += 1 }
        guard let token = spelled(text, at: index) ?? token(text, at: index) else { return nil }
        if isKnown(text.scalars[token]) { return token }
        let digits = text.scalars[token].count(where: Script.isDigit)
        // 「職員番号 2026年度の採番」「職員番号は100番台から」
        let isAmount =
            digits == token.count && text.scalars[token.lowerBound] != 0x30
            && Amount.ends(text, token.upperBound, Self.counters)
        return digits >= 3 && !isAmount ? token : nil
    }

    /// 「1 4 2 8 5 7」 and 「1-4-2-8-5-7」: three digits or more, one by one.
    private func spelled(_ text: FoldedText, at start: Int) -> Range<Int>? {
        let limit = min(text.scalars.count, start + ScalarTrie.depthMax)
        var end = start
        var index = start
        var count = 0
        while index < limit, Script.isDigit(text.scalars[index]) {
            end = index + 1
            count += 1
            let isHyphen = end < limit && [0x2D, 0x30FB].contains(text.scalars[end])
            guard isHyphen || (end < limit && text.isAfterGap(end)) else { break }
            index = isHyphen ? end + 1 : end
        }
        let isWhole =
            end == text.scalars.count || text.isAfterGap(end)
            || !Script.isAlphanumeric(text.scalars[end])
        return count >= 3 && isWhole ? start..<end : nil
    }

    private func isKnown(_ token: ArraySlice<UInt32>) -> Bool {
        known.contains(token) || known.contains(token.filter { $0 != 0x2D && $0 != 0x30FB }[...])
    }

    private func knownNumber(_ text: FoldedText, from start: Int) -> Range<Int>? {
        let limit = min(text.scalars.count, start + ScreenLimits.labelReachScalars)
        var index = start
        while index < limit {
            guard let token = token(text, at: index) else {
                index += 1
                continue
            }
            if known.contains(text.scalars[token]) { return token }
            index = token.upperBound
        }
        return nil
    }

    /// A run of letters, digits and hyphens between them, no longer than a trie is deep: longer ones
    /// are no employee numbers and are passed over piece by piece.
    private func token(_ text: FoldedText, at start: Int) -> Range<Int>? {
        let limit = min(text.scalars.count, start + ScalarTrie.depthMax)
        var end = start
        while end < limit {
            if end > start, text.isAfterGap(end) { break }
            let scalar = text.scalars[end]
            guard Script.isAlphanumeric(scalar) || (end > start && scalar == 0x2D) else { break }
            end += 1
        }
        while end > start, text.scalars[end - 1] == 0x2D { end -= 1 }
        return end > start ? start..<end : nil
    }

    private static let connectives = Set(
        FoldedText(":=.#-ー_/|、,(（【「『[<はがの→番号no№".unicodeScalars).scalars)

    private static let numberSigns = Set(",./:¥".unicodeScalars.map(\.value))
    private static let counters = Set(
        FoldedText("円人件個台枚世帯回票名年月日時分秒平立歳冊本戸区桁%".unicodeScalars).scalars)
    private static let plainMask: UInt64 = 1

    private static let labels: ScalarTrie = {
        var trie = ScalarTrie(words: "")
        trie.insert(words: "id no no. # 番号 整理番号 個人番号 管理番号 コード ナンバー 職員 社員 number code", mask: 2)
        for person in ["職員", "社員", "従業員", "局員", "教職員", "employee", "staff", "personnel"] {
            for noun in ["番号", "no", "コード", "id", "number", "code", "ナンバー", "#", "番"] {
                trie.insert(FoldedText((person + noun).unicodeScalars).scalars, mask: plainMask)
            }
        }
        trie.insert(FoldedText("職番".unicodeScalars).scalars, mask: plainMask)
        return trie
    }()
}
