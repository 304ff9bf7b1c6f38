internal import GRDB
internal import SQLiteFile

/// The tables of `ledger.sqlite`. Shipped migrations are frozen: what changes is a new one.
enum LedgerTables {
    /// "TSKL", in the header of every ledger file.
    static let application: Int64 = 0x5453_4b4c

    /// `identity` goes into a file that is made now.
    static func form(identity: [UInt8] = []) -> StoreForm {
        var form = StoreForm(
            label: "ledger", applicationID: application, migrator: migrator(identity))
        // Folding reads the same pages again and again.
        form.cacheKibibytes = 16_384
        return form
    }

    private static func migrator(_ identity: [UInt8]) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 logs and records") { database in
            try database.execute(sql: logs)
            try database.execute(sql: records)
            try database.execute(sql: "PRAGMA application_id = \(application)")
        }
        migrator.registerMigration("2 facets") { database in
            try database.execute(sql: facets)
        }
        migrator.registerMigration("3 store") { database in
            try database.execute(sql: store)
            try database.execute(
                sql: "INSERT INTO store VALUES (1, ?)", arguments: [StoredBytes(identity)])
        }
        return migrator
    }

    /// Tells this file from every other ledger: `stores.json` beside it names the same.
    private static let store = """
        CREATE TABLE store (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            identity BLOB NOT NULL CHECK (length(identity) <= 64)
        ) STRICT;
        """

    /// `position` is log number << 40 | sequence (`EntryPosition`), so that a log lies in one run.
    /// `body` and `contents`, and `view` below, are packed (`PackedBlob`).
    private static let logs = """
        CREATE TABLE logs (
            number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 4194303),
            replica BLOB NOT NULL UNIQUE CHECK (length(replica) = 32),
            birth BLOB NOT NULL CHECK (length(birth) BETWEEN 1 AND 1024),
            held INTEGER NOT NULL CHECK (held BETWEEN 0 AND 1099511627775),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            peaks BLOB NOT NULL CHECK (length(peaks) % 32 = 0),
            folded INTEGER NOT NULL CHECK (folded BETWEEN 0 AND held)
        ) STRICT;
        CREATE TABLE entries (
            position INTEGER PRIMARY KEY CHECK (position > 0),
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            body BLOB NOT NULL CHECK (length(body) > 0),
            contents BLOB NOT NULL CHECK (length(contents) > 0)
        ) STRICT;
        CREATE TABLE heads (
            position INTEGER PRIMARY KEY REFERENCES entries (position),
            suite INTEGER NOT NULL CHECK (suite BETWEEN 0 AND 4294967295),
            signature BLOB NOT NULL CHECK (length(signature) = 64)
        ) STRICT;
        """

    /// Derived from the logs. `number` follows the order of folding. An id is the hash of an entry and
    /// four bytes of index. `key` is record number << 32 | field (`FieldPosition`). A bucket of the
    /// state tree without a row is stale.
    private static let records = """
        CREATE TABLE records (
            number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 2147483647),
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 36),
            kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 4294967295),
            author TEXT NOT NULL,
            owner TEXT NOT NULL,
            parent INTEGER REFERENCES records (number),
            parent_owner TEXT CHECK ((parent IS NULL) = (parent_owner IS NULL)),
            authority BLOB CHECK (length(authority) = 36),
            created INTEGER NOT NULL REFERENCES entries (position),
            quarter_hours INTEGER NOT NULL CHECK (quarter_hours BETWEEN 0 AND 4294967295),
            effective INTEGER NOT NULL CHECK (effective IN (0, 1)),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            field_digests BLOB NOT NULL CHECK (length(field_digests) % 36 = 0)
        ) STRICT;
        CREATE INDEX records_by_kind ON records (kind) WHERE effective = 1;
        CREATE INDEX records_by_parent ON records (parent, kind) WHERE parent IS NOT NULL;
        CREATE TABLE operations (
            key INTEGER NOT NULL CHECK (key > 0),
            ordinal INTEGER NOT NULL CHECK (ordinal > 0),
            position INTEGER NOT NULL CHECK (position > 0),
            op_index INTEGER NOT NULL CHECK (op_index BETWEEN 0 AND 4294967295),
            PRIMARY KEY (key, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE fields (
            key INTEGER PRIMARY KEY CHECK (key > 0),
            conflict INTEGER NOT NULL CHECK (conflict IN (0, 1)),
            view BLOB NOT NULL CHECK (length(view) > 0)
        ) STRICT;
        CREATE INDEX fields_in_conflict ON fields (conflict) WHERE conflict = 1;
        CREATE TABLE buckets (
            bucket INTEGER PRIMARY KEY CHECK (bucket BETWEEN 0 AND 4095),
            digest BLOB NOT NULL CHECK (length(digest) = 32)
        ) STRICT;
        """

    /// Lists of records (`RecordQuery`). `number` is the record's; `placed` in its row repeats where it
    /// stands (`FacetRow`), so that it can be taken out. Records of an earlier version have none: they
    /// are dropped, and are folded anew when the chronicle opens.
    private static let facets = """
        CREATE TABLE facets (
            kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 4294967295),
            facet INTEGER NOT NULL CHECK (facet BETWEEN 0 AND 4294967295),
            key INTEGER NOT NULL CHECK (key >= 0),
            place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 4294967295),
            number INTEGER NOT NULL CHECK (number > 0),
            PRIMARY KEY (kind, facet, key, place, number)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE records ADD COLUMN placed BLOB NOT NULL DEFAULT x'';
        DELETE FROM buckets;
        DELETE FROM fields;
        DELETE FROM operations;
        DELETE FROM records;
        UPDATE logs SET folded = 0;
        """
}
