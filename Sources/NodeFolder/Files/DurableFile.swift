internal import Glibc
internal import Requests

/// Small files that must survive a loss of power: written beside, synced, renamed.
package enum DurableFile {
    /// How far writing a file has come; a test that throws at a step leaves what a killed process would.
    package enum Step: CaseIterable, Sendable {
        case opened
        case written
        case synced
        case renamed
    }

    /// At most so many bytes are ever read from such a file.
    static let bytesMax = 64 * 1024 * 1024

    package static func write(
        _ bytes: [UInt8], to path: String,
        reached: (Step) throws -> Void = { _ in }
    ) throws {
        // What could not be read again is not written.
        guard bytes.count <= bytesMax else { throw FileFailure(path: path, number: EFBIG) }
        let temporary = path + ".new"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileFailure(path: path, number: errno) }
        var isOpen = true
        defer { if isOpen { close(file) } }
        try reached(.opened)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                Glibc.write(file, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let number = errno
                unlink(temporary)
                throw FileFailure(path: path, number: number)
            }
            written += count
        }
        try reached(.written)
        guard fsync(file) == 0 else {
            let number = errno
            unlink(temporary)
            throw FileFailure(path: path, number: number)
        }
        close(file)
        isOpen = false
        try reached(.synced)
        guard rename(temporary, path) == 0 else {
            let number = errno
            unlink(temporary)
            throw FileFailure(path: path, number: number)
        }
        try reached(.renamed)
        try syncFolder(of: path)
    }

    /// The bytes of a file; nil where there is none.
    package static func read(_ path: String) throws -> [UInt8]? {
        do {
            return try BoundedFile.read(path, bytesMax: bytesMax)
        } catch {
            switch error {
            case .missing: return nil
            // Nothing of ours is ever so large.
            case .tooLarge: throw NodeError.damagedFile(path)
            case .unreadable(let number): throw FileFailure(path: path, number: number)
            }
        }
    }

    /// Reads a file of any size from its beginning to its end; throws where the disk does not give it.
    package static func readThrough(_ path: String) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileFailure(path: path, number: errno) }
        defer { close(file) }
        var block = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = Glibc.read(file, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileFailure(path: path, number: errno) }
            guard count > 0 else { return }
        }
    }

    static func syncFolder(of path: String) throws {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { return }
        fsync(file)
        close(file)
    }
}
