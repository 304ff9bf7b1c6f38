/// What the published figures of one unit group leave open, as whole numbers: which sizes, and at each
/// size which counts. Everything here is inside the true possibilities, never outside: each pair it
/// names leads to exactly these figures, so what is built of them proves what a reader cannot exclude.
struct GroupSignature: Hashable {
    /// The texts of the indicators, in the order of `ConfidentialCount.indicators`; nil: not counted.
    let texts: [String?]
    let sizes: ClosedRange<Int>
    /// The shown size, if one of the figures is rounded.
    let shownSize: Int?
    /// Whether a figure says 「全員」: then size and count move together, and others do not lean on it.
    let isFixed: Bool
    private let shapes: [Shape?]
    private let unitMinimum: Int
    private let allowsFull: Bool

    private enum Shape: Hashable {
        case rounded(Int)
        /// 「全員」: the count is the size.
        case full
        case band(Int)
        case nothing
    }

    /// nil for figures that no unit leads to at once, or that leave too little to build with.
    init?(_ figures: [SharedFigure?], rule: SuppressionRule) {
        var shown: Int?
        var hasFull = false
        var shapes: [Shape?] = []
        var bands: [Int] = []
        for figure in figures {
            guard let figure else {
                shapes.append(nil)
                continue
            }
            switch figure.shape {
            case .rounded(let y, let n):
                guard shown == nil || shown == n else { return nil }
                shown = n
                hasFull = hasFull || y == n
                shapes.append(y == n ? .full : .rounded(y))
            case .band(let low):
                bands.append(low)
                shapes.append(.band(low))
            case .suppressed: shapes.append(.nothing)
            case .retracted: return nil
            }
        }
        let isLarge = bands.allSatisfy { $0 == 90 }
        if let shown {
            guard isLarge, shown - 2 >= max(CellRule.roundedFrom, rule.unitMinimum) else {
                return nil
            }
            sizes = (shown - 2)...(shown + 2)
        } else if bands.isEmpty {
            sizes = 0...SuppressionRule.expectedMax
        } else {
            guard rule.unitMinimum <= CellRule.bandedMinimumMax else { return nil }
            let sizeMax = isLarge ? SuppressionRule.expectedMax : CellRule.roundedFrom - 1
            sizes = rule.unitMinimum...sizeMax
        }
        texts = figures.map { $0?.canonicalText }
        shownSize = shown
        isFixed = hasFull
        unitMinimum = rule.unitMinimum
        allowsFull = rule.allowsFull
        self.shapes = shapes
    }

    /// Counts of the indicator that a unit of this size may have; all of them lead to the figure.
    func counts(_ indicator: Int, size: Int) -> ClosedRange<Int> {
        switch shapes[indicator] {
        case nil: 0...0
        case .rounded(let y): (y - 2)...(y + 2)
        case .full: size...size
        case .band(let low) where size < CellRule.roundedFrom:
            Self.ceiling(
                low * size, 100)...(low == 90 ? size : Self.ceiling((low + 10) * size, 100) - 1)
        case .band: (size - 5)...(allowsFull ? size - 1 : size)
        case .nothing where size < unitMinimum: 0...size
        case .nothing where size < CellRule.roundedFrom && unitMinimum <= CellRule.bandedMinimumMax:
            0...(Self.ceiling(size, 10) - 1)
        case .nothing: 0...CellRule.fewMax
        }
    }

    /// The same where the size is any that the signature leaves open, for shown ones.
    func countsAtEverySize(_ indicator: Int) -> ClosedRange<Int> {
        guard let shownSize else { return counts(indicator, size: sizes.lowerBound) }
        if isFixed { return counts(indicator, size: shownSize) }
        guard case .band = shapes[indicator] else { return counts(indicator, size: shownSize) }
        // From 58 on the counts from size − 5 on are 90% or more.
        let high = sizes.lowerBound - (allowsFull ? 1 : 0)
        return min(sizes.upperBound - 5, high)...high
    }

    func isCounted(_ indicator: Int) -> Bool { shapes[indicator] != nil }

    func isFull(_ indicator: Int) -> Bool { shapes[indicator] == .full }

    private static func ceiling(_ value: Int, _ divisor: Int) -> Int {
        (value + divisor - 1) / divisor
    }
}
