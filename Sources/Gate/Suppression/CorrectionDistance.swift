/// Whether a correction is so small that it must not show.
///
/// Both versions of a figure stay readable. Whoever knows that one person was counted wrongly reads
/// the exact number out of a figure that flips. So a figure is replaced only if the old and the new
/// text are at least five persons apart *whatever* the exact numbers behind them: the choice looks at
/// the two texts only, and therefore tells nothing beyond them.
struct CorrectionDistance {
    let rule: SuppressionRule
    let isSizeKnown: Bool
    private var nearBands: [Int: Bool] = [:]

    init(rule: SuppressionRule, isSizeKnown: Bool = false) {
        self.rule = rule
        self.isSizeKnown = isSizeKnown
    }

    /// Whether some pair behind the one and some pair behind the other differ by at most four persons
    /// in n and in y.
    mutating func isNear(_ old: SharedFigure, _ new: SharedFigure) -> Bool {
        switch (old.shape, new.shape) {
        case (.rounded(let y, let n), .rounded(let otherY, let otherN)):
            return abs(y - otherY) < 10 && abs(n - otherN) < 10
        case (.rounded(let y, let n), _): return reaches(new, from: y, of: n)
        case (_, .rounded(let y, let n)): return reaches(old, from: y, of: n)
        case (.band(let low), .band(let other)):
            let key = min(low, other) * 1_000 + max(low, other)
            if let known = nearBands[key] { return known }
            let result = areNear(low, other)
            nearBands[key] = result
            return result
        // A unit of nine and one of ten are one person apart.
        default: return true
        }
    }

    private func reaches(_ figure: SharedFigure, from done: Int, of expected: Int) -> Bool {
        for n in (expected - 6)...(expected + 6) {
            for y in (done - 6)...(done + 6) where y >= 0 && y <= n {
                if shown(n, y) == figure { return true }
            }
        }
        return false
    }

    private func areNear(_ low: Int, _ other: Int) -> Bool {
        for n in 10...(CellRule.roundedFrom + 12) {
            for y in 1...n where shown(n, y).shape == .band(low: low) {
                for otherN in max(10, n - 4)...(n + 4) {
                    for otherY in max(0, y - 4)...min(otherN, y + 4)
                    where shown(otherN, otherY).shape == .band(low: other) {
                        return true
                    }
                }
            }
        }
        return false
    }

    private func shown(_ n: Int, _ y: Int) -> SharedFigure {
        CellRule.cell(expected: n, done: y, rule: rule, isSizeKnown: isSizeKnown).figure
    }
}
