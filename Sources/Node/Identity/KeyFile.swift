internal import Glibc

/// A secret key on disk: one line, `tasukeai-key-1 PURPOSE HEX`, readable by its owner only.
enum KeyFile {
    static let seedByteCount = 32

    static func write(_ seed: [UInt8], purpose: String, in folder: DataFolder) throws {
        let line = "tasukeai-key-1 \(purpose) \(Hexadecimal.text(seed))\n"
        try DurableFile.write(Array(line.utf8), to: folder.key(purpose))
    }

    /// The 32 bytes; a file that is missing or of another form is an error that names the file.
    static func read(purpose: String, in folder: DataFolder) throws -> [UInt8] {
        let path = folder.key(purpose)
        guard let bytes = try DurableFile.read(path) else {
            throw FileFailure(path: path, number: ENOENT)
        }
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count == 3, words[0] == "tasukeai-key-1", words[1] == purpose,
            let seed = Hexadecimal.bytes(String(words[2])), seed.count == seedByteCount
        else { throw FileFailure(path: path, number: EINVAL) }
        return seed
    }
}
