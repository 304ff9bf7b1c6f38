internal import Glibc

/// The permissions of the database file: its owner reads and writes it, nobody else.
enum StaffFileAccess {
    private static let ownerOnly: mode_t = 0o600

    /// Creates the file if there is none, and takes away permissions that others may have on it.
    /// SQLite gives the same permissions to the write-ahead log beside it.
    ///
    /// An existing file is not opened here: closing it again would drop the locks that SQLite
    /// holds on it elsewhere in this process.
    static func prepare(_ path: String) throws(StaffError) {
        let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, ownerOnly)
        if descriptor >= 0 {
            close(descriptor)
        } else if errno == ENOSPC || errno == EDQUOT {
            throw .diskFull
        } else if errno != EEXIST {
            throw cannotOpen
        }
        guard let status = status(path) else { throw cannotOpen }
        try restrict(path, status.st_mode)
        for suffix in ["-wal", "-shm"] {
            guard let beside = self.status(path + suffix) else { continue }
            try restrict(path + suffix, beside.st_mode)
        }
    }

    /// Whether the file holds anything yet.
    static func isFilled(_ path: String) throws(StaffError) -> Bool {
        guard let status = status(path) else { throw cannotOpen }
        return status.st_size > 0
    }

    /// Only takes permissions away: a file that its owner made read-only stays so.
    private static func restrict(_ path: String, _ mode: mode_t) throws(StaffError) {
        guard mode & 0o177 != 0 else { return }
        guard chmod(path, mode & ownerOnly) == 0 else { throw cannotOpen }
    }

    /// Nil if there is nothing of that name, or something other than a file.
    private static func status(_ path: String) -> stat? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return status
    }

    /// SQLITE_CANTOPEN.
    private static let cannotOpen = StaffError.databaseUnavailable(sqliteCode: 14)
}
