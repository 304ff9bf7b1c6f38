internal import Alliance
internal import CivicCalendar
internal import Gate
internal import Staff

/// From what Staff counted to what the gate decides about: the one place where exact numbers pass.
extension LocalNode {
    /// Nil as long as nothing of the month is recorded. Fixing the groups belongs to publishing.
    func monthTable(
        _ month: CivicMonth, fixesGroups: Bool
    ) async throws -> (table: MonthTable, unreported: Int)? {
        let indicators = try await staff.monthIndicators(
            month: month, days: try await helpDays(of: month), as: try await acting(),
            fixesGroups: fixesGroups)
        guard !indicators.groups.isEmpty else { return nil }
        return (Self.table(indicators), indicators.lightsOut.unreported)
    }

    /// The Help Days of a month; nil while no payday rule is set, and then every recorded day counts.
    private func helpDays(of month: CivicMonth) async throws -> Set<CivicDate>? {
        guard try await paydayRule() != nil else { return nil }
        let calendar = try await helpDayCalendar(FiscalYear(of: month))
        return Set(calendar.helpDays.filter(month.contains))
    }

    static func table(_ indicators: MonthIndicators) -> MonthTable {
        var lateWork: [WorkCategory: Int] = [:]
        for count in indicators.lateWork {
            guard let category = WorkCategory(rawValue: UInt32(clamping: count.work.rawValue))
            else { continue }
            lateWork[category] = count.people
        }
        return MonthTable(
            groups: indicators.groups.map { group in
                ConfidentialCount(
                    group: group.group, expected: group.expected, onTime: group.onTime,
                    helpWithin: group.helpWithin, helpAcross: group.helpAcross)
            },
            lightsOut: MonthTable.Share(
                expected: indicators.lightsOut.reported, done: indicators.lightsOut.inTime),
            lateWork: lateWork)
    }
}
