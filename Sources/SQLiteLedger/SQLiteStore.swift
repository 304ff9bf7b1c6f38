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
    let pool: DatabasePool

    /// Opens the file, or makes it: mode 0600, newest tables. A file of a newer version, of another
    /// program, or without full durability is refused.
    ///
    /// - `identity`: what a file that is made now is told from others by.
    /// - `lockTimeoutSeconds`: how long a write waits for another process before it is `locked`.
    package init(
        path: String, identity: [UInt8] = [], lockTimeoutSeconds: Double = 5
    ) throws {
        self.pool = try SQLiteStoreError.translating {
            try Self.open(
                path: path, identity: identity, lockTimeoutSeconds: lockTimeoutSeconds)
        }
    }

    /// Waits for what is running, moves the write-ahead log into the file and closes it.
    package func close() throws {
        try SQLiteStoreError.translating { try pool.close() }
    }

    /// Reads in one snapshot.
    func reading<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        do { return try await pool.read(body) } catch { throw SQLiteStoreError.translate(error) }
    }

    /// Writes in one transaction: all, or nothing.
    func writing<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        do { return try await pool.write(body) } catch { throw SQLiteStoreError.translate(error) }
    }
}
