internal import GRDB
internal import SQLiteFile

/// The tables of `staff.sqlite`. From the first release on a migration is frozen, and later changes are new
/// migrations at the end; no city holds data yet.
enum StaffSchema {
    /// "TSKS": tells the file from every other SQLite file.
    static let applicationID: Int64 = 0x5453_4B53

    /// The vault seals what an older version stored in plain.
    /// `identity` goes into a file that is made now.
    static func migrator(_ vault: PersonVault, identity: [UInt8]) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("staff-1") { database in
            try database.execute(sql: first)
        }
        migrator.registerMigration("staff-2") { database in
            try Self.sealPeople(database, vault)
        }
        migrator.registerMigration("staff-3") { database in
            try database.execute(sql: month)
        }
        migrator.registerMigration("staff-4") { database in
            try database.execute(sql: store)
            try database.execute(
                sql: "INSERT INTO store VALUES (1, ?, 0)", arguments: [StoredBytes(identity)])
        }
        migrator.registerMigration("staff-5") { database in
            try database.execute(sql: drafts)
        }
        return migrator
    }

    /// Tells this file from every other, and an older copy from this one: `stores.json` beside it has
    /// the same identity, and `writes` as far as it was told.
    private static let store = """
        CREATE TABLE store (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            identity BLOB NOT NULL CHECK (length(identity) <= 64),
            writes INTEGER NOT NULL CHECK (writes >= 0)
        ) STRICT;
        """

    /// Lengths are counted in Unicode scalars, times in seconds since 1970, days in ISO 8601.
    private static let first = """
        PRAGMA application_id = 1414744915;

        CREATE TABLE sections (
            id INTEGER PRIMARY KEY,
            path TEXT NOT NULL UNIQUE CHECK (length(path) BETWEEN 1 AND 200)
        ) STRICT;

        CREATE TABLE staff (
            id INTEGER PRIMARY KEY,
            number_key TEXT NOT NULL UNIQUE CHECK (length(number_key) BETWEEN 1 AND 200),
            employee_number TEXT NOT NULL CHECK (length(employee_number) BETWEEN 1 AND 200),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            section_id INTEGER NOT NULL REFERENCES sections (id),
            mail TEXT CHECK (length(mail) BETWEEN 1 AND 200),
            phone TEXT CHECK (length(phone) BETWEEN 1 AND 200),
            left_seconds INTEGER
        ) STRICT;
        CREATE INDEX staff_by_section ON staff (section_id);

        CREATE TABLE former_details (
            id INTEGER PRIMARY KEY,
            staff_id INTEGER NOT NULL REFERENCES staff (id),
            employee_number TEXT NOT NULL,
            name TEXT NOT NULL,
            mail TEXT,
            phone TEXT,
            until_seconds INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX former_details_by_staff ON former_details (staff_id);

        CREATE TABLE help_day_results (
            staff_id INTEGER NOT NULL REFERENCES staff (id),
            day TEXT NOT NULL CHECK (day GLOB '[1-2][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
            section_id INTEGER NOT NULL REFERENCES sections (id),
            outcome TEXT NOT NULL CHECK (outcome IN ('on_time', 'late', 'exempt')),
            left_minutes INTEGER CHECK (left_minutes BETWEEN 0 AND 2159),
            entered_seconds INTEGER NOT NULL,
            PRIMARY KEY (staff_id, day)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX help_day_results_by_day ON help_day_results (day);

        CREATE TABLE unit_groups (
            fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1867 AND 2999),
            section_id INTEGER NOT NULL REFERENCES sections (id),
            unit_group TEXT NOT NULL CHECK (length(unit_group) > 0),
            PRIMARY KEY (fiscal_year, section_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE unit_group_rules (
            fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1867 AND 2999),
            path TEXT NOT NULL,
            unit_group TEXT NOT NULL CHECK (length(unit_group) > 0),
            PRIMARY KEY (fiscal_year, path)
        ) STRICT, WITHOUT ROWID;
        """
}
