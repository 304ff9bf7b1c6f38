// Staff: the staff records of one city, in a file that never leaves it. It must not know Merge,
// Ledger, Records, Sync, Peering, Alliance, Gate or Node, nor any other way out, and logs nothing.

internal import GRDB
internal import Synchronization

/// The staff records of a city: `staff.sqlite` in its data folder.
///
/// Every write is one transaction: it happens whole or not at all. Errors are ``StaffError``s and
/// never hold a value of the records.
package final class StaffStore: Sendable {
    package static let fileName = "staff.sqlite"

    private let reader: any DatabaseReader
    /// nil where nothing may be written.
    private let writer: (any DatabaseWriter)?
    let vault: PersonVault
    private let isClosed = Mutex(false)

    /// Opens the store in a folder that exists, or creates it, readable by its owner only.
    ///
    /// A file of a newer version or of another application is refused and left untouched.
    /// `identity` tells a file that is made now from others; `sizeBytesMax` limits the file; a write
    /// beyond it fails like one on a full disk.
    package init(
        folder: String, keys: StaffKeys, identity: [UInt8] = [], sizeBytesMax: Int? = nil
    ) throws(StaffError) {
        let path = folder + "/" + Self.fileName
        let vault = try PersonVault(keys)
        self.vault = vault
        do {
            try StaffFileAccess.prepare(path)
            if try StaffFileAccess.isFilled(path) { try Self.check(path, vault) }
            let pool = try DatabasePool(
                path: path, configuration: Self.configuration(sizeBytesMax: sizeBytesMax))
            try Self.setDurable(pool)
            try StaffSchema.migrate(pool, vault, identity: identity)
            try Self.completeErasures(pool, vault)
            try pool.read { try Self.checkKeys($0, vault) }
            reader = pool
            writer = pool
        } catch {
            throw StaffError(database: error)
        }
    }

    /// Opens a file that is there and writes nothing, not even beside it: for a medium that is
    /// read-only, or full. `address` is where SQLite finds the file; whoever gives it sees to it that
    /// nobody else writes.
    package init(readingOnly address: String, keys: StaffKeys) throws(StaffError) {
        let vault = try PersonVault(keys)
        self.vault = vault
        do {
            try Self.check(address, vault)
            var configuration = Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: address, configuration: configuration)
            try queue.read { try Self.checkKeys($0, vault) }
            reader = queue
            writer = nil
        } catch {
            throw StaffError(database: error)
        }
    }

    /// Closes the file; later calls fail. Without it the file closes with the last reference.
    package func close() throws(StaffError) {
        let wasClosed = isClosed.withLock { closed in
            defer { closed = true }
            return closed
        }
        guard !wasClosed else { return }
        // The last connection to close may be one that only reads: it could not empty the log.
        _ = try? writer?.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        do { try reader.close() } catch { throw StaffError(database: error) }
    }

    /// Reads one consistent state.
    func read<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(StaffError) -> Value {
        do { return try await reader.read(work) } catch { throw StaffError(database: error) }
    }

    /// Writes in one transaction, which any error undoes.
    func write<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(StaffError) -> Value {
        guard let writer else { throw .databaseUnavailable(sqliteCode: Self.readOnlyCode) }
        do {
            return try await writer.write { database in
                let value = try work(database)
                try Self.countWrite(database)
                return value
            }
        } catch { throw StaffError(database: error) }
    }

    /// Empties the write-ahead log: an older form of a row may stand in it. Where somebody reads at
    /// this moment, a later call does it.
    func emptyLog() async {
        _ = try? await writer?.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }

    /// SQLITE_READONLY.
    private static let readOnlyCode = 8

    private static func configuration(sizeBytesMax: Int?) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            // What is replaced must not stay readable in free pages.
            try database.execute(sql: "PRAGMA secure_delete = ON")
            guard let sizeBytesMax else { return }
            let pageSizeBytes = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 4_096
            let pages = max(1, sizeBytesMax / max(1, pageSizeBytes))
            _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages)")
        }
        return configuration
    }

    /// Refuses what another program or a newer version has written, by a connection that cannot
    /// write.
    private static func check(_ path: String, _ vault: PersonVault) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { database in
            let application = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            let tableCount = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
            // A crash before the first migration leaves a file without tables.
            guard application == StaffSchema.applicationID || (application == 0 && tableCount == 0)
            else { throw StaffError.databaseForeign }
            guard try !StaffSchema.migrator(vault, identity: []).hasBeenSuperseded(database) else {
                throw StaffError.databaseNewer
            }
        }
        try queue.close()
    }

    /// Refuses a key folder that belongs to another store, or is older than this one: everybody
    /// in it would look erased.
    private static func checkKeys(_ database: Database, _ vault: PersonVault) throws {
        let sql = "SELECT id FROM staff WHERE details IS NOT NULL AND erased_seconds IS NULL"
        for id in try Int64.fetchAll(database, sql: sql) where !vault.holdsKey(of: id) {
            throw StaffError.keysDoNotFit
        }
    }

    /// A result that was confirmed must survive a power cut, so commits wait for the disk.
    private static func setDurable(_ pool: DatabasePool) throws {
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
            let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
            guard synchronous == 2, journal == "wal" else { throw StaffError.durabilityRefused }
        }
    }
}
