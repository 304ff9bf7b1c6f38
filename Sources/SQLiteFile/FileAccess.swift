internal import Glibc

/// Who may open a file: its owner reads and writes it, nobody else.
enum FileAccess {
    private static let ownerOnly: mode_t = 0o600

    /// Makes an empty file if there is none; SQLite gives its companions the same mode. True where the file
    /// holds something.
    ///
    /// A file that is there is not opened: closing it again would drop the locks that SQLite holds on it
    /// elsewhere in this process.
    static func prepare(_ path: String) throws(StoreFault) -> Bool {
        let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, ownerOnly)
        if descriptor >= 0 {
            close(descriptor)
            return false
        }
        switch errno {
        case EEXIST: break
        case ENOSPC, EDQUOT: throw .full
        default: throw .system("the file cannot be made")
        }
        guard let status = status(path) else { throw .noFile }
        return status.st_size > 0
    }

    /// Takes away what others may do with the file and its companions. It takes only away: a file that its
    /// owner made read-only stays so.
    static func restrict(_ path: String) throws(StoreFault) {
        for name in [path, path + "-wal", path + "-shm"] {
            guard let status = status(name), status.st_mode & 0o177 != 0 else { continue }
            guard chmod(name, status.st_mode & ownerOnly) == 0 else {
                throw .system("the mode of the file cannot be changed")
            }
        }
    }

    /// Where SQLite finds a file that is only read. Without a write-ahead log the file is all there is, and
    /// SQLite is told that nobody changes it: it would else make files beside it.
    static func readOnlyAddress(_ path: String) -> String {
        if let log = status(path + "-wal"), log.st_size > 0 { return path }
        var name: [UInt8] = []
        for byte in path.utf8 {
            // What an address would read as its own: # % ?
            if [0x23, 0x25, 0x3f].contains(byte) {
                name += Array("%\(String(byte, radix: 16))".utf8)
            } else {
                name.append(byte)
            }
        }
        return "file:" + String(decoding: name, as: UTF8.self) + "?immutable=1"
    }

    /// nil if there is nothing of that name, or something other than a file.
    private static func status(_ path: String) -> stat? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return status
    }
}
