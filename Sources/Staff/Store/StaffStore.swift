// Staff: the staff records of one city, in a file that never leaves it. It must not know Merge,
// Ledger, Records, Sync, Peering, Alliance, Gate or Node, nor any other way out, and logs nothing.

internal import GRDB
internal import SQLiteFile

/// The staff records of a city: `staff.sqlite` in its data folder.
///
/// Every write is one transaction: it happens whole or not at all. Errors are ``StaffError``s and
/// never hold a value of the records.
package final class StaffStore: Sendable {
    package static let fileName = "staff.sqlite"

    private let file: StoreFile
    let vault: PersonVault

    /// Opens the store in a folder that exists, or creates it, readable by its owner only.
    ///
    /// A file of a newer version or of another application is refused and left untouched.
    /// `identity` tells a file that is made now from others; `sizeBytesMax` limits the file; a write
    /// beyond it fails like one on a full disk.
    package init(
        folder: String, keys: StaffKeys, identity: [UInt8] = [], sizeBytesMax: Int? = nil
    ) throws(StaffError) {
        let vault = try PersonVault(keys)
        self.vault = vault
        var form = Self.form(vault, identity: identity)
        form.sizeBytesMax = sizeBytesMax
        do { file = try StoreFile(opening: folder + "/" + Self.fileName, as: form) } catch {
            throw StaffError(database: error)
        }
    }

    /// Opens a file that is there and writes nothing, not even beside it: for a medium that is
    /// read-only, or full. Whoever calls sees to it that nobody else writes.
    package init(readingOnly folder: String, keys: StaffKeys) throws(StaffError) {
        let vault = try PersonVault(keys)
        self.vault = vault
        let form = Self.form(vault, identity: [])
        do { file = try StoreFile(readingOnly: folder + "/" + Self.fileName, as: form) } catch {
            throw StaffError(database: error)
        }
    }

    /// Closes the file; later calls fail. Without it the file closes with the last reference.
    package func close() throws(StaffError) {
        do { try file.close() } catch { throw StaffError(database: error) }
    }

    /// Reads one consistent state.
    func read<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(StaffError) -> Value {
        do { return try await file.read(work) } catch { throw StaffError(database: error) }
    }

    /// Writes in one transaction, which any error undoes.
    func write<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(StaffError) -> Value {
        do {
            return try await file.write { database in
                let value = try work(database)
                try Self.countWrite(database)
                return value
            }
        } catch { throw StaffError(database: error) }
    }

    /// Empties the write-ahead log: an older form of a row may stand in it. Where somebody reads at
    /// this moment, a later call does it.
    func emptyLog() async {
        try? await file.emptyLog()
    }

    /// What the file holds at this moment; the answer copies it into a new file, whatever is written
    /// meanwhile.
    package func freeze() throws(StaffError) -> @Sendable (_ path: String) throws -> Void {
        do {
            let frozen = try file.snapshot()
            return { path in
                do { try frozen.copy(to: path) } catch { throw StaffError(database: error) }
            }
        } catch { throw StaffError(database: error) }
    }

    /// The settings that the file relies on and does not have, as its connections report them.
    package func unmetSettings() async throws(StaffError) -> [String] {
        do { return try await file.unmetSettings() } catch { throw StaffError(database: error) }
    }

    private static func form(_ vault: PersonVault, identity: [UInt8]) -> StoreForm {
        let migrator = StaffSchema.migrator(vault, identity: identity)
        var form = StoreForm(
            label: "staff", applicationID: StaffSchema.applicationID, migrator: migrator)
        form.prepare = { writer in
            try StaffSchema.migrate(writer, migrator)
            try completeErasures(writer, vault)
        }
        form.admit = { try checkKeys($0, vault) }
        return form
    }

    /// Refuses a key folder that belongs to another store, or is older than this one: everybody
    /// in it would look erased.
    private static func checkKeys(_ database: Database, _ vault: PersonVault) throws {
        let sql = "SELECT id FROM staff WHERE details IS NOT NULL AND erased_seconds IS NULL"
        for id in try Int64.fetchAll(database, sql: sql) where !vault.holdsKey(of: id) {
            throw StaffError.keysDoNotFit
        }
    }
}
