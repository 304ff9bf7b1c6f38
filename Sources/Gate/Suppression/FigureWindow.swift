/// The counts that a reader who knows the base finds behind a text.
struct FigureWindow {
    let size: Int
    let counts: ClosedRange<Int>
    private let isRounded: Bool

    /// n − y.
    var rests: ClosedRange<Int> {
        let least = max(0, size - counts.upperBound)
        return least...max(least, size - counts.lowerBound)
    }

    init(size: Int, counts: ClosedRange<Int>, isRounded: Bool = false) {
        self.size = size
        self.counts = counts
        self.isRounded = isRounded
    }

    /// Whether whoever is behind the one text and whoever is behind the other are five persons apart at
    /// least. Both were made at about the same base; a band moves with it by as many as the base does.
    func isFar(from other: FigureWindow) -> Bool {
        let gap = max(
            counts.lowerBound - other.counts.upperBound,
            other.counts.lowerBound - counts.upperBound)
        let slack = isRounded && other.isRounded ? 0 : FigureForm.roundingBase - 1
        return gap >= FigureForm.roundingBase + slack
    }
}

extension FigureForm {
    /// What stands behind a text at a base: everything that leads to it, nil for what is no share.
    func window(
        _ figure: SharedFigure, headcount: Int, expected: Int, isCity: Bool
    ) -> FigureWindow? {
        switch figure.shape {
        case .rounded(let done5, let expected5) where done5 == expected5:
            return FigureWindow(size: expected, counts: expected...expected)
        case .rounded(let done5, _):
            return FigureWindow(
                size: expected, counts: (done5 - 2)...(done5 + 2), isRounded: true)
        case .band(let low, let high):
            let kind = kind(headcount: headcount, expected: expected, isCity: isCity)
            if case .rounded(let block) = kind, let end = end(block, expected, isLow: low == 0) {
                return FigureWindow(size: expected, counts: end)
            }
            let last = high == 100 ? expected : max(0, Self.ceiling(high * expected) - 1)
            return FigureWindow(
                size: expected, counts: min(Self.ceiling(low * expected), last)...last)
        case .suppressed: return FigureWindow(size: expected, counts: 0...max(0, expected))
        case .exact, .count, .about, .few, .hours, .retracted: return nil
        }
    }

    /// The counts of an end band where the others are rounded.
    private func end(
        _ block: ClosedRange<Int>, _ expected: Int, isLow: Bool
    ) -> ClosedRange<Int>? {
        let (few, base) = (rule.unitMinimum + 2, Self.roundingBase)
        if isLow { return 0...((few - 1) / base * base + 2) }
        let first = ((block.lowerBound - few) / base + 1) * base - 2
        let last = rule.allowsFull ? expected - 1 : expected
        return first <= last ? first...last : nil
    }

    private static func ceiling(_ hundredths: Int) -> Int { (hundredths + 99) / 100 }
}
