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
