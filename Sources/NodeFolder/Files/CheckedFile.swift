internal import Ledger
internal import Merge
internal import Requests

/// A small file that only this program writes, with the digest of its bytes as its last line: a bit that
/// turned on the disk is noticed, where the words before it would still read.
///
/// A file without that line is taken as it is, so that a person can write one; whoever reads it checks its
/// form.
package enum CheckedFile {
    private static let mark = Array("\n#sha256 ".utf8)
    private static let digits = 64

    package static func write(
        _ bytes: [UInt8], to path: String,
        reached: (DurableFile.Step) throws -> Void = { _ in }
    ) throws {
        let digest = Array(Digest.sha256(bytes).hex.utf8)
        try DurableFile.write(bytes + mark + digest + [0x0a], to: path, reached: reached)
    }

    /// nil where there is none.
    package static func read(_ path: String) throws -> [UInt8]? {
        guard let bytes = try DurableFile.read(path) else { return nil }
        let length = mark.count + digits + 1
        guard bytes.count >= length, bytes[(bytes.count - length)...].starts(with: mark) else {
            return bytes
        }
        let content = Array(bytes.dropLast(length))
        let digest = bytes.dropLast().suffix(digits)
        guard bytes.last == 0x0a, digest.elementsEqual(Digest.sha256(content).hex.utf8) else {
            throw NodeError.damagedFile(path)
        }
        return content
    }
}
