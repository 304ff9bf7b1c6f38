internal import FoundationEssentials
internal import Glibc
package import JSON
internal import Ledger
internal import Merge
internal import Requests

/// The local audit: one JSON line for each act that a city must be able to account for. It never leaves
/// the city and holds no text of a record.
///
/// Each line ends with `"sum"`, eight digits of the digest of what stands before it, so that a bit that
/// turned on the disk is noticed. A line that a crash or a full disk cut off is closed before the next
/// one, as an act `torn` that holds what was there: every line can be read, and nothing is glued to it.
package actor AuditFile {
    let path: String

    package init(_ folder: DataFolder) {
        self.path = folder.audit
    }

    /// Durable when it returns. `account`: who acted; empty for nobody in particular.
    package func append(
        _ act: String, _ details: [String: JSONValue], by account: String
    ) throws {
        var line = details
        line["act"] = .string(act)
        line["at"] = .string(Date().ISO8601Format())
        // Who acted: an account of the pages or of the operating system, never a name.
        if !account.isEmpty { line["by"] = .string(account) }
        try append(AuditSum.line(line))
    }

    /// Writes behind the last whole line. Nothing of a line that did not fit stays.
    private func append(_ line: [UInt8]) throws {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileFailure(path: path, number: errno) }
        defer { close(file) }
        let end = lseek(file, 0, SEEK_END)
        guard end >= 0 else { throw FileFailure(path: path, number: errno) }
        let torn = try Self.torn(file, end, path)
        var bytes = line
        if AuditSum.isSound(torn) {
            // Only its line feed is missing.
            bytes = torn + [0x0a] + line
        } else if !torn.isEmpty {
            let rest: JSONValue = .string(String(decoding: torn, as: UTF8.self))
            bytes =
                AuditSum.line([
                    "act": "torn", "at": .string(Date().ISO8601Format()), "rest": rest,
                ]) + line
        }
        let start = end - off_t(torn.count)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                pwrite(file, $0.baseAddress, $0.count, start + off_t(written))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let number = count == 0 ? ENOSPC : errno
                // What was there before is there again, in its length and in its bytes.
                _ = torn.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, start) }
                ftruncate(file, end)
                throw FileFailure(path: path, number: number)
            }
            written += count
        }
        guard fsync(file) == 0 else { throw FileFailure(path: path, number: errno) }
    }

    /// What stands behind the last line feed: nothing, unless a write was cut off.
    private static func torn(_ file: Int32, _ end: off_t, _ path: String) throws -> [UInt8] {
        let blockBytes: off_t = 1 << 16
        let start = max(0, end - blockBytes)
        var block = [UInt8](repeating: 0, count: Int(end - start))
        var read = 0
        while read < block.count {
            let count = block[read...].withUnsafeMutableBytes {
                pread(file, $0.baseAddress, $0.count, start + off_t(read))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                throw FileFailure(path: path, number: count == 0 ? EIO : errno)
            }
            read += count
        }
        // No line of ours is as long as a block.
        guard let feed = block.lastIndex(of: 0x0a) else { return block }
        return Array(block[(feed + 1)...])
    }
}

/// The sum at the end of a line of the audit.
package enum AuditSum {
    private static let mark = Array(",\"sum\":\"".utf8)
    private static let digits = 8

    /// A line with its sum and line feed. The members are those of an object that is not empty.
    static func line(_ members: [String: JSONValue]) -> [UInt8] {
        let text = Array(JSONValue.object(members).encoded().dropLast())
        return text + mark + sum(text) + Array("\"}\n".utf8)
    }

    /// Whether a line, without its line feed, is as it was written. Lines of an earlier version have no
    /// sum: they must be an act at a time.
    package static func isSound(_ line: some BidirectionalCollection<UInt8>) -> Bool {
        let line = Array(line)
        guard AuditLine(line, showsReasons: false) != nil else { return false }
        let length = mark.count + digits + 2
        guard line.count > length, line[(line.count - length)...].starts(with: mark) else {
            // A sum whose own name was damaged must not read as no sum.
            return
                !(line.suffix(digits + 2).prefix(digits).allSatisfy(isDigit)
                && line.dropLast(digits + 2).last == 0x22)
        }
        let found = line.dropLast(2).suffix(digits)
        return found.elementsEqual(sum(Array(line.dropLast(length))))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }

    private static func sum(_ text: [UInt8]) -> [UInt8] {
        Array(Digest.sha256(text).hex.utf8.prefix(digits))
    }
}
