internal import GRDB
internal import SQLiteFile

extension StaffStore {
    /// Reads the whole file and checks its structure and references, opens everything that is sealed
    /// in it, and reads the file of the persons' keys again; slow on a large one.
    package func verify() async throws(StaffError) {
        try vault.verify()
        let vault = vault
        let isSound = try await read { database in
            guard try FileCheck.isSound(database) else { return false }
            try Self.openNumbers(database, vault)
            for sealed in Self.sealedColumns { try Self.open(sealed, database, vault) }
            return true
        }
        guard isSound else { throw .databaseCorrupt }
    }

    /// Whether these are the bytes under which the persons' keys are sealed.
    package func isMaster(_ bytes: [UInt8]) -> Bool { vault.isMaster(bytes) }

    /// A column that is sealed, with whose key and for which row.
    private struct SealedColumn {
        let field: PersonVault.Field
        /// Gives (person, row, sealed bytes).
        let sql: String
    }

    private static let sealedColumns: [SealedColumn] = [
        SealedColumn(field: .former, sql: "SELECT staff_id, '', details FROM former"),
        SealedColumn(field: .work, sql: "SELECT staff_id, day, work FROM help_day_results"),
        SealedColumn(
            field: .work, sql: "SELECT staff_id, occasion || ' ' || day, work FROM forecasts"),
        SealedColumn(field: .reason, sql: "SELECT staff_id, day, reason FROM exemptions"),
        SealedColumn(field: .immovable, sql: "SELECT staff_id, day, immovable FROM exemptions"),
        SealedColumn(field: .thanks, sql: "SELECT to_id, day || ' ' || from_id, words FROM thanks"),
        SealedColumn(
            field: .reopening, sql: "SELECT \(PersonVault.cityHall), day, reason FROM reopened_days"
        ),
        SealedColumn(field: .record, sql: meetings("record")),
        SealedColumn(field: .reason, sql: meetings("reason")),
        SealedColumn(
            field: .draft,
            sql: """
                SELECT \(PersonVault.cityHall), subject || ' ' || part || ' ' || revision, text
                FROM draft_parts
                """),
    ]

    private static func meetings(_ column: String) -> String {
        """
        SELECT \(PersonVault.cityHall), m.month || ' ' || s.path, m.\(column)
        FROM section_meetings AS m JOIN sections AS s ON s.id = m.section_id
        """
    }

    private static func open(
        _ column: SealedColumn, _ database: Database, _ vault: PersonVault
    ) throws {
        let rows = try Row.fetchCursor(database, sql: column.sql)
        while let row = try rows.next() {
            let person = try row.decode(Int64.self, atIndex: 0)
            guard let sealed = try row.decode(StoredBytes?.self, atIndex: 2) else { continue }
            _ = try vault.open(
                sealed, of: person, column.field, in: try row.decode(String.self, atIndex: 1))
        }
    }

    /// The details of everybody, and that each is found by the number that stands in them.
    private static func openNumbers(_ database: Database, _ vault: PersonVault) throws {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT id, number_tag, details FROM staff WHERE details IS NOT NULL")
        while let row = try rows.next() {
            let sealed = try row.decode(StoredBytes.self, atIndex: 2)
            guard
                let bytes = try vault.open(
                    sealed, of: try row.decode(Int64.self, atIndex: 0), .details)
            else { continue }
            guard let details = PersonDetails(bytes: bytes),
                let tag = try row.decode(StoredBytes?.self, atIndex: 1),
                try vault.tag(of: details.numberKey) == tag
            else { throw StaffError.databaseCorrupt }
        }
    }
}
