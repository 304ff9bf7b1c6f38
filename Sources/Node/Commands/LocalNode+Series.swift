internal import CivicCalendar
internal import Requests
internal import Staff

/// A section's, a 課's or the city's own series of recorded days; no figure to publish.
extension LocalNode {
    /// `csv` is what `chart` reads.
    func series(
        _ section: SectionPath?, _ first: CivicDate, _ last: CivicDate, _ acting: Acting
    ) async throws -> JSONValue {
        guard first <= last else { throw NodeError.badValue("--to", "--from ≤ --to") }
        let series = try await staff.weeklySeries(
            section: section, as: acting, from: first, until: last)
        let isHelpDay = try await helpDayPredicate()
        var csv = words(ja: "日付,分子,分母", en: "date,numerator,denominator") + "\r\n"
        for day in series.days { csv += "\(day.day.text),\(day.onTime),\(day.expected)\r\n" }
        return [
            "section": JSONValue(series.section), "from": .string(first.text),
            "until": .string(last.text), "csv": .string(csv),
            "days": .array(
                series.days.map { day in
                    [
                        "date": .string(day.day.text), "on_time": .int(day.onTime),
                        "expected": .int(day.expected),
                        "help_day": isHelpDay.map { .bool($0(day.day)) } ?? .null,
                    ]
                }),
        ]
    }
}
