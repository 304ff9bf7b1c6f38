internal import FoundationEssentials

/// The permissions of the database file: its owner reads and writes it, nobody else.
enum NoticeFileAccess {
    private static let ownerOnly = 0o600

    /// Creates the file if there is none. SQLite gives the same permissions to the files beside it.
    static func prepare(_ path: String) throws(NoticesError) {
        let files = FileManager.default
        if !files.fileExists(atPath: path) {
            let isMade = files.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: ownerOnly])
            guard isMade else { throw cannotOpen }
        }
        try restrict(path)
    }

    /// Takes away permissions that others may have; also on the files beside it.
    static func restrict(_ path: String) throws(NoticesError) {
        for name in [path, path + "-wal", path + "-shm"]
        where FileManager.default.fileExists(atPath: name) {
            do {
                try FileManager.default.setAttributes(
                    [.posixPermissions: ownerOnly], ofItemAtPath: name)
            } catch { throw cannotOpen }
        }
    }

    /// Whether the file holds anything yet.
    static func isFilled(_ path: String) throws(NoticesError) -> Bool {
        guard let found = try? FileManager.default.attributesOfItem(atPath: path),
            found[.type] as? FileAttributeType == .typeRegular,
            let size = found[.size] as? UInt64 ?? (found[.size] as? Int).map(UInt64.init)
        else { throw cannotOpen }
        return size > 0
    }

    /// SQLITE_CANTOPEN.
    private static let cannotOpen = NoticesError.unavailable(sqliteCode: 14)
}
