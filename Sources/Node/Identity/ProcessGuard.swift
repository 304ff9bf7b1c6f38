internal import Glibc

/// What the process itself can do so that its memory, which holds keys, reaches no file.
package enum ProcessGuard {
    /// No core dump as a file; and where the system hands dumps to a program that collects them, which the
    /// limit does not stop, none that holds any memory. Where this is not to be had, the node runs all
    /// the same.
    package static func forbidDumps() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        let filter = open("/proc/self/coredump_filter", O_WRONLY | O_CLOEXEC)
        guard filter >= 0 else { return }
        _ = write(filter, "0", 1)
        close(filter)
    }
}
