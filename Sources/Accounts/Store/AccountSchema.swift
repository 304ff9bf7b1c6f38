internal import GRDB
internal import SQLiteFile

/// The tables of `accounts.sqlite`. Shipped migrations are frozen: what changes is a new one.
enum AccountSchema {
    /// "TSKA", in the header of every file of accounts.
    static let applicationID: Int64 = 0x5453_4B41

    /// `identity` goes into a file that is made now.
    static func form(_ vault: AccountVault, identity: [UInt8]) -> StoreForm {
        let migrator = migrator(vault, identity: identity)
        var form = StoreForm(label: "accounts", applicationID: applicationID, migrator: migrator)
        form.inspect = { try checkKey($0, vault) }
        form.prepare = { writer in
            try migrator.migrate(writer)
            try writer.write(AccountStore.interruptSubmissions)
        }
        return form
    }

    /// Refuses what another key has written.
    private static func checkKey(_ database: Database, _ vault: AccountVault) throws {
        let sql = "SELECT value FROM settings WHERE name = 'key_check'"
        guard let check = try StoredBytes.fetchOne(database, sql: sql) else {
            throw AccountsError.databaseCorrupt
        }
        guard Sodium.areEqual(check.bytes, vault.tag(.check, [])) else {
            throw AccountsError.keysDoNotFit
        }
    }

