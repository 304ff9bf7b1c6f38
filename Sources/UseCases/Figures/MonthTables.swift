internal import Alliance
internal import CivicCalendar
internal import Gate
internal import Records
internal import Requests
internal import Staff

/// From what Staff counted to what the gate decides about: the one place where exact numbers pass.
extension RequestHandler {
    /// Nil as long as nothing of the month is recorded. Fixing the groups belongs to publishing.
    func monthTable(
        _ month: CivicMonth, fixesGroups: Bool, _ call: Call
    ) async throws -> (table: MonthTable, unreported: Int)? {
        let headcountMin = suppression.headcountMinimum
        let indicators = try await staff.monthIndicators(
            month: month, days: try await helpDays(of: month), as: try await acting(call),
            grouping: fixesGroups
                ? .fixing(headcountMin: headcountMin) : .looking(headcountMin: headcountMin))
        guard !indicators.groups.isEmpty else { return nil }
        let projects = try await projectsBegun(in: month)
        return (Self.table(indicators, projects: projects), indicators.lightsOut.unreported)
    }

    /// Projects of this city that were shared first in the month.
    private func projectsBegun(in month: CivicMonth) async throws -> Int {
        try await reader.list(.project, ProjectRules.ofCity, [.member(member)]).count { project in
            guard project.owner == member else { return false }
            let seconds = Int(project.record.quarterHours) * 900 + 9 * 3_600
            return CivicDate(daysSinceEpoch: seconds / 86_400).map(month.contains) ?? false
        }
    }

    /// The Help Days of a month; nil while no payday rule is set, and then every recorded day counts.
    private func helpDays(of month: CivicMonth) async throws -> Set<CivicDate>? {
        guard try await paydayRule() != nil else { return nil }
        let calendar = try await helpDayCalendar(FiscalYear(of: month))
        return Set(calendar.helpDays.filter(month.contains))
    }

    private static func table(_ indicators: MonthIndicators, projects: Int) -> MonthTable {
        var lateMinutes: [WorkCategory: Int] = [:]
        for count in indicators.lateWork {
            guard let category = WorkCategory(rawValue: UInt32(clamping: count.work.rawValue))
            else { continue }
            lateMinutes[category] = count.minutes
        }
        return MonthTable(
            groups: indicators.groups.map { group in
                ConfidentialCount(
                    group: name(group.group), headcount: group.headcount, expected: group.expected,
                    onTime: group.onTime, isShared: group.isShared)
            },
            divisions: indicators.divisions,
            lightsOut: indicators.lightsOut.divisions.map { division in
                MonthTable.Division(
                    groups: division.groups.map(name), expected: division.expected,
                    isOut: division.isOut)
            },
            sectionMeetings: indicators.sectionMeetings, projects: projects,
            help: MonthTable.Help(within: indicators.helpWithin, across: indicators.helpAcross),
            lateMinutes: lateMinutes)
    }

    /// A part of the organisation may be called as the whole city is.
    private static func name(_ group: String) -> String {
        let whole = ObservationRules.wholeCity
        return group.utf8.elementsEqual(whole.utf8) ? group + "（部署）" : group
    }
}
