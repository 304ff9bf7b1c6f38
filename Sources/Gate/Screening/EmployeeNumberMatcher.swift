/// Finds employee numbers that a label gives away (職員番号, 社員番号, 職員No., employee number …).
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

    private func numberBehindConnectives(_ text: FoldedText, from start: Int) -> Range<Int>? {
        let limit = min(text.scalars.count, start + 8)
        var index = start
        while index < limit, Self.connectives.contains(text.scalars[index]) { index += 1 }
        guard let token = token(text, at: index) else { return nil }
        let digits = text.scalars[token].count(where: Script.isDigit)
        return digits >= 3 || known.contains(text.scalars[token]) ? token : nil
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

    private static let labels: ScalarTrie = {
        var trie = ScalarTrie()
        for person in ["職員", "社員", "従業員", "局員", "教職員", "employee", "staff", "personnel"] {
            for noun in ["番号", "no", "コード", "id", "number", "code", "ナンバー", "#", "番"] {
                trie.insert(FoldedText((person + noun).unicodeScalars).scalars, mask: 1)
            }
        }
        trie.insert(FoldedText("職番".unicodeScalars).scalars, mask: 1)
        return trie
    }()
}
