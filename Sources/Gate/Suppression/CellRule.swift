/// What one figure of a month shows, so that all others of its unit may stand beside it.
///
/// `SharedFigure.figure` is safe alone: behind a band stand units of many sizes. Beside other figures
/// it is not: 「約25人中約10人」 in one month and 「90%以上」 in the next tell that at most two were
/// late. So the size of a unit decides the form, in every month and for every indicator:
///
/// - Below 58 persons a band, never a size. Every band but the lowest is inhabited at *every*
///   size from 10 on, as is 「非公表」, so no number of bands narrows the size; and over all
///   sizes from 10 to 57 (or the city's minimum) each leaves at least five values of y and of n − y.
/// - From 58 on the size counts as known, and each text leaves at least five values at each
///   size: rounded, 「90%以上」, or nothing.
/// - y = 0 hides among all y under 10% (small units) or up to 7 (large ones): where a reader knows
///   that a unit is not too small, silence would say 「nobody」.
///
/// `CellRuleTests` checks this by enumeration.
enum CellRule {
    /// The first size that rounds to 60: there a band of ten points is not finer than rounding to five.
    static let roundedFrom = 58
    /// Above it, too few sizes are left for a band to hide among.
    static let bandedMinimumMax = 40
    /// The largest y that rounds to 5: from 8 on a count may be shown rounded.
    static let fewMax = 7

    /// - Parameter isSizeKnown: the base is public anyway (how many 課 a city has).
    static func cell(
        expected: Int, done: Int, rule: SuppressionRule, isSizeKnown: Bool = false
    ) -> (figure: SharedFigure, reason: CellReason) {
        guard expected >= 0, done >= 0, done <= expected, expected <= SuppressionRule.expectedMax
        else { return (.suppressed, .suppressedImpossible) }
        guard expected >= rule.unitMinimum else { return (.suppressed, .suppressedSmallUnit) }
        guard done > 0 else { return (.suppressed, .suppressedNone) }
        if expected < roundedFrom && !isSizeKnown {
            return small(expected: expected, done: done, rule: rule)
        }
        let figure = SharedFigure.figure(expected: expected, onTime: done, rule: rule)
        switch figure.shape {
        case .rounded: return (figure, .shownRounded)
        case .band(90) where expected >= roundedFrom:
            return (figure, done == expected ? .bandedAll : .bandedSmallCount)
        case .band, .suppressed, .retracted:
            let isFew = done <= max(fewMax, expected / 10)
            return (.suppressed, isFew ? .suppressedFew : .suppressedToProtectAnother)
        }
    }

    private static func small(
        expected: Int, done: Int, rule: SuppressionRule
    ) -> (figure: SharedFigure, reason: CellReason) {
        guard rule.unitMinimum <= bandedMinimumMax else {
            return (.suppressed, .suppressedSmallUnit)
        }
        let low = min(9, done * 10 / expected) * 10
        guard low > 0, let figure = SharedFigure(checking: .band(low: low)) else {
            return (.suppressed, .suppressedFew)
        }
        if done == expected { return (figure, .bandedAll) }
        return (figure, min(done, expected - done) <= 2 ? .bandedSmallCount : .bandedSmallUnit)
    }

    static func rounded(_ value: Int) -> Int { (value + 2) / 5 * 5 }
}
