internal import Glibc
internal import Ledger
internal import Merge

/// How long a file is and what its bytes hash to, read piece by piece: a database may be of any size.
struct FileSum {
    let bytes: Int
    /// SHA-256, hexadecimal.
    let sha256: String

    /// nil where there is no file.
    static func of(_ path: String) throws -> FileSum? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw FileFailure(path: path, number: errno)
        }
        defer { close(file) }
        return try read(file, path, passing: { _ in })
    }

    /// Copies a file into a new one that only its owner may read; returns once it is on the disk.
    static func copying(_ path: String, to target: String) throws -> FileSum {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw FileFailure(path: path, number: errno) }
        defer { close(file) }
        let copy = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard copy >= 0 else { throw FileFailure(path: target, number: errno) }
        defer { close(copy) }
        let sum = try read(file, path) { piece in
            var rest = piece
            while let base = rest.baseAddress, !rest.isEmpty {
                let count = write(copy, base, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw FileFailure(path: target, number: errno) }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
        }
        guard fsync(copy) == 0 else { throw FileFailure(path: target, number: errno) }
        return sum
    }

    private static func read(
        _ file: Int32, _ path: String, passing: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> FileSum {
        var hasher = Hasher256()
        var block = [UInt8](repeating: 0, count: 1 << 18)
        var bytes = 0
        while true {
            try Task.checkCancellation()
            let count = Glibc.read(file, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileFailure(path: path, number: errno) }
            guard count > 0 else { break }
            try block.withUnsafeBytes { all in
                let piece = UnsafeRawBufferPointer(rebasing: all[..<count])
                hasher.update(piece)
                try passing(piece)
            }
            bytes += count
        }
        return FileSum(bytes: bytes, sha256: hasher.digest().hex)
    }
}
