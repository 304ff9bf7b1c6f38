/// Surnames that stand in a row (「髙橋、林、山﨑が残業」): each shows that the others are people too.
struct SurnameList {
    private struct Item {
        let range: Range<Int>
        /// What was found where the surname stands, or what its neighbours make of it.
        var kind: ScreeningHit.Kind?
        let wasFound: Bool
    }

    private let text: FoldedText
    private var items: [Item] = []

    init(text: FoldedText) { self.text = text }

    /// Remembers a surname that stands by itself, whether or not it was found to be somebody.
    mutating func note(
        _ range: Range<Int>, _ mask: NameMask, _ verdict: NameContext.Verdict,
        _ context: NameContext
    ) {
        guard !mask.contains(.position), verdict.isAlone else { return }
        items.append(
            Item(range: range, kind: verdict.finding?.kind, wasFound: verdict.finding != nil))
    }

    /// What a surname is passes on to those beside it: forwards all of it, backwards no more than
    /// a warning, as a list is introduced by what stands before it.
    mutating func append(to findings: inout [Finding]) {
        for index in items.indices.dropFirst() where isBeside(index - 1, index) {
            guard let kind = items[index - 1].kind else { continue }
            if items[index].kind.map({ kind.rawValue < $0.rawValue }) ?? true {
                items[index].kind = kind
            }
        }
        for index in items.indices.dropLast().reversed() where isBeside(index, index + 1) {
            if items[index].kind == nil, items[index + 1].kind != nil {
                items[index].kind = .surname
            }
        }
        for item in items {
            guard let kind = item.kind, !item.wasFound || kind.level == .hold else { continue }
            findings.append(Finding(kind: kind, range: item.range))
        }
    }

    /// One sign of a list stands between them, and nothing else.
    private func isBeside(_ one: Int, _ other: Int) -> Bool {
        let between = (one: items[one].range.upperBound, other: items[other].range.lowerBound)
        guard between.one <= between.other, between.other - between.one <= 1 else { return false }
        guard between.one < between.other else { return text.isAfterGap(between.other) }
        return Self.signs.contains(text.scalars[between.one])
    }

    private static let signs = Set("、,・/と及&".unicodeScalars.map(\.value))
}
