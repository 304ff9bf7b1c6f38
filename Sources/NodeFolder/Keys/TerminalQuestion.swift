/// A line from the terminal, not shown while it is typed; for commands that ask for passwords of logins.
package enum TerminalQuestion {
    /// nil without a terminal, and for an empty line.
    package static func ask(_ words: String) throws -> String? {
        guard TerminalPrompt.isThere else { return nil }
        return try TerminalPrompt.ask(words).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
