internal import GRDB
internal import Records
internal import SQLiteFile

/// What this target is: the logs and records of one space in one SQLite file, `ledger.sqlite`.
/// Appending and folding share a transaction, which is durable (`synchronous = FULL`) when `commit`
/// returns.
///
/// What it must not know: how bytes travel (Sync, Peering), who may write what (Records decides, this
/// target keeps), that staff exist at all (Staff).
///
/// Nothing that the file holds is believed: numbers are checked for their range, blobs are decoded
/// with checks, and what does not fit is `corrupt`, never a trap.
package final class SQLiteStore: SpaceStore {
    private let file: StoreFile

    /// Opens the file, or makes it: mode 0600, newest tables. A file of a newer version, of another
    /// program, or without full durability is refused.
    ///
    /// - `identity`: what a file that is made now is told from others by.
    /// - `lockTimeoutSeconds`: how long a write waits for another process before it is `locked`.
    package init(
        path: String, identity: [UInt8] = [], lockTimeoutSeconds: Double = 5
    ) throws {
        file = try SQLiteStoreError.translating {
            var form = LedgerTables.form(identity: identity)
            form.lockTimeoutSeconds = lockTimeoutSeconds
            return try StoreFile(opening: path, as: form)
        }
    }

    private init(_ file: StoreFile) {
        self.file = file
    }

    /// Opens a file that is there and writes nothing, not even beside it: for a medium that is
    /// read-only, or full. The caller sees to it that nobody else writes. A write-ahead log that was
    /// left is read if its index lies beside it.
    package static func readOnly(path: String) throws -> SQLiteStore {
        try SQLiteStoreError.translating {
            SQLiteStore(try StoreFile(readingOnly: path, as: LedgerTables.form()))
        }
    }

    /// An empty ledger in a file without a name, which goes with the store: for a fold that is compared.
    package static func scratch() throws -> SQLiteStore {
        try SQLiteStoreError.translating {
            SQLiteStore(try StoreFile(scratch: LedgerTables.form()))
        }
    }

    /// What the file holds at this moment, whatever is written afterwards; it only reads.
    package func snapshot() throws -> SQLiteStore {
        try SQLiteStoreError.translating { SQLiteStore(try file.snapshot()) }
    }

    /// What the file holds at this moment; the answer copies it into a new file, whatever is written
    /// meanwhile.
    package func freeze() throws -> @Sendable (_ path: String) throws -> Void {
        let frozen = try SQLiteStoreError.translating { try file.snapshot() }
        return { path in try SQLiteStoreError.translating { try frozen.copy(to: path) } }
    }

    package var isReadOnly: Bool { file.isReadOnly }

    /// Waits for what is running, moves the write-ahead log into the file and closes it.
    package func close() throws {
        try SQLiteStoreError.translating { try file.close() }
    }

    /// Reads in one snapshot.
    func reading<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        do { return try await file.read(body) } catch { throw SQLiteStoreError.translate(error) }
    }

    /// Writes in one transaction: all, or nothing.
    func writing<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        do { return try await file.write(body) } catch { throw SQLiteStoreError.translate(error) }
    }

    /// Reads two stores side by side, each in one snapshot.
    func reading<Value: Sendable>(
        beside other: SQLiteStore,
        _ body: @Sendable (_ own: Database, _ other: Database) throws -> Value
    ) async throws -> Value {
        do { return try await file.read(beside: other.file, body) } catch {
            throw SQLiteStoreError.translate(error)
        }
    }

    /// Moves the write-ahead log into the file and empties it: before a backup, and after an erasure,
    /// so that what was erased is nowhere.
    package func checkpoint() async throws {
        do { try await file.emptyLog() } catch { throw SQLiteStoreError.translate(error) }
    }

    /// Bounds the file: a commit that needs more is `full`. Whoever shares a disk with others sets it.
    package func limit(sizeBytesMax: Int) async throws {
        do { try await file.limit(sizeBytesMax: sizeBytesMax) } catch {
            throw SQLiteStoreError.translate(error)
        }
    }

    /// The settings that commits rely on and that the file does not have, as its connections report them.
    package func unmetSettings() async throws -> [String] {
        do { return try await file.unmetSettings() } catch {
            throw SQLiteStoreError.translate(error)
        }
    }

    /// What a file is told from others by, read without changing a byte; nil for a file that is no
    /// ledger or that cannot be read: opening it says what is wrong with it.
    package static func identity(ofFileAt path: String) -> [UInt8]? {
        StoreFile.peek(path) { database in
            try StoredBytes.fetchOne(database, sql: "SELECT identity FROM store")
        }?.bytes
    }
}
