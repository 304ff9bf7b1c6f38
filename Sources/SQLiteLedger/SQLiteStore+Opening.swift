internal import FoundationEssentials
internal import GRDB

extension SQLiteStore {
    /// Looks before it touches: a file that is not ours to change is left as it is.
    static func open(
        path: String, identity: [UInt8], lockTimeoutSeconds: Double
    ) throws -> DatabasePool {
        let isNew = try prepareFile(path)
        if !isNew { try inspect(path, lockTimeoutSeconds) }
        try restrict(path)
        let pool = try DatabasePool(path: path, configuration: configuration(lockTimeoutSeconds))
        try pool.writeWithoutTransaction(harden)
        try LedgerTables.migrator(identity: identity).migrate(pool)
        try restrict(path)
        return pool
    }

    /// Opens without writing. Without a write-ahead log the file is all there is, and SQLite is told
    /// that nobody changes it: it would else make files beside it.
    static func openReadOnly(path: String) throws -> DatabaseQueue {
        let path = readOnlyAddress(path)
        try inspect(path, 0)
        var configuration = configuration(0)
        configuration.readonly = true
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    static func openScratch() throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: "", configuration: configuration(0))
        try queue.writeWithoutTransaction { database in
            // Nothing of it has to outlive the process.
            try database.execute(
                sql: """
                    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384
                    """)
        }
        try LedgerTables.migrator().migrate(queue)
        return queue
    }

    /// Where SQLite finds a file that is only read. With a write-ahead log beside it the log is read
    /// too; else nothing is looked for.
    package static func readOnlyAddress(_ path: String) -> String {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
        let size = attributes?[.size] as? UInt64 ?? (attributes?[.size] as? Int).map(UInt64.init)
        guard size ?? 0 == 0 else { return path }
        var name: [UInt8] = []
        for byte in path.utf8 {
            // What an address would read as its own: # % ?
            if [0x23, 0x25, 0x3f].contains(byte) {
                name += Array("%\(String(byte, radix: 16))".utf8)
            } else {
                name.append(byte)
            }
        }
        return "file:" + String(decoding: name, as: UTF8.self) + "?immutable=1"
    }

    private static func configuration(_ lockTimeoutSeconds: Double) -> Configuration {
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(lockTimeoutSeconds)
        configuration.prepareDatabase { database in
            // Damage is noticed when a page is read; functions in a manipulated schema are not run.
            try database.execute(sql: "PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF")
        }
        return configuration
    }

    /// Sets how the one writing connection treats the disk, and reads it back: a build of SQLite or a
    /// file system that will not do it is refused, because commits would be lost with the power.
    private static func harden(_ database: Database) throws {
        // The pool sets NORMAL for write-ahead logging. Erased contents are overwritten with zeros.
        try database.execute(
            sql: """
                PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16384
                """)
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
        guard mode == "wal" else {
            throw SQLiteStoreError(.io, "the file cannot have a write-ahead log")
        }
        guard try setting("synchronous", database) == 2 else {
            throw SQLiteStoreError(.io, "full durability cannot be switched on")
        }
        guard try setting("foreign_keys", database) == 1 else {
            throw SQLiteStoreError(.io, "foreign keys cannot be switched on")
        }
    }

    private static func setting(_ name: String, _ database: Database) throws -> Int64? {
        guard let value = try DatabaseValue.fetchOne(database, sql: "PRAGMA \(name)"),
            case .int64(let number) = value.storage
        else { return nil }
        return number
    }

    /// Reads, without writing a byte, whose file this is and which version made it.
    private static func inspect(_ path: String, _ lockTimeoutSeconds: Double) throws {
        var configuration = configuration(lockTimeoutSeconds)
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        try queue.read { database in
            if try LedgerTables.migrator().hasBeenSuperseded(database) {
                throw SQLiteStoreError(
                    .newerVersion, "a newer version of this program wrote the file; upgrade first")
            }
            let application = try setting("application_id", database)
            let tables = try DatabaseValue.fetchOne(
                database, sql: "SELECT name FROM sqlite_schema LIMIT 1")
            guard tables == nil || application == LedgerTables.application else {
                throw SQLiteStoreError(.corrupt, "the file is a database, but not a ledger")
            }
        }
    }

    /// Makes an empty file that only its owner may read; SQLite gives its companions the same mode.
    /// True where there was none.
    private static func prepareFile(_ path: String) throws -> Bool {
        guard !FileManager.default.fileExists(atPath: path) else { return false }
        let made = FileManager.default.createFile(
            atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard made else { throw SQLiteStoreError(.io, "the file cannot be made") }
        return true
    }

    private static func restrict(_ path: String) throws {
        for name in [path, path + "-wal", path + "-shm"]
        where FileManager.default.fileExists(atPath: name) {
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: name)
        }
    }
}