    private static func migrator(_ vault: AccountVault, identity: [UInt8]) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("accounts-1") { database in
            try database.execute(sql: accounts)
            try database.execute(sql: passing)
            try database.execute(
                sql: "INSERT INTO settings VALUES ('key_check', ?)",
                arguments: [StoredBytes(vault.tag(.check, []))])
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        migrator.registerMigration("accounts-replicas") { database in
            try database.execute(sql: replicas)
        }
        migrator.registerMigration("accounts-feeds") { database in
            try database.execute(sql: feeds)
        }
        migrator.registerMigration("accounts-store") { database in
            try database.execute(sql: store)
            try database.execute(
                sql: "INSERT INTO store VALUES (1, ?, 0)", arguments: [StoredBytes(identity)])
        }
        migrator.registerMigration("accounts-mail") { database in
            try database.execute(sql: mail)
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

    /// Times are seconds since 1970. `password_hash` is Argon2id's result under a key that is not
    /// in this file; `factor` and `pending` are sealed.
    private static let accounts = """
        CREATE TABLE settings (
            name TEXT PRIMARY KEY,
            value BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE accounts (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
            tag BLOB NOT NULL UNIQUE CHECK (length(tag) = 32),
            active INTEGER NOT NULL CHECK (active IN (0, 1)),
            staff INTEGER NOT NULL CHECK (staff IN (0, 1)),
            -- Which member of staff, by the caller's number: another one never inherits a login.
            holder INTEGER CHECK (holder IS NULL OR staff = 1),
            created_seconds INTEGER NOT NULL,
            signed_in_seconds INTEGER,
            password_salt BLOB CHECK (length(password_salt) = 16),
            password_hash BLOB CHECK (length(password_hash) = 32),
            password_passes INTEGER CHECK (password_passes BETWEEN 1 AND 16),
            password_memory INTEGER CHECK (password_memory BETWEEN 8192 AND 1073741824),
            password_version INTEGER NOT NULL DEFAULT 0,
            factor BLOB CHECK (length(factor) = 60),
            factor_step INTEGER,
            pending BLOB CHECK (length(pending) = 60),
            pending_seconds INTEGER,
            -- The session in which it was proposed: nobody else sees or confirms it.
            pending_session BLOB CHECK (length(pending_session) = 32),
            CHECK ((password_salt IS NULL) = (password_hash IS NULL)),
            CHECK ((password_passes IS NULL) = (password_hash IS NULL)),
            CHECK ((password_memory IS NULL) = (password_hash IS NULL)),
            CHECK ((factor IS NULL) = (factor_step IS NULL)),
            CHECK ((pending IS NULL) = (pending_seconds IS NULL)),
            CHECK ((pending IS NULL) = (pending_session IS NULL))
        ) STRICT;

        CREATE TABLE roles (
            account INTEGER NOT NULL REFERENCES accounts (id),
            role INTEGER NOT NULL CHECK (role BETWEEN 1 AND 5),
            PRIMARY KEY (account, role)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX roles_by_role ON roles (role, account);

        CREATE TABLE recovery_codes (
            account INTEGER NOT NULL REFERENCES accounts (id),
            code BLOB NOT NULL CHECK (length(code) = 32),
            PRIMARY KEY (account, code)
        ) STRICT, WITHOUT ROWID;
        """

    /// In which hosted replica an adviser's login writes; the name is the caller's.
    private static let replicas = """
        CREATE TABLE replicas (
            account INTEGER PRIMARY KEY REFERENCES accounts (id),
            replica BLOB NOT NULL CHECK (length(replica) BETWEEN 1 AND 64)
        ) STRICT;
        CREATE INDEX replicas_by_replica ON replicas (replica, account);
        """

    /// The secret of a feed's address lies here as its keyed digest only.
    private static let feeds = """
        CREATE TABLE feeds (
            account INTEGER PRIMARY KEY REFERENCES accounts (id),
            secret BLOB NOT NULL UNIQUE CHECK (length(secret) = 32),
            made_seconds INTEGER NOT NULL,
            base TEXT NOT NULL CHECK (length(base) <= 300)
        ) STRICT;
        """

    /// Where notices are mailed. Addresses are sealed; a code lies here as its keyed digest only.
    /// `told_number` is the newest notice that a mail told of.
    private static let mail = """
        CREATE TABLE mail (
            account INTEGER PRIMARY KEY REFERENCES accounts (id),
            address BLOB CHECK (length(address) <= 400),
            told_number INTEGER NOT NULL DEFAULT 0,
            mailed_seconds INTEGER,
            refused_seconds INTEGER,
            proposed BLOB CHECK (length(proposed) <= 400),
            code BLOB CHECK (length(code) = 32),
            proposed_seconds INTEGER,
            tries INTEGER NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
            asked_count INTEGER NOT NULL CHECK (asked_count BETWEEN 0 AND 5),
            asked_seconds INTEGER NOT NULL,
            CHECK ((proposed IS NULL) = (code IS NULL)),
            CHECK ((proposed IS NULL) = (proposed_seconds IS NULL))
        ) STRICT;
        """

    /// What comes and goes. A token or code lies here as its digest only.
    private static let passing = """
        CREATE TABLE sessions (
            token BLOB PRIMARY KEY CHECK (length(token) = 32),
            account INTEGER NOT NULL REFERENCES accounts (id),
            began_seconds INTEGER NOT NULL,
            seen_seconds INTEGER NOT NULL,
            factor_seconds INTEGER,
            post BLOB CHECK (length(post) BETWEEN 1 AND 2000),
            -- Sealed: from where and with what it was begun.
            origin BLOB CHECK (length(origin) <= 800)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sessions_by_account ON sessions (account, seen_seconds);

        CREATE TABLE slips (
            account INTEGER PRIMARY KEY REFERENCES accounts (id),
            code BLOB NOT NULL CHECK (length(code) = 32),
            removes_factor INTEGER NOT NULL CHECK (removes_factor IN (0, 1)),
            issued_by INTEGER REFERENCES accounts (id),
            issued_seconds INTEGER NOT NULL,
            expires_seconds INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE first_links (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            token BLOB NOT NULL CHECK (length(token) = 32),
            issued_seconds INTEGER NOT NULL,
            expires_seconds INTEGER NOT NULL
        ) STRICT;

        -- Failed attempts by a keyed digest of the login with the address or the browser.
        CREATE TABLE attempts (
            key BLOB PRIMARY KEY CHECK (length(key) = 32),
            failures INTEGER NOT NULL CHECK (failures BETWEEN 0 AND 20000),
            counted_seconds INTEGER NOT NULL,
            until_seconds INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX attempts_by_failures ON attempts (failures, counted_seconds);

        CREATE TABLE submissions (
            account INTEGER NOT NULL REFERENCES accounts (id),
            key BLOB NOT NULL CHECK (length(key) = 16),
            form BLOB NOT NULL CHECK (length(form) = 32),
            state TEXT NOT NULL CHECK (state IN ('under_way', 'interrupted', 'done')),
            claimed_seconds INTEGER NOT NULL,
            status INTEGER CHECK (status BETWEEN 100 AND 599),
            location BLOB CHECK (length(location) <= 2048),
            PRIMARY KEY (account, key),
            CHECK ((state = 'done') = (status IS NOT NULL)),
            CHECK ((status IS NULL) = (location IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX submissions_by_time ON submissions (account, claimed_seconds);
        """
}
