// Notices: what a node tells its people, as references in a file of its own, and who has read what.
// It must not know who anybody is (a number stands for a login), what a record says, staff, ledgers,
// pages, clocks or randomness: whoever shows a notice makes its words then.

internal import GRDB
internal import SQLiteFile

/// The notices of a node: `notices.sqlite` in its data folder.
///
/// All but the marks of readers is derived from elsewhere: what is lost with the file is derived again,
/// because how far the logs were followed lies in the same transaction as what came of it.
package final class NoticeStore: Sendable {
    package static let fileName = "notices.sqlite"

    let limits: NoticeLimits
    private let file: StoreFile

    /// Opens the file in a folder that exists, or creates it, readable by its owner only. A file of a
    /// newer version or of another application is refused and left untouched.
    /// `identity` tells a file that is made now from others.
    package init(
        folder: String, identity: [UInt8] = [], limits: NoticeLimits = NoticeLimits()
    ) throws(NoticesError) {
        self.limits = limits
        let form = NoticeSchema.form(identity: identity)
        do { file = try StoreFile(opening: folder + "/" + Self.fileName, as: form) } catch {
            throw NoticesError(database: error)
        }
    }

    /// Opens a file that is there and writes nothing, not even beside it. Whoever calls sees to it that
    /// nobody else writes.
    package init(
        readingOnly folder: String, limits: NoticeLimits = NoticeLimits()
    ) throws(NoticesError) {
        self.limits = limits
        let form = NoticeSchema.form()
        do { file = try StoreFile(readingOnly: folder + "/" + Self.fileName, as: form) } catch {
            throw NoticesError(database: error)
        }
    }

    /// Reads the whole file and checks its structure and references; slow on a large one.
    package func verify() async throws(NoticesError) {
        guard try await read(FileCheck.isSound) else { throw .corrupt }
    }

    /// Closes the file; later calls fail.
    package func close() throws(NoticesError) {
        do { try file.close() } catch { throw NoticesError(database: error) }
    }

    /// What the file holds at this moment; the answer copies it into a new file, whatever is written
    /// meanwhile.
    package func freeze() throws(NoticesError) -> @Sendable (_ path: String) throws -> Void {
        do {
            let frozen = try file.snapshot()
            return { path in
                do { try frozen.copy(to: path) } catch { throw NoticesError(database: error) }
            }
        } catch { throw NoticesError(database: error) }
    }

    /// The settings that the file relies on and does not have, as its connections report them.
    package func unmetSettings() async throws(NoticesError) -> [String] {
        do { return try await file.unmetSettings() } catch { throw NoticesError(database: error) }
    }

    /// What a file is told from others by, read without changing a byte; nil for a file that is not
    /// one of ours or that cannot be read: opening it says what is wrong with it.
    package static func identity(inFolder folder: String) -> [UInt8]? {
        StoreFile.peek(folder + "/" + fileName) { database in
            try StoredBytes.fetchOne(database, sql: "SELECT identity FROM store")
        }?.bytes
    }

    func read<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(NoticesError) -> Value {
        do { return try await file.read(work) } catch { throw NoticesError(database: error) }
    }

    func write<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(NoticesError) -> Value {
        do { return try await file.write(work) } catch { throw NoticesError(database: error) }
    }
}
