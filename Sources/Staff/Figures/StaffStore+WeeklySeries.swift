package import CivicCalendar
internal import GRDB

/// How many left on time on the recorded days of a section, a 課 or the city, for local charts:
/// these are no figures to publish.
package struct RecordedDayFigures: Hashable, Sendable {
    /// Nil for the whole city.
    package let section: String?
    /// In order.
    package let days: [Day]

    package struct Day: Hashable, Sendable {
        package let day: CivicDate
        /// Those with a result who were not exempt; at least one.
        package let expected: Int
        package let onTime: Int
    }
}

extension StaffStore {
    /// How many left on time on each recorded day, Help Days and Wednesdays, in order: twelve
    /// paydays a year are too few for a chart.
    ///
    /// - Parameters:
    ///   - section: a part of what the post reaches; nil for all of it.
    ///   - first: the first day.
    ///   - last: the last day; nothing for one before the first.
    package func weeklySeries(
        section: SectionPath? = nil, as acting: Acting, from first: CivicDate, until last: CivicDate
    ) async throws(StaffError) -> RecordedDayFigures {
        let vault = self.vault
        return try await read { database in
            let authority = try Self.authority(acting, .readResults, database, vault)
            if case .person = authority.extent {
                throw StaffError.roleRefused(acting.post.role, .readResults)
            }
            let path = try Self.path(section, authority, acting, database)
            let text = path?.text
            // Paths below a section begin with it and a slash; 0 is the sign after the slash.
            let sql = """
                SELECT day, count(*), sum(outcome = 'on_time') FROM help_day_results
                WHERE day BETWEEN ? AND ? AND outcome <> 'exempt' AND (? IS NULL OR section_id IN (
                    SELECT id FROM sections WHERE path = ? OR (path >= ? AND path < ?)))
                GROUP BY day ORDER BY day
                """
            let rows = try Row.fetchAll(
                database, sql: sql,
                arguments: [
                    first.text, last.text, text, text, text.map { $0 + "/" }, text.map { $0 + "0" },
                ])
            let days = try rows.map { row in
                RecordedDayFigures.Day(
                    day: try Self.day(row.decode(String.self, atIndex: 0)),
                    expected: try row.decode(Int.self, atIndex: 1),
                    onTime: try row.decode(Int.self, atIndex: 2))
            }
            return RecordedDayFigures(section: text, days: days)
        }
    }
}
