internal import GRDB
internal import Records

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
    private let reader: any DatabaseReader
    /// nil where nothing may be written.
    private let writer: (any DatabaseWriter)?

    /// Opens the file, or makes it: mode 0600, newest tables. A file of a newer version, of another
    /// program, or without full durability is refused.
    ///
    /// - `identity`: what a file that is made now is told from others by.
    /// - `lockTimeoutSeconds`: how long a write waits for another process before it is `locked`.
    package init(
        path: String, identity: [UInt8] = [], lockTimeoutSeconds: Double = 5
    ) throws {
        let pool = try SQLiteStoreError.translating {
            try Self.open(
                path: path, identity: identity, lockTimeoutSeconds: lockTimeoutSeconds)
        }
        reader = pool
        writer = pool
    }

    private init(reader: any DatabaseReader, writer: (any DatabaseWriter)?) {
        self.reader = reader
        self.writer = writer
    }

    /// Opens a file that is there and writes nothing, not even beside it: for a medium that is
    /// read-only, or full. The caller sees to it that nobody else writes. A write-ahead log that was
    /// left is read if its index lies beside it.
    package static func readOnly(path: String) throws -> SQLiteStore {
        try SQLiteStoreError.translating {
            let queue = try openReadOnly(path: path)
            return SQLiteStore(reader: queue, writer: nil)
        }
    }

    /// An empty ledger in a file without a name, which goes with the store: for a fold that is compared.
    package static func scratch() throws -> SQLiteStore {
        try SQLiteStoreError.translating {
            let queue = try openScratch()
            return SQLiteStore(reader: queue, writer: queue)
        }
    }

    /// What the file holds at this moment, whatever is written afterwards; it only reads.
    package func snapshot() throws -> SQLiteStore {
        guard let pool = reader as? DatabasePool else {
            return SQLiteStore(reader: reader, writer: nil)
        }
        return try SQLiteStoreError.translating {
            SQLiteStore(reader: try pool.makeSnapshot(), writer: nil)
        }
    }

    package var isReadOnly: Bool { writer == nil }

    /// Waits for what is running, moves the write-ahead log into the file and closes it.
    package func close() throws {
        try SQLiteStoreError.translating { try reader.close() }
    }

    /// Reads in one snapshot.
    func reading<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        do { return try await reader.read(body) } catch { throw SQLiteStoreError.translate(error) }
    }

    /// Writes in one transaction: all, or nothing.
    func writing<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        guard let writer else { throw SQLiteStoreError.readOnly }
        do { return try await writer.write(body) } catch { throw SQLiteStoreError.translate(error) }
    }

    /// Changes what is not a matter of transactions.
    func writingPlain<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        guard let writer else { throw SQLiteStoreError.readOnly }
        do {
            return try await writer.writeWithoutTransaction(body)
        } catch { throw SQLiteStoreError.translate(error) }
    }

    /// Reads two stores side by side, each in one snapshot.
    func reading<Value: Sendable>(
        beside other: SQLiteStore,
        _ body: @Sendable (_ own: Database, _ other: Database) throws -> Value
    ) async throws -> Value {
        try await reading { own in
            try other.reader.read { try body(own, $0) }
        }
    }
}
