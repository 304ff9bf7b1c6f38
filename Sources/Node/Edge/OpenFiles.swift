internal import Glibc

/// How many files this process may have open at once.
enum OpenFiles {
    /// What the databases, the socket and calls to peers need beside the visitors' connections.
    private static let reserved = 96
    private static let wanted: rlim_t = 4_096

    /// Raises the limit as far as the system lets us, and says how many connections that leaves room for.
    static func roomForConnections() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return 64
        }
        if limit.rlim_cur < wanted, limit.rlim_cur < limit.rlim_max {
            var raised = limit
            raised.rlim_cur = min(wanted, limit.rlim_max)
            if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 {
                limit = raised
            }
        }
        let count = Int(clamping: limit.rlim_cur)
        return max(8, count - reserved - min(NodeSettings.connectionsToPeersMax, count / 4))
    }
}
