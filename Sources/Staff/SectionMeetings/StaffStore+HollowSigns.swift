internal import CivicCalendar
internal import GRDB

extension StaffStore {
    package static let hollowMonthsDefault = 6
    package static let hollowMonths = 2...24

    /// Signs of 形骸化 within the post's reach: for the 所属長 of the own 課, and for 職員課 by section.
    /// By section and kind of sign.
    ///
    /// - Parameter months: how many months up to the last for which a meeting or a forecast is
    ///   recorded; 2 to 24, others are brought into that range.
    package func hollowSigns(
        months: Int = hollowMonthsDefault, as acting: Acting
    ) async throws(StaffError) -> [HollowSign] {
        let vault = self.vault
        let count = min(Self.hollowMonths.upperBound, max(Self.hollowMonths.lowerBound, months))
        return try await read { database in
            let authority = try Self.authority(acting, .readHollowSigns, database, vault)
            guard let last = try Self.lastHollowMonth(database) else { return [] }
            let first = (1..<count).reduce(last) { month, _ in month.previous ?? month }
            let meetings = try Self.meetings(
                from: first, until: last, within: authority.path, database, vault)
            let bySection = Dictionary(grouping: meetings) { ExactText($0.section) }
            let signs =
                bySection.sorted { $0.key < $1.key }.flatMap { HollowRule.signs(in: $0.value) }
                + (try Self.stillForecasts(first, last, authority, database))
            return signs.sorted { left, right in
                let (own, other) = (ExactText(left.section), ExactText(right.section))
                return own == other ? left.code < right.code : own < other
            }
        }
    }

    private static func lastHollowMonth(_ database: Database) throws -> CivicMonth? {
        let sql = """
            SELECT max(coalesce((SELECT max(month) FROM section_meetings), ''),
                coalesce((SELECT substr(max(day), 1, 7) FROM forecasts), ''))
            """
        let text = try String.fetchOne(database, sql: sql) ?? ""
        guard !text.isEmpty else { return nil }
        guard let month = try? CivicMonth(reading: text) else { throw StaffError.databaseCorrupt }
        return month
    }

    private static func stillForecasts(
        _ first: CivicMonth, _ last: CivicMonth, _ authority: Authority, _ database: Database
    ) throws -> [HollowSign] {
        let sql = """
            SELECT path, count(*), sum(eve.outlook <> week.outlook
                OR eve.over_minutes <> week.over_minutes
                OR eve.room_minutes <> week.room_minutes), count(DISTINCT eve.day)
            FROM forecasts AS eve
            JOIN forecasts AS week ON week.staff_id = eve.staff_id AND week.day = eve.day
                AND week.occasion = 'week'
            JOIN sections ON sections.id = eve.section_id
            WHERE eve.occasion = 'eve' AND eve.day BETWEEN ? AND ?
            GROUP BY eve.section_id ORDER BY path
            """
        let bounds: StatementArguments = [first.text + "-01", last.text + "-31"]
        let sections = try Row.fetchAll(database, sql: sql, arguments: bounds).map { row in
            (
                try row.decode(String.self, atIndex: 0),
                ForecastChanges(
                    asked: try row.decode(Int.self, atIndex: 1),
                    changed: try row.decode(Int.self, atIndex: 2),
                    helpDays: try row.decode(Int.self, atIndex: 3))
            )
        }
        let asked = sections.reduce(0) { $0 + $1.1.asked }
        let changed = sections.reduce(0) { $0 + $1.1.changed }
        return try sections.compactMap { text, own in
            let others = ForecastChanges(asked: asked - own.asked, changed: changed - own.changed)
            guard try authority.covers(section(text)),
                HollowRule.isStill(own, others: others, compared: sections.count)
            else { return nil }
            return HollowSign(
                section: text,
                kind: .forecastsNeverChange(forecasts: own.asked, helpDays: own.helpDays))
        }
    }
}
