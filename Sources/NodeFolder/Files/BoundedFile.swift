internal import Glibc

/// Reads files that people and peers give, never more than a limit.
package enum BoundedFile {
    package enum Failure: Error {
        case missing
        case tooLarge
        case unreadable(Int32)
    }

    /// The bytes of a file; `-` is standard input.
    package static func read(_ path: String, bytesMax: Int) throws(Failure) -> [UInt8] {
        let file = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw errno == ENOENT ? .missing : .unreadable(errno) }
        defer { if file != 0 { close(file) } }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(errno) }
            guard count > 0 else { return bytes }
            guard bytes.count + count <= bytesMax else { throw .tooLarge }
            bytes += buffer[..<count]
        }
    }
}
