internal import FoundationEssentials

/// The permissions of the database file: its owner reads and writes it, nobody else.
enum AccountFileAccess {
    private static let ownerOnly = 0o600

    /// Creates the file if there is none, and takes away permissions that others may have on it.
    /// SQLite gives the same permissions to the write-ahead log beside it.
    static func prepare(_ path: String) throws(AccountsError) {
        let files = FileManager.default
        if !files.fileExists(atPath: path) {
            let isMade = files.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: ownerOnly])
            guard isMade else { throw cannotOpen }
        }
        guard permissions(path) != nil else { throw cannotOpen }
        try restrict(path)
    }

    /// Also the files beside it, which appear when the database is opened.
    static func restrict(_ path: String) throws(AccountsError) {
        for name in [path, path + "-wal", path + "-shm"] {
            guard let mode = permissions(name), mode & 0o177 != 0 else { continue }
            do {
                try FileManager.default.setAttributes(
                    [.posixPermissions: mode & ownerOnly], ofItemAtPath: name)
            } catch { throw cannotOpen }
        }
    }

    /// Whether the file holds anything yet.
    static func isFilled(_ path: String) throws(AccountsError) -> Bool {
        guard let found = try? FileManager.default.attributesOfItem(atPath: path),
            let size = found[.size] as? UInt64 ?? (found[.size] as? Int).map(UInt64.init)
        else { throw cannotOpen }
        return size > 0
    }

    /// Nil if there is nothing of that name, or something other than a file.
    private static func permissions(_ path: String) -> Int? {
        guard let found = try? FileManager.default.attributesOfItem(atPath: path),
            found[.type] as? FileAttributeType == .typeRegular
        else { return nil }
        return found[.posixPermissions] as? Int
            ?? (found[.posixPermissions] as? UInt16).map(Int.init)
            ?? (found[.posixPermissions] as? UInt32).map(Int.init)
    }

    /// SQLITE_CANTOPEN.
    private static let cannotOpen = AccountsError.databaseUnavailable(sqliteCode: 14)
}
