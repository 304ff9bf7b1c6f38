internal import GRDB

extension StaffStore {
    /// Replaces the staff by those of a file, as a whole or not at all.
    ///
    /// People are known by their employee number: those in the file are added or updated, those
    /// who are not are marked as having left. `enteredSeconds` is the time of the import in
    /// seconds since 1970.
    @discardableResult
    package func importStaff(
        csv bytes: [UInt8], enteredSeconds: Int64
    ) async throws(StaffError) -> StaffImportReport {
        let rows = try StaffFile.rows(bytes)
        return try await write { database in
            let plan = StaffImportPlan(stored: try Self.storedStaff(database), rows: rows)
            try Self.apply(plan, to: database, enteredSeconds: enteredSeconds)
            return plan.report
        }
    }

    /// What ``importStaff(csv:enteredSeconds:)`` would change; changes nothing.
    package func previewImport(
        csv bytes: [UInt8]
    ) async throws(StaffError) -> StaffImportReport {
        let rows = try StaffFile.rows(bytes)
        return try await read { database in
            StaffImportPlan(stored: try Self.storedStaff(database), rows: rows).report
        }
    }

    private static func apply(
        _ plan: StaffImportPlan, to database: Database, enteredSeconds: Int64
    ) throws {
        var sections = try SectionTable(database)
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO staff (number_key, employee_number, name, section_id, mail, phone)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        for row in plan.added {
            let section = try sections.id(of: row.section, in: database)
            try insert.execute(arguments: [
                row.numberKey.text, row.employeeNumber, row.name, section, row.mail, row.phone,
            ])
        }
        for (stored, row) in plan.changed {
            if !stored.hasSameDetails(as: row) {
                try keepFormerDetails(stored, in: database, enteredSeconds: enteredSeconds)
            }
            let section = try sections.id(of: row.section, in: database)
            try update(stored.id, row, section: section, in: database)
        }
        for stored in plan.left {
            try database.execute(
                sql: "UPDATE staff SET left_seconds = ? WHERE id = ?",
                arguments: [enteredSeconds, stored.id])
        }
    }

    private static func update(
        _ id: Int64, _ row: StaffRow, section: Int64, in database: Database
    ) throws {
        let statement = try database.cachedStatement(
            sql: """
                UPDATE staff SET employee_number = ?, name = ?, section_id = ?, mail = ?,
                    phone = ?, left_seconds = NULL
                WHERE id = ?
                """)
        try statement.execute(arguments: [
            row.employeeNumber, row.name, section, row.mail, row.phone, id,
        ])
    }

    private static func keepFormerDetails(
        _ stored: StoredStaff, in database: Database, enteredSeconds: Int64
    ) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO former_details
                    (staff_id, employee_number, name, mail, phone, until_seconds)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            stored.id, stored.employeeNumber, stored.name, stored.mail, stored.phone,
            enteredSeconds,
        ])
    }
}
