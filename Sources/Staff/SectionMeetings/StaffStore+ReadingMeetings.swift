internal import CivicCalendar
internal import GRDB
internal import SQLiteFile

extension StaffStore {
    private static let meetingColumns = """
        SELECT path, month, state, held_day, minutes, themes, joint_with, record, record_seconds,
            reason, entered_seconds
        FROM section_meetings JOIN sections ON sections.id = section_id
        """

    static func meeting(
        of section: Int64, in month: CivicMonth, _ database: Database, _ vault: PersonVault
    ) throws -> RecordedMeeting? {
        try Row.fetchOne(
            database, sql: meetingColumns + " WHERE section_id = ? AND month = ?",
            arguments: [section, month.text]
        )
        .map { try meeting($0, try sectionPaths(database), vault) }
    }

    /// By month and section; all of the city for a nil path.
    static func meetings(
        from first: CivicMonth?, until last: CivicMonth?, within path: SectionPath?,
        _ database: Database, _ vault: PersonVault
    ) throws -> [RecordedMeeting] {
        var sql = meetingColumns + " WHERE month BETWEEN ? AND ?"
        var arguments: StatementArguments = [first?.text ?? "0", last?.text ?? "9"]
        if let path {
            sql += " AND (path = ? OR (path >= ? AND path < ?))"
            arguments += [path.text, path.text + "/", path.text + "0"]
        }
        let paths = try sectionPaths(database)
        let rows = try Row.fetchAll(database, sql: sql, arguments: arguments)
        return try rows.map { try meeting($0, paths, vault) }.sorted { left, right in
            left.meeting.month == right.meeting.month
                ? ExactText(left.section) < ExactText(right.section)
                : left.meeting.month < right.meeting.month
        }
    }

    private static func meeting(
        _ row: Row, _ paths: [Int64: SectionPath], _ vault: PersonVault
    ) throws -> RecordedMeeting {
        guard let month = try? CivicMonth(reading: row.decode(String.self, atIndex: 1)) else {
            throw StaffError.databaseCorrupt
        }
        let words = wordsRow(try row.decode(String.self, atIndex: 0), month)
        let meeting: SectionMeeting
        if try row.decode(String.self, atIndex: 2) == "held" {
            var content = SectionMeeting.Content()
            content.day = try row.decode(String?.self, atIndex: 3).map(day)
            content.minutes = try row.decode(Int?.self, atIndex: 4)
            content.themes = try numbers(row.decode(String.self, atIndex: 5))
                .compactMap { MeetingTheme(number: Int(clamping: $0)) }
            content.jointWith = try numbers(row.decode(String.self, atIndex: 6)).compactMap {
                paths[$0]
            }
            content.record =
                try text(row.decode(StoredBytes?.self, atIndex: 7), .record, words, vault) ?? ""
            content.recordSeconds = try row.decode(Int?.self, atIndex: 8)
            meeting = try SectionMeeting(month: month, held: content)
        } else {
            let reason = try text(row.decode(StoredBytes?.self, atIndex: 9), .reason, words, vault)
            meeting = try SectionMeeting(month: month, notHeldBecause: reason ?? "")
        }
        return RecordedMeeting(
            section: try row.decode(String.self, atIndex: 0), meeting: meeting,
            enteredSeconds: try row.decode(Int64.self, atIndex: 10))
    }

    /// Which meeting's words are sealed.
    static func wordsRow(_ section: String, _ month: CivicMonth) -> String {
        month.text + " " + section
    }

    private static func text(
        _ sealed: StoredBytes?, _ field: PersonVault.Field, _ words: String, _ vault: PersonVault
    ) throws -> String? {
        guard let sealed else { return nil }
        guard let text = try vault.openText(sealed, of: PersonVault.cityHall, field, in: words)
        else {
            throw StaffError.keysDoNotFit
        }
        return text
    }

    private static func numbers(_ text: String) throws -> [Int64] {
        try text.utf8.split(separator: UInt8(ascii: ",")).map { part in
            guard let number = Int64(String(decoding: part, as: UTF8.self)) else {
                throw StaffError.databaseCorrupt
            }
            return number
        }
    }
}
