internal import Glibc

/// Asks at the terminal, without showing what is typed.
enum TerminalPrompt {
    /// Ctrl-C.
    private static let interrupt: UInt8 = 3

    /// Whether a person sits at standard input; a service or a pipe is never made to wait.
    static var isThere: Bool { isatty(0) == 1 }

    /// The line that was typed; nil for an empty or too long one, or at the end of input.
    static func ask(_ words: String) throws -> Passphrase? {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard terminal >= 0 else { return nil }
        defer { close(terminal) }
        var before = termios()
        guard tcgetattr(terminal, &before) == 0 else { return nil }
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        // Ctrl-C must not leave the terminal without echo: it ends the line instead of the process.
        silent.c_lflag &= ~tcflag_t(ISIG)
        silent.c_cc.11 = interrupt  // VEOL
        guard tcsetattr(terminal, TCSAFLUSH, &silent) == 0 else { return nil }
        defer { tcsetattr(terminal, TCSAFLUSH, &before) }
        write(words, to: terminal)
        let line = line(from: terminal)
        write("\n", to: terminal)
        return line.flatMap { Passphrase($0) }
    }

    private static func line(from terminal: Int32) -> [UInt8]? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while line.count <= Passphrase.bytesMax {
            let count = read(terminal, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1, byte != interrupt else { return nil }
            if byte == 0x0a { return line }
            line.append(byte)
        }
        return nil
    }

    private static func write(_ words: String, to terminal: Int32) {
        let bytes = Array(words.utf8)
        _ = Glibc.write(terminal, bytes, bytes.count)
    }
}

/// A line from the terminal, not shown while it is typed; for commands that ask for passwords of logins.
package enum TerminalQuestion {
    /// nil without a terminal, and for an empty line.
    package static func ask(_ words: String) throws -> String? {
        guard TerminalPrompt.isThere else { return nil }
        return try TerminalPrompt.ask(words).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
