/// When a city pays its staff: a day of the month, and what happens when that is a day off.
///
/// The Help Day is the payday, so the rule decides the whole calendar of Help Days.
package struct PaydayRule: Hashable, Sendable {
    /// 1 to 31. Where a month is shorter, its last day counts.
    package let dayOfMonth: Int
    package let onDayOff: PaydayMove
    /// Paydays that the city fixed itself, each within its month.
    package let overrides: [CivicMonth: CivicDate]

    /// Fifty years; a city fixes a payday now and then.
    package static let overrideCountMax = 600

    package init(
        dayOfMonth: Int, onDayOff: PaydayMove, overrides: [CivicMonth: CivicDate] = [:]
    ) throws(PaydayRuleError) {
        guard 1...31 ~= dayOfMonth else { throw .dayOfMonth }
        // Yokohama's rule speaks of the 18th to the 20th; for a payday elsewhere it says nothing.
        guard onDayOff != .yokohama || Self.yokohamaDays.contains(dayOfMonth) else {
            throw .yokohamaDay
        }
        guard overrides.count <= Self.overrideCountMax else { throw .tooManyOverrides }
        for month in overrides.keys.sorted() {
            guard let date = overrides[month], month.contains(date) else {
                throw .overrideOutsideMonth(month)
            }
        }
        self.dayOfMonth = dayOfMonth
        self.onDayOff = onDayOff
        self.overrides = overrides
    }

    /// The overrides in the order of their months.
    package var sortedOverrides: [PaydayOverride] {
        overrides.values.sorted().map(PaydayOverride.init)
    }

    /// The same rule with one more override; one for the same month is replaced.
    package func setting(_ override: PaydayOverride) throws(PaydayRuleError) -> PaydayRule {
        var changed = overrides
        changed[override.month] = override.date
        return try PaydayRule(dayOfMonth: dayOfMonth, onDayOff: onDayOff, overrides: changed)
    }

    static let yokohamaDays = 18...20
}

/// What a city does when its payday is a day off.
package enum PaydayMove: String, CaseIterable, Hashable, Sendable {
    /// The last business day before.
    case previous
    /// The first business day after.
    case next
    /// Yokohama's way: back, unless that leaves the 18th to the 20th; then forward.
    case yokohama

    /// Reads `previous`, `next` or `yokohama`.
    package init(reading text: String) throws(PaydayRuleError) {
        guard let move = Self(rawValue: text) else { throw .move }
        self = move
    }
}

extension PaydayRule {
    /// The payday of a month.
    ///
    /// It never leaves its month: where moving would, it moves the other way, so that every month
    /// keeps one Help Day and figures by month stay true.
    package func payday(
        in month: CivicMonth, holidays: HolidayCalendar
    ) throws(BusinessDayError) -> CivicDate {
        if let date = overrides[month] {
            guard try !holidays.isDayOff(date) else { throw .overrideOnDayOff(date) }
            return date
        }
        let days = month.days
        let index = min(dayOfMonth, days.count) - 1
        guard try holidays.isDayOff(days[index]) else { return days[index] }
        let back = try Self.firstBusinessDay(in: days[..<index].reversed(), holidays)
        let forward = try Self.firstBusinessDay(in: days[index...], holidays)
        guard let date = choose(back: back, forward: forward) else { throw .noBusinessDay(month) }
        return date
    }

    private func choose(back: CivicDate?, forward: CivicDate?) -> CivicDate? {
        switch onDayOff {
        case .previous: back ?? forward
        case .next: forward ?? back
        case .yokohama:
            if let back, Self.yokohamaDays.contains(back.day) { back } else { forward ?? back }
        }
    }

    private static func firstBusinessDay(
        in days: some Sequence<CivicDate>, _ holidays: HolidayCalendar
    ) throws(BusinessDayError) -> CivicDate? {
        for day in days where try !holidays.isDayOff(day) { return day }
        return nil
    }
}

/// Why a payday rule cannot be used. It never repeats the text.
package indirect enum PaydayRuleError: Error, Hashable, Sendable {
    /// The day of the month is not 1 to 31.
    case dayOfMonth
    /// Yokohama's way needs a payday on the 18th, 19th or 20th.
    case yokohamaDay
    /// The day that was fixed for this month does not lie in it.
    case overrideOutsideMonth(CivicMonth)
    /// More than ``PaydayRule/overrideCountMax``.
    case tooManyOverrides
    /// A month or a day of an override cannot be read.
    case date(CivicDateError)
    /// The way to move is none of `previous`, `next`, `yokohama`.
    case move
    /// The text is larger than ``PaydayRule/sizeBytesMax``.
    case tooLarge
    /// A line has none of the forms that ``PaydayRule/text`` writes.
    case malformed
    /// A line repeats what an earlier one says.
    case repeated
    /// The text lacks the day or what happens on a day off.
    case incomplete
    /// What is wrong in a line, counted from 1.
    case line(Int, PaydayRuleError)
}
