// Notices: what a node tells its people, as references in a file of its own, and who has read what.
// It must not know who anybody is (a number stands for a login), what a record says, staff, ledgers,
// pages, clocks or randomness: whoever shows a notice makes its words then.

internal import GRDB
internal import Synchronization

/// The notices of a node: `notices.sqlite` in its data folder.
///
/// All but the marks of readers is derived from elsewhere, so commits do not wait for the disk: what a
/// power cut takes away is derived again, because how far the logs were followed lies in the same
/// transaction as what came of it.
package final class NoticeStore: Sendable {
    package static let fileName = "notices.sqlite"

    let limits: NoticeLimits
    private let reader: any DatabaseReader
    /// nil where nothing may be written.
    private let writer: (any DatabaseWriter)?
    private let isClosed = Mutex(false)

    /// Opens the file in a folder that exists, or creates it, readable by its owner only. A file of a
    /// newer version or of another application is refused and left untouched.
    /// `identity` tells a file that is made now from others.
    package init(
        folder: String, identity: [UInt8] = [], limits: NoticeLimits = NoticeLimits()
    ) throws(NoticesError) {
        self.limits = limits
        let path = folder + "/" + Self.fileName
        do {
            try NoticeFileAccess.prepare(path)
            if try NoticeFileAccess.isFilled(path) { try Self.check(path) }
            let pool = try DatabasePool(path: path, configuration: Self.configuration())
            try NoticeSchema.migrator(identity: identity).migrate(pool)
            try NoticeFileAccess.restrict(path)
            reader = pool
            writer = pool
        } catch {
            throw NoticesError(database: error)
        }
    }

    /// Opens a file that is there and writes nothing, not even beside it. `address` is where SQLite
    /// finds the file; whoever gives it sees to it that nobody else writes.
    package init(
        readingOnly address: String, limits: NoticeLimits = NoticeLimits()
    ) throws(NoticesError) {
        self.limits = limits
        do {
            try Self.check(address)
            var configuration = Configuration()
            configuration.readonly = true
            reader = try DatabaseQueue(path: address, configuration: configuration)
            writer = nil
        } catch {
            throw NoticesError(database: error)
        }
    }

    /// Reads the whole file and checks its structure and references; slow on a large one.
    package func verify() async throws(NoticesError) {
        let isSound = try await read { database in
            let findings = try String.fetchAll(database, sql: "PRAGMA integrity_check(1)")
            // A disk that does not read is no damage: SQLite names it in the same list.
            if findings.contains(where: { $0.contains("error code=10") || $0.contains("code=266") })
            {
                throw NoticesError.unavailable(sqliteCode: 10)
            }
            let violation = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check")
            return findings == ["ok"] && violation == nil
        }
        guard isSound else { throw .corrupt }
    }

    /// Closes the file; later calls fail.
    package func close() throws(NoticesError) {
        let wasClosed = isClosed.withLock { closed in
            defer { closed = true }
            return closed
        }
        guard !wasClosed else { return }
        _ = try? writer?.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        do { try reader.close() } catch { throw NoticesError(database: error) }
    }

    func read<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(NoticesError) -> Value {
        do { return try await reader.read(work) } catch { throw NoticesError(database: error) }
    }

    func write<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(NoticesError) -> Value {
        guard let writer else { throw .unavailable(sqliteCode: Self.readOnlyCode) }
        do { return try await writer.write(work) } catch { throw NoticesError(database: error) }
    }

    /// SQLITE_READONLY.
    private static let readOnlyCode = 8

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.label = "notices"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON;
                    PRAGMA trusted_schema = OFF
                    """)
        }
        return configuration
    }

    /// Refuses what another program or a newer version has written, by a connection that cannot write.
    private static func check(_ path: String) throws {
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
            guard application == NoticeSchema.applicationID else { throw NoticesError.foreign }
            guard try !NoticeSchema.migrator().hasBeenSuperseded(database) else {
                throw NoticesError.newer
            }
        }
    }
}
