internal import CivicCalendar
internal import GRDB

/// staff-2: places with dates, and personal fields sealed.
extension StaffSchema {
    /// Brings a file up to date. What was stored in plain must not stay readable: the file is
    /// written anew and the log beside it emptied.
    static func migrate(
        _ writer: any DatabaseWriter, _ migrator: DatabaseMigrator
    ) throws {
        let wasPlain = try writer.read { database in
            try database.tableExists("staff")
                && database.columns(in: "staff").contains { $0.name == "number_key" }
        }
        try migrator.migrate(writer)
        guard wasPlain else { return }
        try writer.vacuum()
        _ = try writer.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }

    static func sealPeople(_ database: Database, _ vault: PersonVault) throws {
        try database.execute(sql: organisation)
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT id, employee_number, name, mail, phone, section_id, left_seconds
                FROM staff ORDER BY id
                """)
        try vault.addPeople(try rows.map { try $0.decode(Int64.self, atIndex: 0) })
        for row in rows { try seal(row, database, vault) }
        let former = try Row.fetchAll(
            database,
            sql: """
                SELECT staff_id, employee_number, name, mail, phone, until_seconds
                FROM former_details ORDER BY id
                """)
        for row in former {
            let id = try row.decode(Int64.self, atIndex: 0)
            try database.execute(
                sql: "INSERT INTO former (staff_id, details, until_seconds) VALUES (?, ?, ?)",
                arguments: [
                    id, try vault.seal(try details(row).bytes, of: id, .former),
                    try row.decode(Int64.self, atIndex: 5),
                ])
        }
        try database.execute(
            sql: """
                DROP TABLE former_details;
                DROP TABLE staff;
                ALTER TABLE sealed_staff RENAME TO staff;
                """)
    }

    private static func seal(_ row: Row, _ database: Database, _ vault: PersonVault) throws {
        let id = try row.decode(Int64.self, atIndex: 0)
        let details = try details(row)
        try database.execute(
            sql: "INSERT INTO sealed_staff (id, number_tag, details) VALUES (?, ?, ?)",
            arguments: [
                id, try vault.tag(of: details.numberKey),
                try vault.seal(details.bytes, of: id, .details),
            ])
        let left = try row.decode(Int64?.self, atIndex: 6).map(JapanTime.day(ofSeconds:))
        let until = left?.adding(days: -1)
        try database.execute(
            sql: "INSERT INTO assignments VALUES (?, ?, ?, ?, 'staff')",
            arguments: [
                id, CivicDate.earliest.text, until?.text, try row.decode(Int64.self, atIndex: 5),
            ])
    }

    private static func details(_ row: Row) throws -> PersonDetails {
        PersonDetails(
            employeeNumber: try row.decode(String.self, atIndex: 1),
            name: try row.decode(String.self, atIndex: 2),
            mail: try row.decode(String?.self, atIndex: 3),
            phone: try row.decode(String?.self, atIndex: 4))
    }

    /// A person's number is found by its keyed digest; after an erasure both are gone and the row
    /// stays for the results that counted them.
    private static let organisation = """
        CREATE TABLE sealed_staff (
            id INTEGER PRIMARY KEY,
            number_tag BLOB UNIQUE CHECK (length(number_tag) = 32),
            details BLOB,
            erased_seconds INTEGER
        ) STRICT;

        CREATE TABLE former (
            id INTEGER PRIMARY KEY,
            staff_id INTEGER NOT NULL REFERENCES staff (id),
            details BLOB NOT NULL,
            until_seconds INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX former_by_staff ON former (staff_id);

        CREATE TABLE assignments (
            staff_id INTEGER NOT NULL REFERENCES staff (id),
            from_day TEXT NOT NULL
                CHECK (from_day GLOB '[1-2][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
            until_day TEXT
                CHECK (until_day GLOB '[1-2][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
            section_id INTEGER NOT NULL REFERENCES sections (id),
            role TEXT NOT NULL
                CHECK (role IN ('staff', 'section_chief', 'general_affairs_chief', 'manager')),
            PRIMARY KEY (staff_id, from_day),
            CHECK (until_day IS NULL OR from_day <= until_day)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX assignments_by_section ON assignments (section_id, from_day);

        CREATE TRIGGER assignments_never_overlap BEFORE INSERT ON assignments
        WHEN EXISTS (
            SELECT 1 FROM assignments AS other WHERE other.staff_id = NEW.staff_id
                AND (NEW.until_day IS NULL OR other.from_day <= NEW.until_day)
                AND (other.until_day IS NULL OR NEW.from_day <= other.until_day))
        BEGIN SELECT RAISE(ABORT, 'assignments overlap'); END;

        CREATE TABLE account_posts (
            account TEXT PRIMARY KEY CHECK (length(account) BETWEEN 1 AND 200),
            post TEXT NOT NULL CHECK (length(post) BETWEEN 1 AND 500)
        ) STRICT;

        CREATE TABLE settings (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL CHECK (length(value) <= 100000)
        ) STRICT;

        -- Who did what and when. It holds codes and ids, never a name or a typed text.
        CREATE TABLE journal (
            id INTEGER PRIMARY KEY,
            entered_seconds INTEGER NOT NULL,
            post TEXT NOT NULL,
            account TEXT NOT NULL,
            act TEXT NOT NULL,
            day TEXT,
            section_id INTEGER REFERENCES sections (id),
            staff_id INTEGER REFERENCES staff (id),
            detail TEXT
        ) STRICT;
        CREATE INDEX journal_by_day ON journal (day);
        """
}
