internal import Glibc
internal import Merge
package import Requests

/// A secret key on disk, readable by its owner only: one line, `tasukeai-key-1 PURPOSE HEX`, or in a
/// protected folder `tasukeai-key-2 PURPOSE WRAPPING SEALED` (hexadecimal; see `KeyWrapping`).
///
/// The only door to secret keys: a key of a protected folder is never written plain.
package enum KeyFile {
    package static let seedByteCount = 32

    package static func write(_ seed: [UInt8], purpose: String, in keys: KeyFolder) throws {
        try DurableFile.write(
            line(seed, purpose: purpose, seal: keys.seal), to: keys.folder.key(purpose))
    }

    package static func exists(purpose: String, in keys: KeyFolder) -> Bool {
        exists(purpose: purpose, in: keys.folder)
    }

    static func exists(purpose: String, in folder: DataFolder) -> Bool {
        access(folder.key(purpose), F_OK) == 0
    }

    /// The 32 bytes; a file that is missing or of another form is an error that names the file.
    package static func read(purpose: String, in keys: KeyFolder) throws -> [UInt8] {
        let path = keys.folder.key(purpose)
        switch try content(purpose: purpose, in: keys.folder) {
        case .plain(let seed): return seed
        case .sealed(let wrapping, let sealed):
            guard let seed = try keys.seal(for: wrapping).open(sealed, purpose: purpose),
                seed.count == seedByteCount
            else { throw NodeError.damagedFile(path) }
            return seed
        }
    }

    /// The 32 bytes, as far as they can be had without asking anybody; nil where the file is damaged inside,
    /// or sealed under a passphrase that is not the folder's. For whoever checks that a key is the right one.
    package static func readSilently(purpose: String, in keys: KeyFolder) throws -> [UInt8]? {
        switch try content(purpose: purpose, in: keys.folder) {
        case .plain(let seed): return seed
        case .sealed(let wrapping, let sealed):
            guard let seal = keys.seal, seal.wrapping == wrapping else { return nil }
            return seal.open(sealed, purpose: purpose)
        }
    }

    /// Takes a key away for good, and what a killed process left beside it.
    static func discard(purpose: String, in folder: DataFolder) throws {
        let path = folder.key(purpose)
        for name in [path, path + ".new"] where access(name, F_OK) == 0 {
            try KeyProtection.discard(name)
        }
    }

    package static func damaged(purpose: String, in folder: DataFolder) -> NodeError {
        .damagedFile(folder.key(purpose))
    }

    static func missing(purpose: String, in folder: DataFolder) -> NodeError {
        .keyMissing(folder.key(purpose))
    }

    /// What a file holds, as far as it can be said without a passphrase.
    enum Content {
        case plain([UInt8])
        case sealed(KeyWrapping, [UInt8])
    }

    static func content(purpose: String, in folder: DataFolder) throws -> Content {
        let path = folder.key(purpose)
        guard let bytes = try DurableFile.read(path) else {
            throw NodeError.missingFile(path)
        }
        // Exactly as it was written: a bit that turned is no other way to write the same key.
        guard bytes.last == 0x0A else { throw unreadable(path) }
        let words = String(decoding: bytes.dropLast(), as: UTF8.self)
            .split(separator: " ", omittingEmptySubsequences: false)
        guard words.count >= 3, words[1] == purpose else { throw unreadable(path) }
        switch (words[0], words.count) {
        case ("tasukeai-key-1", 3):
            guard let seed = Hexadecimal.bytes(String(words[2])), seed.count == seedByteCount
            else { throw unreadable(path) }
            return .plain(seed)
        case ("tasukeai-key-2", 4):
            guard let wrapping = Hexadecimal.bytes(String(words[2])).flatMap(KeyWrapping.init),
                let sealed = Hexadecimal.bytes(String(words[3])),
                sealed.count == seedByteCount + SecretBox.overheadByteCount
            else { throw unreadable(path) }
            return .sealed(wrapping, sealed)
        default: throw unreadable(path)
        }
    }

    /// The bytes of a key file; sealed where there is a seal.
    static func line(_ seed: [UInt8], purpose: String, seal: KeySeal?) throws -> [UInt8] {
        guard let seal else {
            return Array("tasukeai-key-1 \(purpose) \(Hexadecimal.text(seed))\n".utf8)
        }
        let words = [
            "tasukeai-key-2", purpose, Hexadecimal.text(seal.wrapping.bytes),
            Hexadecimal.text(try seal.seal(seed, purpose: purpose)),
        ]
        return Array((words.joined(separator: " ") + "\n").utf8)
    }

    private static func unreadable(_ path: String) -> NodeError { .damagedFile(path) }
}
