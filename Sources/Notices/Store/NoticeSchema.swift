internal import GRDB

/// The tables of `notices.sqlite`. Shipped migrations are frozen: what changes is a new one.
enum NoticeSchema {
    /// "TSKN", in the header of every file of notices.
    static let applicationID: Int64 = 0x5453_4B4E

    static func migrator() -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("notices-1") { database in
            try database.execute(sql: tables)
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        return migrator
    }

    /// Numbers rise and are never used again, so that "read up to here" stays true. `scope` says whom
    /// a notice concerns. Texts are compared by bytes.
    private static let tables = """
        CREATE TABLE notices (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 400),
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 1000),
            scope TEXT NOT NULL CHECK (length(scope) BETWEEN 1 AND 400),
            subject TEXT NOT NULL CHECK (length(subject) <= 400),
            detail TEXT NOT NULL CHECK (length(detail) <= 400),
            city TEXT NOT NULL CHECK (length(city) <= 400),
            seconds INTEGER NOT NULL,
            origin BLOB CHECK (length(origin) <= 64),
            account INTEGER
        ) STRICT;
        CREATE INDEX notices_by_scope ON notices (scope, number);
        CREATE INDEX notices_by_time ON notices (seconds);
        CREATE INDEX notices_by_origin ON notices (origin) WHERE origin IS NOT NULL;

        CREATE TABLE followed (
            log BLOB PRIMARY KEY CHECK (length(log) BETWEEN 1 AND 64),
            sequence INTEGER NOT NULL CHECK (sequence >= 0)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE marks (
            account INTEGER NOT NULL,
            scope TEXT NOT NULL CHECK (length(scope) BETWEEN 1 AND 400),
            number INTEGER NOT NULL,
            PRIMARY KEY (account, scope)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE reads (
            number INTEGER NOT NULL REFERENCES notices (number) ON DELETE CASCADE,
            account INTEGER NOT NULL,
            PRIMARY KEY (number, account)
        ) STRICT, WITHOUT ROWID;
        """
}
