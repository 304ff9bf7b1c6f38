/// When late departures recur rather than happen.
///
/// A month counts when more people were late than the size of the section and the rate of everybody
/// else would bring in one month out of five, or, so that several people at once weigh more than
/// one, out of fifty; where nobody else is late, one is enough. Something recurs when at least
/// three months count, and at least half of those recorded, and when chance alone would show as
/// much anywhere in the city in fewer than one answer out of twenty: the probability of so many months (binomial tail) times the number of things compared.
///
/// What everybody else is late with is measured over the window and in each month, and the higher
/// rate holds: a month that is hard for the whole city tells nothing about one section. The
/// own rate may be half as high again before anything is said.
package struct RecurrenceRule: Sendable {
    /// A year of Help Days. In six of them one person's trouble is seldom beyond chance in a city of
    /// thousands: five late days of six are not enough, as the answer is about everybody at once.
    package static let windowMonthsDefault = 12
    package static let windowMonths = 2...24
    static let monthsMin = 3
    /// How often a month may count by chance.
    static let monthChances = [0.2, 0.02]
    /// Sections and people differ: half as much again as with the others is nothing to talk about.
    /// With many days recorded even small differences are beyond chance.
    static let usualRatio = 1.5
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
        judge(months, rates: Self.rates(others).map { $0 * Self.usualRatio })
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
        let levels = Self.monthChances.map { chanceMax in
            recorded.map { index in
                let rate = rates.indices.contains(index) ? rates[index] : 1
                return Self.level(of: months[index].expected, rate: rate, chanceMax: chanceMax)
            }
        }
        // One person is late or not: then both levels are one, and nothing is compared twice.
        let distinct = levels.first == levels.last ? Array(levels.prefix(1)) : levels
        return distinct.lazy.compactMap { levels in
            judge(months, recorded, levels, comparisons * distinct.count)
        }
        .first
    }

    private func judge(
        _ months: [LateTally], _ recorded: [Int], _ levels: [Level], _ comparisons: Int
    ) -> Recurrence? {
        let counting = zip(recorded, levels).filter { months[$0].late >= $1.count }.map(\.0)
        guard Self.isOften(counting.count, of: recorded.count) else { return nil }
        let chance = BinomialTail.atLeast(counting.count, chances: levels.map(\.chance))
        guard chance * Double(comparisons) < Self.answerChanceMax else { return nil }
        return Recurrence(months: counting, monthsRecorded: recorded.count, chance: chance)
    }

    /// How many late departures make a month count, and how likely that is by chance.
    struct Level: Equatable {
        var count: Int
        var chance: Double
    }

    static func level(of expected: Int, rate: Double, chanceMax: Double) -> Level {
        // Up to the mean the chance is about a half or more.
        let mean = max(1, Int(Double(expected) * min(1, max(0, rate))))
        var level = Level(
            count: mean, chance: BinomialTail.atLeast(mean, of: expected, chance: rate))
        while level.chance > chanceMax, level.count < expected {
            level.count += 1
            level.chance = BinomialTail.atLeast(level.count, of: expected, chance: rate)
        }
        return level
    }

    private static func isOften(_ months: Int, of recorded: Int) -> Bool {
        months >= monthsMin && 2 * months >= recorded
    }
}

/// That something recurs: in which months of the window, and how likely that is by chance.
package struct Recurrence: Hashable, Sendable {
    /// The months that count, as positions in the window, in order.
    package let months: [Int]
    /// The months of the window in which the section has results.
    package let monthsRecorded: Int
    /// How likely so many months are by chance, at the rate of the others.
    package let chance: Double
}

extension RecurrenceRule {
    /// The rule as people read it beside its answer.
    package static func sentence(japanese: Bool, isHelpDaysOnly: Bool) -> String {
        japanese
            ? "結果を記録した直近の月について、\(isHelpDaysOnly ? "助け合いデー" : "記録のあるすべての日")の遅い退庁を見ます。"
                + "係ごとの業務、係、人のそれぞれについて、ほかの人の割合の1.5倍と人数から5か月に1回（何人も重なる場合は50か月に1回）"
                + "も起きない多さの月（ほかに遅い人がいなければ1人でも）を数えます。それが3か月以上、かつ記録した月の半分以上あり、"
                + "市のどこかで偶然そうなる見込みが20回に1回より小さいときだけ示します。市全体で多かった月は数えません。"
                + "ほかの人も遅くなっていれば、ほかで見られない業務も半件はあったものとみなします。"
                + "どの業務でも遅い係は、業務ではなく係として示します。繰り返す業務や人として分かったものは、係の数から除きます。"
                + "順位ではありません。"
            : "Of the last months with results, the late departures on "
                + (isHelpDaysOnly ? "Help Days" : "all recorded days") + " are taken. "
                + "For each kind of work in a section, each section and each person, a month counts if "
                + "more were late than one and a half times the rate of everybody else and the number "
                + "of people bring in one month out of five (or, where several coincide, out of fifty); one is enough "
                + "where nobody else is late. It is shown if at least 3 months count, and at least half of "
                + "those recorded, and if chance would show as much anywhere in the city "
                + "less than once in 20 times. A month that was hard for the whole city does not count; where others "
                + "are late at all, work not seen with them is taken for half a case. A section that is "
                + "late with everything is shown as a section, not as each kind of work; what is known as "
                + "recurring work or a person is left out of a section's count. It is no ranking."
    }
}
