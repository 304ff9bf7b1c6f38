internal import Glibc
internal import NodeFolder
internal import Requests

/// How many files this process may have open at once.
enum OpenFiles {
    /// What the databases, the socket and calls to peers need beside the visitors' connections.
    private static let reserved = 96
    private static let wanted: rlim_t = 4_096
    /// With fewer, what fails first is a matter of chance, and names another fault.
    private static let needed = 64

    /// Before a node opens its files. Throws where they cannot all be open.
    static func prepare() throws {
        if let limit = raise(), limit < needed { throw NodeError.tooManyFiles() }
    }

    /// How many connections the limit leaves room for.
    static func roomForConnections() -> Int {
        guard let count = raise() else { return 64 }
        return max(8, count - reserved - min(SyncTimetable.connectionsMax, count / 4))
    }

    /// Raises the limit as far as the system lets us, and says what it is; nil where that is not known.
    private static func raise() -> Int? {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return nil
        }
        if limit.rlim_cur < wanted, limit.rlim_cur < limit.rlim_max {
            var raised = limit
            raised.rlim_cur = min(wanted, limit.rlim_max)
            if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 {
                limit = raised
            }
        }
        return Int(clamping: limit.rlim_cur)
    }
}
