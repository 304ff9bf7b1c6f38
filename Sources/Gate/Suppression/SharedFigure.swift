internal import Alliance

/// Disclosure control: the only form in which a number may leave a city.
///
/// A share of persons is y and n rounded to five, or a band; what is counted of sections and acts has
/// forms of its own. There is no way to make one but by the gate's rules, or from the canonical text that
/// another city published.
package struct SharedFigure: Sendable, Equatable {
    package enum Shape: Sendable, Equatable {
        /// Persons, both rounded to five. Equal ones mean that all did, in a city that says so.
        case rounded(done5: Int, expected5: Int)
        /// Per cent: `low` up to under `high`; 100 is included.
        case band(low: Int, high: Int)
        /// So many of so many 課, as they are.
        case exact(done: Int, of: Int)
        /// So many, as they are: meetings, projects.
        case count(Int)
        /// So many acts, rounded to five.
        case about(Int)
        /// Fewer acts than ten.
        case few
        /// Hours from here to the next mark of `HourBand`; `isOpen`: at least so many.
        case hours(from: Int, isOpen: Bool)
        case suppressed
        /// Taken back by its city; what it was stays readable in the ledger.
        case retracted
    }

    package let shape: Shape

    package static let suppressed = SharedFigure(.suppressed)
    package static let retracted = SharedFigure(.retracted)

    /// What may be said of y persons of n: by themselves, before `MonthDisclosure` asks what stands beside.
    package static func share(
        headcount: Int, expected: Int, done: Int, isCity: Bool, rule: SuppressionRule
    ) -> SharedFigure {
        FigureForm(rule: rule).share(
            headcount: headcount, expected: expected, done: done, isCity: isCity
        ).figure
    }

    /// For the gate's rules only.
    init(_ shape: Shape) {
        self.shape = shape
    }

    /// Brings in a published shape, if some city's rule at or above the floor can have led to it for
    /// that figure: the whole city is rounded, a group never.
    init?(checking shape: Shape, of key: ObservationKey) {
        guard shape == .suppressed || shape == .retracted || Self.admits(shape, key) else {
            return nil
        }
        self.init(shape)
    }

    private static func admits(_ shape: Shape, _ key: ObservationKey) -> Bool {
        let isCity = key.unitGroup.utf8.elementsEqual(ObservationRules.wholeCity.utf8)
        guard isCity || key.indicator == .onTimeLeaving else { return false }
        switch (key.indicator, shape) {
        case (.onTimeLeaving, .rounded(let done, let expected)):
            return isCity && isRounded(done, expected)
        case (.onTimeLeaving, .band(let low, let high)): return bands.contains { $0 == (low, high) }
        case (.lightsOut, .exact(let done, let of)):
            return (0...of).contains(done)
                && (CityCounts.divisionsMinimum...SuppressionRule.expectedMax).contains(of)
        case (.sectionMeetings, .count(let count)), (.projects, .count(let count)):
            return (0...SuppressionRule.expectedMax).contains(count)
        case (.helpWithin, .about(let count)), (.helpAcross, .about(let count)):
            return (SuppressionRule.unitMinimumFloor...SuppressionRule.expectedMax).contains(count)
                && count % FigureForm.roundingBase == 0
        case (.helpWithin, .few), (.helpAcross, .few): return true
        case (.lateWork, .hours(let from, let isOpen)):
            return HourBand.marks.contains(from) && (!isOpen || from > 0)
        default: return false
        }
    }

    private static func isRounded(_ done: Int, _ expected: Int) -> Bool {
        let (rule, base) = (SuppressionRule(), FigureForm.roundingBase)
        guard (rule.roundedMinimum...SuppressionRule.expectedMax).contains(expected),
            (0...expected).contains(done), done % base == 0, expected % base == 0
        else { return false }
        return done == expected || min(done, expected - done) >= rule.unitMinimum + 2
    }

    private static let bands: [(Int, Int)] =
        (0...9).map { ($0 * 10, $0 * 10 + 10) }
        + [(10, 30), (30, 50), (50, 70), (70, 90), (0, 50), (50, 100)]
}
