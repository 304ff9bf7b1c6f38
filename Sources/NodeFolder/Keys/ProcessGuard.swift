internal import Glibc

/// What the process itself can do so that its memory, which holds keys, reaches no file, and no file what is
/// meant for the terminal.
package enum ProcessGuard {
    /// A standard stream that is closed would be the number of the first file that is opened, and answers
    /// and logs would be written into it. Nothing can be written to the one that takes the place of
    /// standard output: that an answer is lost is told.
    package static func occupyStandardStreams() {
        for file in STDIN_FILENO...STDERR_FILENO where fcntl(file, F_GETFD) < 0 {
            // The lowest number that is free.
            _ = open("/dev/null", file == STDERR_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

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
