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
        for suffix in ["", "-wal", "-shm"] where chmod(path + suffix, ownerOnly) != 0 {
            guard !suffix.isEmpty, errno == ENOENT else { throw cannotOpen }
        }
    }

    /// Whether the file holds anything yet.
    static func isFilled(_ path: String) throws(StaffError) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw cannotOpen
        }
        return status.st_size > 0
    }

    /// SQLITE_CANTOPEN.
    private static let cannotOpen = StaffError.databaseUnavailable(sqliteCode: 14)
}
