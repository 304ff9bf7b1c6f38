internal import Foundation
internal import GRDB
internal import SQLiteFile

/// A folder of its own for one test's file, removed with the last reference.
final class TestFolder: Sendable {
    static let application: Int64 = 0x5453_4B46
    static let companions = ["", "-wal", "-shm"]

    let path: String
    let file: String

    init(name: String = "store.sqlite") throws {
        path = FileManager.default.temporaryDirectory.path + "/sqlite-file-\(UUID().uuidString)"
        file = path + "/" + name
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Two tables, one of which refers to the other.
    static var form: StoreForm {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(
                sql: """
                    PRAGMA application_id = \(application);
                    CREATE TABLE plans (id INTEGER PRIMARY KEY, text BLOB NOT NULL) STRICT;
                    CREATE TABLE notes (plan INTEGER NOT NULL REFERENCES plans (id)) STRICT;
                    """)
        }
        return StoreForm(label: "test", applicationID: application, migrator: migrator)
    }

    func open(_ change: (inout StoreForm) -> Void = { _ in }) throws -> StoreFile {
        var form = Self.form
        change(&form)
        return try StoreFile(opening: file, as: form)
    }

    func readOnly(_ change: (inout StoreForm) -> Void = { _ in }) throws -> StoreFile {
        var form = Self.form
        change(&form)
        return try StoreFile(readingOnly: file, as: form)
    }

    /// What opening is refused with; nil where it opens.
    func fault(_ open: (TestFolder) throws -> StoreFile) -> StoreFault.Kind? {
        do {
            try open(self).close()
            return nil
        } catch { return StoreFault(error).kind }
    }

    /// Changes the file beside what this target does.
    func manipulate(_ sql: String) throws {
        let queue = try DatabaseQueue(path: file)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    var bytes: Data { FileManager.default.contents(atPath: file) ?? Data() }

    func mode(_ companion: String = "") throws -> Int? {
        let found = try FileManager.default.attributesOfItem(atPath: file + companion)
        return (found[.posixPermissions] as? NSNumber)?.intValue
    }

    func setMode(_ mode: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    }

    /// How often this process holds something open in the folder.
    var openCount: Int {
        let own = "/proc/self/fd"
        let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: own)) ?? []
        return descriptors.filter { descriptor in
            let target = try? FileManager.default.destinationOfSymbolicLink(
                atPath: own + "/" + descriptor)
            return target?.hasPrefix(path + "/") == true
        }.count
    }
}

extension StoreFile {
    func keep(_ bytes: [UInt8]) async throws {
        try await write { database in
            try database.execute(
                sql: "INSERT INTO plans (text) VALUES (?)", arguments: [StoredBytes(bytes)])
        }
    }

    func kept() async throws -> [[UInt8]] {
        try await read { database in
            try StoredBytes.fetchAll(database, sql: "SELECT text FROM plans ORDER BY id")
        }.map(\.bytes)
    }
}
