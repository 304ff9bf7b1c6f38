internal import Glibc

extension AuditReader {
    private static let chunkBytes = 1 << 16
    private static let lineBytesMax = 1 << 20

    /// Every whole line of the file, from its beginning, without its line feed. No file has no line; a line
    /// that is longer than any of ours is given cut.
    package static func lines(of path: String, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return }
            throw FileFailure(path: path, number: errno)
        }
        defer { close(file) }
        var pending: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: chunkBytes)
        while true {
            let count = read(file, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileFailure(path: path, number: errno) }
            guard count > 0 else { return }
            var rest = chunk[..<count]
            while let feed = rest.firstIndex(of: 0x0a) {
                pending += rest[..<feed]
                try body(pending[...])
                pending.removeAll(keepingCapacity: true)
                rest = rest[(feed + 1)...]
            }
            if pending.count + rest.count <= lineBytesMax { pending += rest }
        }
    }
}
