internal import CivicCalendar
internal import GRDB

/// The last months with results, and the days of them that are looked at.
struct RecordedWindow: Sendable {
    /// In order.
    let months: [CivicMonth]
    /// In order.
    let days: [CivicDate]
    private let known: Set<CivicDate>

    /// - Parameter isHelpDay: which days count; all recorded ones where it is nil.
    init(
        months count: Int, isHelpDay: (@Sendable (CivicDate) -> Bool)?, in database: Database
    ) throws {
        var months: [CivicMonth] = []
        var days: [CivicDate] = []
        var next = try Self.lastDay(before: nil, in: database)
        while let day = next {
            if isHelpDay?(day) ?? true {
                let month = CivicMonth(of: day)
                if months.last != month {
                    guard months.count < count else { break }
                    months.append(month)
                }
                days.append(day)
            }
            next = try Self.lastDay(before: day, in: database)
        }
        self.months = months.reversed()
        self.days = days.reversed()
        known = Set(days)
    }

    /// By a search in the index for each day: a year has sixty days and a million results.
    private static func lastDay(before day: CivicDate?, in database: Database) throws -> CivicDate?
    {
        let statement = try database.cachedStatement(
            sql: "SELECT max(day) FROM help_day_results WHERE day < ?")
        return try String.fetchOne(statement, arguments: [day?.text ?? "9"]).map(StaffStore.day)
    }

    func contains(_ day: CivicDate) -> Bool { known.contains(day) }

    func position(of day: CivicDate) -> Int? { months.firstIndex(of: CivicMonth(of: day)) }

    /// `?,?,?` for the days, and the days themselves.
    var marks: String { [String](repeating: "?", count: days.count).joined(separator: ",") }
    var arguments: StatementArguments { StatementArguments(days.map(\.text)) }
}
