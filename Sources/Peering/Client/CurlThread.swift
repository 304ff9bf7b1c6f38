internal import Glibc

/// A thread of our own: libcurl waits in `poll` for minutes, which would take one of the few threads
/// that Swift's tasks share.
enum CurlThread {
    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    /// Runs `body` once on a new, detached thread; `false` if there is none to be had.
    ///
    /// The thread takes no signals: SIGTERM belongs to the program, and a SIGPIPE from a connection
    /// that the other side has closed must not end it (libcurl leaves SIGPIPE alone once it may not
    /// touch signal handlers).
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let result = pthread_create(
            &thread, nil,
            { argument in
                var signals = sigset_t()
                sigfillset(&signals)
                pthread_sigmask(SIG_BLOCK, &signals, nil)
                if let argument {
                    Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            }, work.toOpaque())
        guard result == 0 else {
            work.release()
            return false
        }
        pthread_detach(thread)
        return true
    }
}
