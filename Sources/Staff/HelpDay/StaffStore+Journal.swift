package import CivicCalendar
internal import GRDB
internal import SQLiteFile

/// One act about a day: in which post and when, never about whom.
package struct JournalLine: Hashable, Sendable {
    package let enteredSeconds: Int64
    package let post: String
    package let act: String
    package let section: String?
    /// Codes.
    package let detail: String?
    /// Why a closed day was opened; for those who see the whole city.
    package let reason: String?
}

extension StaffStore {
    /// The acts about a day, in order: all for 職員課, those of the own 課 for a 所属長.
    package func journal(
        on day: CivicDate, as acting: Acting
    ) async throws(StaffError) -> [JournalLine] {
        let vault = self.vault
        return try await read { database in
            let authority = try Self.authority(acting, .readJournal, on: day, database, vault)
            let sql = """
                SELECT entered_seconds, post, act, path, detail FROM journal
                LEFT JOIN sections ON sections.id = section_id WHERE day = ? ORDER BY journal.id
                """
            let lines = try Row.fetchAll(database, sql: sql, arguments: [day.text])
                .compactMap { row -> JournalLine? in
                    let path = try row.decode(String?.self, atIndex: 3)
                    let act = try row.decode(String.self, atIndex: 2)
                    // That a day was closed or opened concerns everybody.
                    let isCovered =
                        try path.map { authority.covers(try Self.section($0)) }
                        ?? (authority.extent == .city || act == LocalAction.closeDay.rawValue)
                    guard isCovered else { return nil }
                    return JournalLine(
                        enteredSeconds: try row.decode(Int64.self, atIndex: 0),
                        post: try row.decode(String.self, atIndex: 1), act: act, section: path,
                        detail: try row.decode(String?.self, atIndex: 4), reason: nil)
                }
            // A reason may speak of somebody, and an opening concerns every 課.
            guard authority.extent == .city else { return lines }
            return try Self.withReasons(lines, day, database, vault)
        }
    }

    /// The reasons of openings stand apart from the journal, in the same order as its lines.
    private static func withReasons(
        _ lines: [JournalLine], _ day: CivicDate, _ database: Database, _ vault: PersonVault
    ) throws -> [JournalLine] {
        let sql = "SELECT reason FROM reopened_days WHERE day = ? ORDER BY id"
        var reasons = try StoredBytes.fetchAll(database, sql: sql, arguments: [day.text])
            .map { try vault.openText($0, of: PersonVault.cityHall, .reopening, in: day.text) }[...]
        return lines.map { line in
            let isOpening = line.act == LocalAction.closeDay.rawValue && line.detail == "reopened"
            return JournalLine(
                enteredSeconds: line.enteredSeconds, post: line.post, act: line.act,
                section: line.section, detail: line.detail,
                reason: isOpening ? reasons.popFirst() ?? nil : nil)
        }
    }
}
