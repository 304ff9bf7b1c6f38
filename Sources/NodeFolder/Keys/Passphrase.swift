internal import Accounts

/// What a person or the system gives to open the key folder. Bytes as they were given: never
/// normalised, never printed.
package struct Passphrase: Sendable, Equatable {
    static let bytesMax = 1_024
    let bytes: [UInt8]

    /// Takes off the line feed with which editors and `echo` end a file, and the byte order mark with which
    /// Notepad begins one; nil for nothing, and for more than the limit.
    package init?(_ content: [UInt8]) {
        var bytes = Array(content.dropFirst(content.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0))
        if bytes.last == 0x0a {
            bytes.removeLast()
            if bytes.last == 0x0d { bytes.removeLast() }
        }
        guard !bytes.isEmpty, bytes.count <= Self.bytesMax else { return nil }
        self.bytes = bytes
    }

    /// What stands against a new one: the same rules as for the passwords of logins.
    func problem(near words: [String]) -> PasswordProblem? {
        let text = String(decoding: bytes, as: UTF8.self)
        let start = String.UnicodeScalarView(text.unicodeScalars.prefix(PasswordPolicy.scalarsMax))
        return PasswordPolicy.problem(String(start), words)
    }
}

extension Passphrase: CustomStringConvertible, CustomReflectable {
    package var description: String { "confidential" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
