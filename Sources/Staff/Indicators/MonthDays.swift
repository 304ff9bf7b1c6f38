internal import CivicCalendar
internal import GRDB

/// The days of a month whose results count.
struct MonthDays: Sendable {
    let month: CivicMonth
    /// Nil where every recorded day counts.
    private let days: [CivicDate]?

    init(_ month: CivicMonth, _ days: Set<CivicDate>?) {
        self.month = month
        self.days = days.map { days in days.filter(month.contains).sorted() }
    }

    /// The days, in order; none where every recorded day counts.
    var named: [CivicDate] { days ?? [] }

    /// A condition on a column of days.
    func condition(_ column: String) -> String {
        guard let days else { return "\(column) BETWEEN ? AND ?" }
        return
            "\(column) IN (\([String](repeating: "?", count: days.count).joined(separator: ",")))"
    }

    var arguments: StatementArguments {
        days.map { StatementArguments($0.map(\.text)) }
            ?? [month.text + "-01", month.text + "-31"]
    }
}
