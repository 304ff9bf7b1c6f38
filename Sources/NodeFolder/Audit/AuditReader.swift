internal import CivicCalendar
internal import FoundationEssentials
internal import Glibc
package import Requests

/// Reads the audit file from its end, so that a page costs the same however long the file is.
package struct AuditReader {
    private static let blockBytes = 65_536
    /// A page that finds little says so and goes on where it stopped.
    static let scannedBytesMax = 8 << 20

    private let path: String
    private let showsReasons: Bool

    package init(path: String, showsReasons: Bool) {
        self.path = path
        self.showsReasons = showsReasons
    }

    /// The newest lines before a place in the file that the filter admits.
    package func page(
        _ filter: AuditFilter, before: Int?, countMax: Int
    ) throws -> PageOfAudit.Answer {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return PageOfAudit.Answer(lines: [], next: nil) }
            throw FileFailure(path: path, number: errno)
        }
        defer { close(file) }
        let end = Int(lseek(file, 0, SEEK_END))
        // The place is that after the end of a line; any other is no harm: that line is not read.
        var position = min(max(before ?? end, 0), max(end, 0))
        var lines: [AuditLine] = []
        var scanned = 0
        var pending: [UInt8] = []
        var pendingEnd = position
        while position > 0, scanned < Self.scannedBytesMax {
            let start = max(0, position - Self.blockBytes)
            pending = try block(file, start, position) + pending
            scanned += position - start
            position = start
            while let cut = pending.dropLast().lastIndex(of: 0x0A) {
                let line = AuditLine(
                    pending[(cut + 1)...].filter { $0 != 0x0A }, showsReasons: showsReasons)
                pending.removeSubrange((cut + 1)...)
                pendingEnd = position + pending.count
                guard let line, admits(filter, line) else { continue }
                lines.append(line)
                if lines.count == countMax {
                    return PageOfAudit.Answer(lines: lines, next: pendingEnd)
                }
            }
            // Nothing writes lines as long as this; what is no line is passed over.
            if pending.count > 4 * Self.blockBytes {
                pending = []
                pendingEnd = position
            }
        }
        if position == 0 {
            let line = AuditLine(pending.filter { $0 != 0x0A }, showsReasons: showsReasons)
            if let line, admits(filter, line) {
                lines.append(line)
            }
            return PageOfAudit.Answer(lines: lines, next: nil)
        }
        return PageOfAudit.Answer(lines: lines, next: pendingEnd)
    }

    private func admits(_ filter: AuditFilter, _ line: AuditLine) -> Bool {
        filter.admits(line, day: Self.day(line.at))
    }

    /// The day in Japan of a moment as the file has it.
    private static func day(_ at: String) -> String {
        guard let date = try? Date(at, strategy: .iso8601) else { return String(at.prefix(10)) }
        return JapanTime.day(ofSeconds: Int64(date.timeIntervalSince1970)).text
    }

    private func block(_ file: Int32, _ start: Int, _ end: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: end - start)
        var read = 0
        while read < bytes.count {
            let count = bytes[read...].withUnsafeMutableBytes {
                pread(file, $0.baseAddress, $0.count, off_t(start + read))
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileFailure(path: path, number: errno) }
            guard count > 0 else { break }
            read += count
        }
        return Array(bytes[..<read])
    }
}
