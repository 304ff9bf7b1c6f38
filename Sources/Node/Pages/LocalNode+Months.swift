internal import Alliance
internal import Gate
internal import Records

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

    /// Fifty years.
    private static let monthsMax = 600

    /// The name under which figures of the whole city stand.
    package nonisolated var wholeCity: String { ObservationRules.wholeCity }
}
