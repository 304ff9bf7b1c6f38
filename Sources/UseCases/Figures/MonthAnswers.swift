internal import Alliance
package import CivicCalendar
internal import Gate
internal import Ledger
internal import Records
package import Requests
internal import Staff

extension ListPublishedMonths: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(
            months: try await handler.publishedMonths(), wholeCity: ObservationRules.wholeCity)
    }
}

extension MonthsThatDiffer: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(months: try await handler.monthsThatDiffer(call).map(\.text))
    }
}

extension ShowMonthSharing: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(isUnpublished: try await handler.isMonthUnpublished(month))
    }
}

extension RequestHandler {
    /// Fifty years.
    private static let monthsMax = 600

    /// The months that this city published, the newest first.
    func publishedMonths() async throws -> [MonthStanding] {
        var months: [MonthStanding] = []
        for record in try await reader.closings(of: member, countMax: Self.monthsMax).reversed() {
            let month = FigurePeriod.text(record.number(ObservationRules.period))
            guard !months.contains(where: { $0.month == month }) else { continue }
            months.append(
                MonthStanding(
                    month: month, isRetracted: record.figure == .retracted,
                    seconds: Int64(record.record.quarterHours) * 900))
        }
        return months.sorted { $0.month > $1.month }
    }

    /// Whether a month has results and none of its figures was shared.
    func isMonthUnpublished(_ text: String) async throws -> Bool {
        guard let month = try? CivicMonth(reading: text) else { return false }
        let shared = try await reader.closings(of: member, period: FigurePeriod.number(of: month))
        guard shared.isEmpty else { return false }
        return try await staff.hasResults(in: month)
    }

    /// Months of the last year that were published, and that the records of today contradict: results
    /// were changed since (statistics rule 10). The newest first. Worked out anew only after something
    /// was written.
    package func monthsThatDiffer(_ call: Call) async throws -> [CivicMonth] {
        let acting = try await acting(call)
        try await staff.authorize(acting, .previewFigures)
        let state = MonthComparison.State(
            today: acting.today, staffWrites: try await staff.fileStanding().writes,
            entries: await chronicle.state(of: parts.replica)?.held ?? 0)
        if let done = monthComparison, done.state == state { return done.months }
        var months: [CivicMonth] = []
        for published in try await publishedMonths().prefix(12) where !published.isRetracted {
            let month = try CivicMonth(reading: published.month)
            guard let (table, _) = try await monthTable(month, fixesGroups: false, call) else {
                continue
            }
            let differs = try await gate(call).differs(
                table, period: FigurePeriod.number(of: month), rule: suppression)
            if differs { months.append(month) }
        }
        monthComparison = MonthComparison(state: state, months: months)
        return months
    }
}
