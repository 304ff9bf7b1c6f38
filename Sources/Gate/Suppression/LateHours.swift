internal import Alliance

/// Hours of late work in bands: from a mark up to the next.
enum HourBand {
    static let marks = [0, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000]

    static func mark(_ hours: Int) -> Int { marks.last { $0 <= hours } ?? 0 }

    /// The next mark; nil behind the last.
    static func end(_ mark: Int) -> Int? { marks.first { $0 > mark } }
}

/// What ran late, by kind of work for the whole city, beside the total of those who left on time.
///
/// Nobody is late for much more than six hours of an evening, so many hours tell of so many persons at
/// least. A band goes only as high as leaves the city's rest five values (「30時間以上」 where it would
/// go higher), and where so few were late that even the second band would tell, nothing is told.
struct LateHours {
    private static let personHours = 6

    /// The city's total as its text leaves it, with the least base behind it; nil if nothing was said.
    let total: FigureWindow?

    func cells(_ minutes: [WorkCategory: Int]) -> [MonthCell] {
        let restMax = total.map { $0.size - $0.counts.lowerBound } ?? 0
        let hoursMax = max(0, restMax - (FigureForm.roundingBase - 1)) * Self.personHours
        var cells = WorkCategory.allCases.map { category in
            let (figure, reason) = hours(minutes[category] ?? 0, HourBand.mark(hoursMax))
            let key = ObservationKey(
                unitGroup: ObservationRules.wholeCity, indicator: .lateWork, category: category)
            return MonthCell(key: key, figure: figure, reason: reason)
        }
        // All kinds together are hours of the same persons.
        while cells.reduce(0, { $0 + Self.from($1) }) > hoursMax,
            let most = cells.indices.max(by: { Self.from(cells[$0]) < Self.from(cells[$1]) }),
            case let from = Self.from(cells[most]), from > 0
        {
            let lower = HourBand.mark(from - 1)
            let figure =
                lower > 0 ? SharedFigure(.hours(from: lower, isOpen: true)) : .suppressed
            cells[most] = MonthCell(
                key: cells[most].key, figure: figure,
                reason: lower > 0 ? .shownHours : .suppressedFewLate)
        }
        return cells
    }

    private static func from(_ cell: MonthCell) -> Int {
        if case .hours(let from, _) = cell.figure.shape { from } else { 0 }
    }

    private func hours(_ minutes: Int, _ highest: Int) -> (SharedFigure, CellReason) {
        guard minutes >= 0, minutes <= SuppressionRule.expectedMax * 60 else {
            return (.suppressed, .suppressedImpossible)
        }
        guard highest > 0 else { return (.suppressed, .suppressedFewLate) }
        let mark = HourBand.mark(minutes / 60)
        return (
            SharedFigure(.hours(from: min(mark, highest), isOpen: mark > highest)), .shownHours
        )
    }
}
