// SQLiteFile: one way to open, harden, migrate and close a SQLite file, for everything that a node keeps
// in one. It must not know what a file holds or whom that concerns, nor any other target of ours.

package import GRDB
internal import Synchronization

/// An open SQLite file that is readable by its owner only, durable with every commit (`synchronous =
/// FULL`), and believed as little as its settings allow (``FileSettings``).
///
/// What goes wrong in here is a ``StoreFault``; what SQLite itself throws, and what the work throws that it
/// was given, passes as it is: each store makes its own error of both (``StoreFault/init(_:)``).
package final class StoreFile: Sendable {
    private let reader: any DatabaseReader
    /// nil where nothing may be written.
    private let writer: (any DatabaseWriter)?
    private let isClosed = Mutex(false)

    init(reader: any DatabaseReader, writer: (any DatabaseWriter)?) {
        self.reader = reader
        self.writer = writer
    }

    package var isReadOnly: Bool { writer == nil }

    /// Waits for what is running, moves the write-ahead log into the file, empties it, and closes both;
    /// later calls fail. Closing twice does nothing more. Without it the file closes with the last
    /// reference.
    package func close() throws {
        let wasClosed = isClosed.withLock { closed in
            defer { closed = true }
            return closed
        }
        guard !wasClosed else { return }
        // The last connection to close may be one that only reads: it could not empty the log.
        _ = try? writer?.barrierWriteWithoutTransaction { try $0.checkpoint(.truncate) }
        try reader.close()
    }

    /// What the file holds at this moment, whatever is written afterwards; it only reads.
    package func snapshot() throws -> StoreFile {
        guard let pool = reader as? DatabasePool else {
            return StoreFile(reader: reader, writer: nil)
        }
        return StoreFile(reader: try pool.makeSnapshot(), writer: nil)
    }

    /// Between two steps a copy can be ended.
    private static let pagesPerStep: CInt = 4_096

    /// Copies one consistent state, page by page, into a new file that only its owner may read and that
    /// lies whole in itself, without a write-ahead log. Others write meanwhile, but for those that wait for
    /// a ``snapshot()`` to end.
    package func copy(to path: String) throws {
        guard try !FileAccess.prepare(path) else { throw StoreFault.taken }
        let copy = try DatabaseQueue(path: path)
        do {
            try reader.backup(to: copy, pagesPerStep: Self.pagesPerStep) { _ in
                try Task.checkCancellation()
            }
            try copy.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            try copy.close()
        } catch {
            try? copy.close()
            throw error
        }
    }

    /// Reads one consistent state.
    package func read<Value: Sendable>(
        _ work: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        try await reader.read(work)
    }

    /// Reads two files side by side, one consistent state of each.
    package func read<Value: Sendable>(
        beside other: StoreFile,
        _ work: @Sendable (_ own: Database, _ other: Database) throws -> Value
    ) async throws -> Value {
        try await reader.read { own in
            try other.reader.read { try work(own, $0) }
        }
    }

    /// Writes in one transaction, which any error undoes.
    package func write<Value: Sendable>(
        _ work: @Sendable (Database) throws -> Value
    ) async throws -> Value {
        try await writing().write(work)
    }

    /// Empties the write-ahead log: an older form of what was replaced or erased may stand in it. Fails
    /// where somebody reads at this moment; a later call does it then.
    package func emptyLog() async throws {
        try await writing().writeWithoutTransaction { database in
            _ = try database.checkpoint(.truncate)
        }
    }

    /// Bounds the file: a commit that needs more fails like one on a full disk.
    package func limit(sizeBytesMax: Int) async throws {
        try await writing().writeWithoutTransaction {
            try FileSettings.limit($0, sizeBytesMax: sizeBytesMax)
        }
    }

    /// The settings that this file relies on and that its connections do not report, each as "name is
    /// value"; none, or the file would not have opened. What only commits need is asked of no file that is
    /// only read.
    package func unmetSettings() async throws -> [String] {
        let found = try await reader.read { try FileSettings.unmet($0, FileSettings.ofEveryone) }
        guard let writer else { return found }
        let written = try await writer.writeWithoutTransaction {
            try FileSettings.unmet($0, FileSettings.ofWriter)
        }
        return found + written
    }

    private func writing() throws(StoreFault) -> any DatabaseWriter {
        guard let writer else { throw .readOnly }
        return writer
    }
}
