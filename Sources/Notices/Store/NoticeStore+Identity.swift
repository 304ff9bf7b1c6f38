internal import GRDB

extension NoticeStore {
    /// What a file is told from others by, read without changing a byte; nil for a file that is not
    /// one of ours or that cannot be read: opening it says what is wrong with it.
    package static func identity(inFolder folder: String) -> [UInt8]? {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let path = folder + "/" + fileName
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else {
            return nil
        }
        defer { try? queue.close() }
        let found = try? queue.read { database in
            try StoredBytes.fetchOne(database, sql: "SELECT identity FROM store")
        }
        return found.map(\.bytes)
    }
}
