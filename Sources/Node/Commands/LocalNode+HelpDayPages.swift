internal import Alliance
internal import CivicCalendar
internal import Records
internal import Staff
internal import UseCases

/// What waits for 職員課 about a month.
extension LocalNode {
    /// Whether a month has results and none of its figures was shared.
    package func isMonthUnpublished(_ text: String) async throws -> Bool {
        guard let month = try? CivicMonth(reading: text) else { return false }
        let shared = try await reader.closings(of: member, period: FigurePeriod.number(of: month))
        guard shared.isEmpty else { return false }
        return try await staff.hasResults(in: month)
    }
}
