/// The decision what to say of y persons of n, before it is asked whether a band hides enough.
///
/// An attacker knows this rule, and that y and n are whole. So the choice between rounding and a
/// band must not tell more than either shows: it is made from the *rounded* pair (Y, N), never from
/// the exact one, but for 「全員」. Then behind a rounded pair all 25 exact pairs are possible: five
/// values of n, of y, and of n − y, the last two even for somebody who knows n.
///
/// A pair is rounded only if nobody behind it belongs to a few: y and n − y are at least 3 in
/// all 25, that is Y ≥ 5 and N − Y ≥ 10. The zone of bands is wider on the side of y (Y ≤ 5):
/// if only y ∈ {1, 2} led to 「10%未満」, that band would be worse than the figure itself. As it is, y
/// up to 7 and n − y up to 9 share their bands, and every band has five values of both behind it.
///
/// Known limit: somebody who knows n exactly can read few values out of a band of a small unit, or
/// at the edge of the zone a single one (a band of ten points of ten persons is one person). From
/// n = 90 on, every band leaves such a reader six; n itself is never published.
enum Disclosure {
    enum Choice: Equatable {
        case rounded(onTime5: Int, expected5: Int)
        case band(Int)
        case nothing
    }

    static let roundingBase = 5
    /// The largest y or n − y that the zone of bands reaches (Y ≤ 5 → 7, N − Y ≤ 5 → 9).
    static let bandReach = 9

    static func choice(
        expected: Int, onTime: Int, unitMinimum: Int, allowsFull: Bool
    ) -> Choice {
        guard expected >= unitMinimum, expected <= SuppressionRule.expectedMax,
            onTime > 0, onTime <= expected
        else { return .nothing }
        let expected5 = rounded(expected)
        let onTime5 = rounded(onTime)
        let isWholeBlockLargeEnough = expected5 - 2 >= unitMinimum
        if onTime == expected, allowsFull, isWholeBlockLargeEnough {
            return .rounded(onTime5: expected5, expected5: expected5)
        }
        if isWholeBlockLargeEnough, hidesFew(onTime5: onTime5, expected5: expected5) {
            return .rounded(onTime5: onTime5, expected5: expected5)
        }
        return .band(min(9, onTime * 10 / expected) * 10)
    }

    /// Whether neither those who left on time nor those who did not are few behind a rounded pair.
    static func hidesFew(onTime5: Int, expected5: Int) -> Bool {
        onTime5 >= 10 && expected5 - onTime5 >= 10
    }

    private static func rounded(_ value: Int) -> Int {
        (value + 2) / roundingBase * roundingBase
    }
}
