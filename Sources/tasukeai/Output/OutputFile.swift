internal import Glibc
internal import Requests

/// A file that a person asked for. Written beside and renamed, so that it is whole or not there.
enum OutputFile {
    /// A private one only its owner can read.
    static func write(_ bytes: [UInt8], to path: String, isPrivate: Bool = false) throws {
        let temporary = path + ".new"
        // Somebody else's file of that name, or a link, would keep its own permissions.
        unlink(temporary)
        let file = open(
            temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
            isPrivate ? 0o600 : 0o644)
        guard file >= 0 else { throw NodeError.fileUnwritable(path) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                Glibc.write(file, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            written += count
        }
        let isClosed = close(file) == 0
        guard written == bytes.count, isClosed, rename(temporary, path) == 0 else {
            unlink(temporary)
            throw NodeError.fileUnwritable(path)
        }
    }
}

extension NodeError {
    static func fileUnwritable(_ path: String) -> NodeError {
        NodeError(
            "file_unwritable", ja: "ファイル「\(path)」に書き込めません。",
            en: "The file \(path) cannot be written.",
            actionJa: "フォルダーの有無、権限、ディスクの空きを確認してください。",
            actionEn: "Check the folder, its permissions and the free disk space.")
    }
}
