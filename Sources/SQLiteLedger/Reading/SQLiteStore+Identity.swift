internal import FoundationEssentials
internal import GRDB

extension SQLiteStore {
    /// What a file is told from others by, read without changing a byte; nil for a file that is no
    /// ledger or that cannot be read: opening it says what is wrong with it.
    package static func identity(ofFileAt path: String) -> [UInt8]? {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else {
            return nil
        }
        defer { try? queue.close() }
        let found = try? queue.read { database in
            try Data.fetchOne(database, sql: "SELECT identity FROM store")
        }
        return found.map { Array($0) }
    }
}
