/// When late departures recur rather than happen.
///
/// A month counts when more people were late than the size of the section and the rate of everybody
/// else would bring in one month out of five, or, so that several people at once weigh more than
/// one, out of fifty; where nobody else is late, one is enough. Something recurs when at least
/// three months count, and at least half of those recorded, and when chance alone would show as
/// much anywhere in the city in fewer than one answer out of twenty: the probability of so many
/// months (binomial tail) times the number of things compared.
///
/// What everybody else is late with is measured over the window and in each month, and the higher
/// rate holds: a month that is hard for the whole city tells nothing about one section.
package struct RecurrenceRule: Sendable {
    package static let windowMonthsDefault = 6
    package static let windowMonths = 2...24
    static let monthsMin = 3
    /// How often a month may count by chance.
    static let monthChances = [0.2, 0.02]
    /// How often a whole answer may hold a finding by chance.
    static let answerChanceMax = 0.05

    /// How many things are compared: sections, pairs of section and kind of work, or people.
    package let comparisons: Int

    package init(comparisons: Int) {
        self.comparisons = max(1, comparisons)
    }

    /// Judges one thing.
    ///
    /// - Parameters:
    ///   - months: of the window, in order; nobody was expected in a month without results.
    ///   - others: the same months of everybody else.
    /// - Returns: nil where nothing recurs.
    package func judge(_ months: [LateTally], others: [LateTally]) -> Recurrence? {
        judge(months, rates: Self.rates(others))
    }

    /// The rate of the others for each month: of the month or of the window, whichever is higher.
    static func rates(_ others: [LateTally]) -> [Double] {
        let whole = others.reduce(LateTally(), +).rate
        return others.map { max(whole, $0.rate) }
    }

    /// The same with the rate of the others given for each month.
    func judge(_ months: [LateTally], rates: [Double]) -> Recurrence? {
        let recorded = months.indices.filter { months[$0].expected > 0 }
        let late = recorded.filter { months[$0].late > 0 }
        guard Self.isOften(late.count, of: recorded.count) else { return nil }
        return Self.monthChances.lazy.compactMap { chanceMax in
            judge(months, recorded, rates, chanceMax)
        }
        .first
    }

    private func judge(
        _ months: [LateTally], _ recorded: [Int], _ rates: [Double], _ chanceMax: Double
    ) -> Recurrence? {
        var counting: [Int] = []
        var chances: [Double] = []
        for index in recorded {
            let rate = rates.indices.contains(index) ? rates[index] : 1
            let level = Self.level(of: months[index].expected, rate: rate, chanceMax: chanceMax)
            chances.append(level.chance)
            if months[index].late >= level.count { counting.append(index) }
        }
        guard Self.isOften(counting.count, of: recorded.count) else { return nil }
        let chance = BinomialTail.atLeast(counting.count, chances: chances)
        let answers = Double(comparisons * Self.monthChances.count)
        guard chance * answers < Self.answerChanceMax else { return nil }
        return Recurrence(months: counting, monthsRecorded: recorded.count, chance: chance)
    }

    /// How many late departures make a month count, and how likely that is by chance.
    static func level(
        of expected: Int, rate: Double, chanceMax: Double
    ) -> (count: Int, chance: Double) {
        // Up to the mean the chance is about a half or more.
        var count = max(1, Int(Double(expected) * min(1, max(0, rate))))
        var chance = BinomialTail.atLeast(count, of: expected, chance: rate)
        while chance > chanceMax, count < expected {
            count += 1
            chance = BinomialTail.atLeast(count, of: expected, chance: rate)
        }
        return (count, chance)
    }

    private static func isOften(_ months: Int, of recorded: Int) -> Bool {
        months >= monthsMin && 2 * months >= recorded
    }
}
