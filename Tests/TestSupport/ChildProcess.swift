package import Foundation
internal import Glibc

/// Another program, for tests that compare with it. Foundation's `Process` is not used: tests run in
/// parallel, and its bookkeeping of children (one run loop for all of them, and the run loop of
/// whatever thread starts one) has ended the whole run with signal 11. A spawn and a wait need
/// neither threads nor run loops, and only one spawn happens at a time.
package final class ChildProcess: Sendable {
    package struct SpawnError: Error {
        package let code: Int32
    }

    private let identifier: pid_t
    /// Where the program's output is read.
    private let reading: Int32
    private static let spawning = NSLock()

    /// - Parameters:
    ///   - folder: where the program runs; nil for here.
    ///   - joinsErrors: its errors come with its output; else they are dropped.
    package init(
        _ path: String, _ arguments: [String], in folder: URL? = nil, joinsErrors: Bool = false
    ) throws {
        // The shell changes the folder and becomes the program; a spawn alone cannot everywhere.
        let command =
            (folder == nil
                ? [path] : ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder?.path ?? "", path])
        let file = folder == nil ? path : "/bin/sh"
        (identifier, reading) = try Self.spawning.withLock {
            try Self.spawn(file, command + arguments, joinsErrors: joinsErrors)
        }
    }

    /// Under the lock, so that no other child inherits the end that this one writes to.
    private static func spawn(
        _ file: String, _ words: [String], joinsErrors: Bool
    ) throws -> (identifier: pid_t, reading: Int32) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw SpawnError(code: errno) }
        defer { close(ends[1]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        if joinsErrors {
            posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
        } else {
            posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        }
        // Threads of a pool block signals, and a child would inherit that: it could not be ended.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
        let variables = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        var arguments = words.map { strdup($0) } + [nil]
        var settings = variables.map { strdup($0) } + [nil]
        defer { for text in arguments + settings { free(text) } }
        var identifier: pid_t = 0
        let code = posix_spawn(&identifier, file, &actions, &attributes, &arguments, &settings)
        guard code == 0 else {
            close(ends[0])
            throw SpawnError(code: code)
        }
        return (identifier, ends[0])
    }

    /// What the program writes next; empty at its end.
    package func read() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(reading, &bytes, bytes.count)
            if count < 0, errno == EINTR { continue }
            return Array(bytes.prefix(max(0, count)))
        }
    }

    package func readToEnd() -> [UInt8] {
        var all: [UInt8] = []
        while true {
            let next = read()
            guard !next.isEmpty else { return all }
            all += next
        }
    }

    /// Waits for the end. The exit status; nil where a signal ended the program.
    ///
    /// Once only: the number may then belong to another program.
    package func wait() -> Int32? {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }

    package func terminate() { kill(identifier, SIGTERM) }

    deinit { close(reading) }
}
