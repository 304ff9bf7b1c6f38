package import CivicCalendar
internal import GRDB

extension StaffStore {
    /// How many left on time on each recorded day, Help Days and Wednesdays, in order: twelve
    /// paydays a year are too few for a chart.
    ///
    /// - Parameters:
    ///   - first: the first day.
    ///   - last: the last day; nothing for one before the first.
    package func weeklySeries(
        as acting: Acting, from first: CivicDate, until last: CivicDate
    ) async throws(StaffError) -> [RecordedDayFigures] {
        let vault = self.vault
        return try await read { database in
            let authority = try Self.authority(acting, .readResults, database, vault)
            if case .person = authority.extent {
                throw StaffError.roleRefused(acting.post.role, .readResults)
            }
            let sql = """
                SELECT day, section_id, count(*), sum(outcome = 'on_time') FROM help_day_results
                WHERE day BETWEEN ? AND ? AND outcome <> 'exempt'
                GROUP BY day, section_id ORDER BY day
                """
            let paths = try Self.sectionPaths(database)
            let divisions = try Self.divisions(on: min(acting.today, last), database)
            var series: [RecordedDayFigures] = []
            var day: CivicDate?
            var city = RecordedDayFigures.Count()
            var units: [SectionPath: RecordedDayFigures.Count] = [:]
            func close() {
                guard let day else { return }
                series.append(
                    RecordedDayFigures(
                        day: day, city: city,
                        units: units.sorted { $0.key < $1.key }.map {
                            RecordedDayFigures.UnitFigures(unit: $0.key.text, count: $0.value)
                        }))
                (city, units) = (RecordedDayFigures.Count(), [:])
            }
            let rows = try Row.fetchCursor(
                database, sql: sql, arguments: [first.text, last.text])
            while let row = try rows.next() {
                let next = try Self.day(row.decode(String.self, atIndex: 0))
                if next != day { close() }
                day = next
                guard let path = paths[try row.decode(Int64.self, atIndex: 1)] else {
                    throw StaffError.databaseCorrupt
                }
                let (expected, onTime) = (
                    try row.decode(Int.self, atIndex: 2), try row.decode(Int.self, atIndex: 3)
                )
                city.expected += expected
                city.onTime += onTime
                guard authority.covers(path) else { continue }
                let division = divisions.division(of: path)
                let unit = authority.covers(division) ? division : path
                units[unit, default: RecordedDayFigures.Count()].expected += expected
                units[unit, default: RecordedDayFigures.Count()].onTime += onTime
            }
            close()
            return series
        }
    }
}
