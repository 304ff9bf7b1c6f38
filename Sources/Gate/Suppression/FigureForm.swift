/// In which form a share of persons is told, so that five values or more of y and of n − y stand behind
/// each text for a reader who knows n, and five values of n for one who knows the headcount.
///
/// The headcount of 1 April is public, and n, those expected to leave on time, is not: it says how many
/// were exempt. So the form follows from the headcount as far as it can, and nothing begins or ends
/// where n comes near it:
///
/// - **A group** is told as a band. Bands of ten points leave five values each from n = 50 on; a group of
///   fifty that shows one would tell that nobody was exempt. So up to a headcount of 58, and below n = 50,
///   the bands between the ends are of twenty points, which serve from 41 on; below that they are halves.
/// - **The city** is rounded from n = 170 on, and told as a group is below that. n is put into blocks of
///   five that are counted from the headcount downward, so that each block is whole: 「約225人」 at a
///   headcount of 225 stands for 221 to 225. y is rounded to the nearest five.
/// - Where y or n − y is below ten, the end band: 「10%未満」, 「90%以上」. The choice is made from the block
///   and the rounded y, never from the exact numbers, so the zone reaches a little further.
/// - Below n = 10, after four fifths of a group were exempt, nothing.
struct FigureForm {
    enum Width {
        case tenth, fifth, half
    }

    enum Kind: Equatable {
        case rounded(block: ClosedRange<Int>)
        case bands(Width)
        case nothing
    }

    static let roundingBase = 5
    /// From here on each band of ten points holds five whole numbers.
    private static let tenthMinimum = 50
    /// From here on the end bands do, and those of twenty points.
    private static let fifthMinimum = 41
    /// The first headcount that leaves ten values of n where bands of ten points are shown.
    private static let tenthHeadcount = 59

    let rule: SuppressionRule

    func kind(headcount: Int, expected: Int, isCity: Bool) -> Kind {
        guard expected >= rule.unitMinimum else { return .nothing }
        let block = Self.block(headcount: headcount, expected: expected)
        if isCity, block.lowerBound >= rule.roundedMinimum { return .rounded(block: block) }
        if headcount >= Self.tenthHeadcount, expected >= Self.tenthMinimum {
            return .bands(.tenth)
        }
        return .bands(expected >= Self.fifthMinimum ? .fifth : .half)
    }

    /// y of n, as people outside see it.
    ///
    /// - Parameters:
    ///   - headcount: staff with a place on 1 April, exempt or not.
    ///   - expected: n, persons expected to leave on time; exempt ones are not counted.
    ///   - done: y, those of them who did.
    func share(
        headcount: Int, expected: Int, done: Int, isCity: Bool
    ) -> (figure: SharedFigure, reason: CellReason) {
        guard expected >= 0, done >= 0, done <= expected,
            max(expected, headcount) <= SuppressionRule.expectedMax
        else { return (.suppressed, .suppressedImpossible) }
        guard headcount >= rule.headcountMinimum else {
            return (.suppressed, isCity ? .suppressedSmallCity : .suppressedSmallUnit)
        }
        switch kind(headcount: headcount, expected: expected, isCity: isCity) {
        case .nothing: return (.suppressed, .suppressedFewExpected)
        case .bands(let width):
            return (Self.band(expected, done, width), isCity ? .bandedSmallCity : .bandedGroup)
        case .rounded(let block): return rounded(block, expected, done)
        }
    }

    private func rounded(
        _ block: ClosedRange<Int>, _ expected: Int, _ done: Int
    ) -> (figure: SharedFigure, reason: CellReason) {
        let size = block.upperBound - block.upperBound % Self.roundingBase
        if done == expected, rule.allowsFull {
            return (SharedFigure(.rounded(done5: size, expected5: size)), .shownAll)
        }
        let done5 = Self.rounded(done)
        let few = rule.unitMinimum + 2
        if done5 < few { return (SharedFigure(.band(low: 0, high: 10)), .bandedFew) }
        if block.lowerBound - done5 < few {
            return (SharedFigure(.band(low: 90, high: 100)), .bandedFew)
        }
        return (SharedFigure(.rounded(done5: done5, expected5: size)), .shownRounded)
    }

    /// The five sizes that are told alike, counted from the headcount downward; upward beyond it, where
    /// people came during the year.
    static func block(headcount: Int, expected: Int) -> ClosedRange<Int> {
        let distance = headcount - expected
        let blocks =
            distance >= 0
            ? distance / roundingBase : -((roundingBase - 1 - distance) / roundingBase)
        let high = headcount - blocks * roundingBase
        return (high - roundingBase + 1)...high
    }

    private static func band(_ expected: Int, _ done: Int, _ width: Width) -> SharedFigure {
        let low = min(9, done * 10 / expected) * 10
        switch width {
        case .tenth: return SharedFigure(.band(low: low, high: low + 10))
        case .fifth where low == 0 || low == 90:
            return SharedFigure(.band(low: low, high: low + 10))
        case .fifth:
            let pair = (low - 10) / 20 * 20 + 10
            return SharedFigure(.band(low: pair, high: pair + 20))
        case .half:
            let isLow = done * 2 < expected
            return SharedFigure(.band(low: isLow ? 0 : 50, high: isLow ? 50 : 100))
        }
    }

    static func rounded(_ value: Int) -> Int { (value + 2) / roundingBase * roundingBase }
}
