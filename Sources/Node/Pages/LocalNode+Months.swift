internal import Alliance
package import CivicCalendar
internal import Gate
internal import Ledger
internal import Records
internal import Staff

/// What was found out about the published months, and when.
struct MonthComparison {
    struct State: Equatable {
        let today: CivicDate
        let staffWrites: Int64
        let entries: UInt64
    }

    let state: State
    let months: [CivicMonth]
}

extension LocalNode {
    /// The months that this city published, the newest first.
    package func monthStandings() async throws -> [MonthStanding] {
        var standings: [MonthStanding] = []
        for record in try await reader.closings(of: member, countMax: Self.monthsMax).reversed() {
            let month = Self.period(record.number(ObservationRules.period))
            guard !standings.contains(where: { $0.month == month }) else { continue }
            standings.append(
                MonthStanding(
                    month: month, isRetracted: figure(of: record) == .retracted,
                    seconds: Int64(record.record.quarterHours) * 900))
        }
        return standings.sorted { $0.month > $1.month }
    }

    /// Months of the last year that were published, and that the records of today contradict: results
    /// were changed since (statistics rule 10). The newest first. Worked out anew only after something
    /// was written.
    package func monthsThatDiffer() async throws -> [CivicMonth] {
        let acting = try await acting()
        try await staff.authorize(acting, .previewFigures)
        let state = MonthComparison.State(
            today: acting.today, staffWrites: try await staff.fileStanding().writes,
            entries: await chronicle.state(of: birth.replica)?.held ?? 0)
        if let done = monthComparison, done.state == state { return done.months }
        var months: [CivicMonth] = []
        for standing in try await monthStandings().prefix(12) where !standing.isRetracted {
            let month = try CivicMonth(reading: standing.month)
            guard let (table, _) = try await monthTable(month, fixesGroups: false) else { continue }
            let differs = try await gate.differs(
                table, period: Self.period(of: month), rule: settings.suppression)
            if differs { months.append(month) }
        }
        monthComparison = MonthComparison(state: state, months: months)
        return months
    }

    /// Fifty years.
    private static let monthsMax = 600

    /// The name under which figures of the whole city stand.
    package nonisolated var wholeCity: String { ObservationRules.wholeCity }
}
