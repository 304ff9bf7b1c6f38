internal import GRDB

extension StaffStore {
    /// The staff, by section and employee number; those who left only if asked for.
    package func list(includingLeft: Bool = false) async throws(StaffError) -> [StaffMember] {
        try await read { database in
            try Self.storedStaff(database)
                .filter { includingLeft || $0.isPresent }
                .map { person in
                    StaffMember(
                        employeeNumber: person.employeeNumber, name: person.name,
                        section: person.section, mail: person.mail, phone: person.phone,
                        isPresent: person.isPresent)
                }
        }
    }

    /// What may give away anyone who was ever imported: those who left as well, and names,
    /// numbers and addresses from before a change.
    package func directory() async throws(StaffError) -> [StaffDirectoryEntry] {
        try await read { database in
            let sql = """
                SELECT name, employee_number, mail, phone FROM staff
                UNION
                SELECT name, employee_number, mail, phone FROM former_details
                ORDER BY 2, 1, 3, 4
                """
            return try Row.fetchAll(database, sql: sql).map { row in
                StaffDirectoryEntry(
                    name: try row.decode(String.self, atIndex: 0),
                    employeeNumber: try row.decode(String.self, atIndex: 1),
                    mail: try row.decode(String?.self, atIndex: 2),
                    phone: try row.decode(String?.self, atIndex: 3))
            }
        }
    }

    static func storedStaff(_ database: Database) throws -> [StoredStaff] {
        let sql = """
            SELECT staff.id, number_key, employee_number, name, path, mail, phone,
                left_seconds IS NULL
            FROM staff JOIN sections ON sections.id = section_id
            ORDER BY path, number_key
            """
        return try Row.fetchAll(database, sql: sql).map { row in
            StoredStaff(
                id: try row.decode(Int64.self, atIndex: 0),
                numberKey: ExactText(try row.decode(String.self, atIndex: 1)),
                employeeNumber: try row.decode(String.self, atIndex: 2),
                name: try row.decode(String.self, atIndex: 3),
                section: try row.decode(String.self, atIndex: 4),
                mail: try row.decode(String?.self, atIndex: 5),
                phone: try row.decode(String?.self, atIndex: 6),
                isPresent: try row.decode(Bool.self, atIndex: 7))
        }
    }
}
