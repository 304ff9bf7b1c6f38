internal import GRDB
internal import SQLiteFile

/// The tables of `notices.sqlite`. Shipped migrations are frozen: what changes is a new one.
enum NoticeSchema {
    /// "TSKN", in the header of every file of notices.
    static let applicationID: Int64 = 0x5453_4B4E

    /// `identity` goes into a file that is made now.
    static func form(identity: [UInt8] = []) -> StoreForm {
        StoreForm(label: "notices", applicationID: applicationID, migrator: migrator(identity))
    }

    private static func migrator(_ identity: [UInt8]) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("notices-1") { database in
            try database.execute(sql: tables)
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        migrator.registerMigration("notices-2") { database in
            try database.execute(sql: store)
            try database.execute(
                sql: "INSERT INTO store VALUES (1, ?)", arguments: [StoredBytes(identity)])
        }
        return migrator
    }

    /// Tells this file from every other: `stores.json` beside it names the same. There is no count of
    /// writes: an older copy lacks nothing that cannot be derived again but marks of what was read.
    private static let store = """
        CREATE TABLE store (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            identity BLOB NOT NULL CHECK (length(identity) <= 64)
        ) STRICT;
        """

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
