// Accounts: logins and sessions of one node, in a file of their own. It must not know staff,
// ledgers, pages, clocks or randomness: times and random bytes are passed in, and a tag stands for
// a person.

internal import GRDB
internal import Synchronization

/// The accounts of a node: `accounts.sqlite` in its data folder.
///
/// A file apart from `staff.sqlite`, so that a copy of the staff records holds no login. Every
/// decision and what follows from it are one transaction. Times are seconds since 1970.
package final class AccountStore: Sendable {
    package static let fileName = "accounts.sqlite"

    let rules: AccountRules
    let vault: AccountVault
    let desk: HashingDesk
    private let reader: any DatabaseReader
    /// nil where nothing may be written.
    private let writer: (any DatabaseWriter)?
    let feedThrottle = Mutex(FeedThrottle())
    private let isClosed = Mutex(false)

    /// Opens the file in a folder that exists, or creates it, readable by its owner only.
    ///
    /// A file of a newer version, of another application or of another key is refused and left
    /// untouched. Forms that were under way when the node stopped are marked as interrupted.
    /// `identity` tells a file that is made now from others. `sizeBytesMax` limits the file; a write
    /// beyond it fails like one on a full disk.
    package init(
        folder: String, keys: AccountKeys, rules: AccountRules = AccountRules(),
        identity: [UInt8] = [], sizeBytesMax: Int? = nil
    ) throws(AccountsError) {
        let path = folder + "/" + Self.fileName
        let vault = try AccountVault(keys)
        self.vault = vault
        self.rules = rules
        desk = HashingDesk(waitingMax: rules.hashesWaitingMax)
        do {
            try AccountFileAccess.prepare(path)
            if try AccountFileAccess.isFilled(path) { try Self.check(path, vault) }
            let pool = try DatabasePool(
                path: path, configuration: Self.configuration(sizeBytesMax: sizeBytesMax))
            try Self.setDurable(pool)
            try AccountSchema.migrator(vault, identity: identity).migrate(pool)
            try AccountFileAccess.restrict(path)
            try pool.write(Self.interruptSubmissions)
            reader = pool
            writer = pool
        } catch {
            throw AccountsError(database: error)
        }
    }

    /// Opens a file that is there and writes nothing, not even beside it. `address` is where SQLite
    /// finds the file; whoever gives it sees to it that nobody else writes.
    package init(
        readingOnly address: String, keys: AccountKeys, rules: AccountRules = AccountRules()
    ) throws(AccountsError) {
        let vault = try AccountVault(keys)
        self.vault = vault
        self.rules = rules
        desk = HashingDesk(waitingMax: rules.hashesWaitingMax)
        do {
            try Self.check(address, vault)
            var configuration = Configuration()
            configuration.readonly = true
            reader = try DatabaseQueue(path: address, configuration: configuration)
            writer = nil
        } catch {
            throw AccountsError(database: error)
        }
    }

    /// Closes the file; later calls fail. Without it the file closes with the last reference.
    package func close() throws(AccountsError) {
        let wasClosed = isClosed.withLock { closed in
            defer { closed = true }
            return closed
        }
        guard !wasClosed else { return }
        _ = try? writer?.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        do { try reader.close() } catch { throw AccountsError(database: error) }
    }

    /// Reads one consistent state.
    func read<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(AccountsError) -> Value {
        do { return try await reader.read(work) } catch { throw AccountsError(database: error) }
    }

    /// Writes in one transaction, which any error undoes.
    func write<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(AccountsError) -> Value {
        guard let writer else { throw .databaseUnavailable(sqliteCode: Self.readOnlyCode) }
        do {
            return try await writer.write { database in
                let value = try work(database)
                try Self.countWrite(database)
                return value
            }
        } catch { throw AccountsError(database: error) }
    }

    /// Writes in one transaction whose refusals are written as well: a failed attempt must count.
    func decide<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Verdict<Value>
    ) async throws(AccountsError) -> Value {
        switch try await write(work) {
        case .granted(let value): return value
        case .refused(let error): throw error
        }
    }

    /// SQLITE_READONLY.
    private static let readOnlyCode = 8

    private static func configuration(sizeBytesMax: Int?) -> Configuration {
        var configuration = Configuration()
        configuration.label = "accounts"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            // What is replaced must not stay readable in free pages; damage is noticed when a
            // page is read; functions in a manipulated schema are not run.
            try database.execute(
                sql: """
                    PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON;
                    PRAGMA trusted_schema = OFF
                    """)
            guard let sizeBytesMax else { return }
            let pageSizeBytes = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 4_096
            let pages = max(1, sizeBytesMax / max(1, pageSizeBytes))
            _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages)")
        }
        return configuration
    }

    /// Refuses what another program, a newer version or another key has written, by a connection
    /// that cannot write.
    private static func check(_ path: String, _ vault: AccountVault) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        try queue.read { database in
            let application = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            let tableCount = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
            // A crash before the first migration leaves a file without tables.
            if application == 0, tableCount == 0 { return }
            guard application == AccountSchema.applicationID else {
                throw AccountsError.databaseForeign
            }
            guard try !AccountSchema.migrator(vault, identity: []).hasBeenSuperseded(database)
            else {
                throw AccountsError.databaseNewer
            }
            let sql = "SELECT value FROM settings WHERE name = 'key_check'"
            guard let check = try StoredBytes.fetchOne(database, sql: sql) else {
                throw AccountsError.databaseCorrupt
            }
            guard Sodium.areEqual(check.bytes, vault.tag(.check, [])) else {
                throw AccountsError.keysDoNotFit
            }
        }
    }

    /// A used code must stay used after a power cut, so commits wait for the disk.
    private static func setDurable(_ pool: DatabasePool) throws {
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
            let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
            guard synchronous == 2, journal == "wal" else {
                throw AccountsError.durabilityRefused
            }
        }
    }
}
