internal import FoundationEssentials
internal import Requests

/// Where the passphrase of the key folder comes from, in this order: the file or credential that the
/// person named; the file that `TASUKEAI_PASSPHRASE_FILE` names; a systemd credential; the terminal.
///
/// A source that is named and cannot be read is an error: the next one might hold another passphrase.
package struct PassphraseSource: Sendable {
    static let fileVariable = "TASUKEAI_PASSPHRASE_FILE"
    static let credentialUsual = "tasukeai-passphrase"

    private let file: String?
    private let credential: String?
    private let environment: [String: String]

    package init(
        file: String? = nil, credential: String? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        self.file = file
        self.credential = credential
        self.environment = environment
    }

    /// The passphrase; `credential` is the name that the key folder remembers. A new one from the
    /// terminal is asked for twice.
    func read(credential remembered: String?, isNew: Bool = false) throws -> Passphrase {
        if let file { return try read(file: file) }
        if let name = credential {
            guard Self.isName(name) else {
                throw NodeError.badValue("--credential", "a-z 0-9 . _ -")
            }
            guard let path = path(ofCredential: name) else {
                throw NodeError.passphraseMissing(name)
            }
            return try read(file: path)
        }
        if let file = environment[Self.fileVariable], !file.isEmpty { return try read(file: file) }
        let name = remembered ?? Self.credentialUsual
        if let path = path(ofCredential: name), FileManager.default.fileExists(atPath: path) {
            return try read(file: path)
        }
        guard TerminalPrompt.isThere else { throw NodeError.passphraseMissing(name) }
        let first = try TerminalPrompt.ask("パスフレーズ / Passphrase: ")
        guard let first else { throw NodeError.passphraseMissing(name) }
        if isNew, try TerminalPrompt.ask("もう一度 / Again: ") != first {
            throw NodeError.passphrasesDiffer()
        }
        return first
    }

    /// The name under which the folder remembers a credential: the named one.
    var credentialName: String? { credential }

    /// Names of credentials become paths: no folders, nothing hidden.
    static func isName(_ name: String) -> Bool {
        (1...64).contains(name.utf8.count) && !name.hasPrefix(".")
            && name.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5a).contains($0)
                    || (0x61...0x7a).contains($0) || $0 == 0x2d || $0 == 0x2e || $0 == 0x5f
            }
    }

    private func path(ofCredential name: String) -> String? {
        guard let folder = environment["CREDENTIALS_DIRECTORY"], !folder.isEmpty,
            Self.isName(name)
        else { return nil }
        return folder + "/" + name
    }

    private func read(file path: String) throws -> Passphrase {
        guard let bytes = try? BoundedFile.read(path, bytesMax: Passphrase.bytesMax + 5),
            let passphrase = Passphrase(bytes)
        else { throw NodeError.passphraseUnreadable(path) }
        return passphrase
    }
}
