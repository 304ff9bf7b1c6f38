internal import CivicCalendar
internal import FoundationEssentials
internal import Glibc
internal import Requests

/// The folder in which the backups of a node lie side by side: `tasukeai-142069-20270401-020000`, by the
/// clock of Japan. It must be there: a medium that is not mounted is noticed by that.
package struct BackupShelf: Sendable {
    package let path: String
    private let member: String

    package init(_ path: String, of member: String) {
        self.path = path
        self.member = member
    }

    /// Throws for a folder that is not there, or in which nobody can write, and for one within the data.
    package func check(beside folder: DataFolder) throws {
        guard path.hasPrefix("/") else { throw NodeError.backupPathRelative(path) }
        guard FileManager.default.fileExists(atPath: path) else {
            throw NodeError.backupShelfMissing(path)
        }
        for inner in [folder.path, folder.keys] where Self.isWithin(path, inner) {
            throw NodeError.backupShelfInside(path)
        }
        guard access(path, W_OK | X_OK) == 0 else { throw NodeError.backupShelfClosed(path) }
    }

    /// Those that are whole, the oldest first. What else lies there is passed over.
    package func backups() throws -> [Backup] {
        try FolderNames.ifThere(path)
            .filter { BackupNames.isBackup($0, of: member) }.sorted()
            .compactMap { name in try? Backup(reading: path + "/" + name) }
            .filter { $0.manifest.member == member }
    }

    /// Whether a failing disk would take the data and their backups at once; nil where either is not there.
    package func sharesDisk(with folder: DataFolder) -> Bool? {
        guard let own = Self.device(path), let other = Self.device(folder.path) else { return nil }
        return own == other
    }

    /// Takes away what killed processes left, and the oldest, until so many are left. The newest that was
    /// opened on trial and found sound stays, however old it is; of those that are of no use the newest alone,
    /// so that they push out no good one.
    package func prune(keeping count: Int) throws {
        for name in try FolderNames.ifThere(path) where BackupNames.isUnfinished(name, of: member) {
            try FileManager.default.removeItem(atPath: path + "/" + name)
        }
        let all = try backups()
        let useless = all.filter { $0.manifest.rehearsal?.problem != nil }
        let others = all.filter { $0.manifest.rehearsal?.problem == nil }
        let sound = others.last { $0.manifest.rehearsal != nil }
        for backup in useless.dropLast(1) + others.dropLast(count) where backup.path != sound?.path
        {
            // Half a backup must not look like one.
            let leaving = backup.path + BackupNames.unfinished
            guard rename(backup.path, leaving) == 0 else {
                throw FileFailure(path: backup.path, number: errno)
            }
            try FileManager.default.removeItem(atPath: leaving)
        }
    }

    private static func device(_ path: String) -> dev_t? {
        var found = stat()
        return stat(path, &found) == 0 ? found.st_dev : nil
    }

    /// By what the names lead to, links included.
    static func isWithin(_ path: String, _ other: String) -> Bool {
        let (one, two) = (resolved(path), resolved(other))
        return one == two || one.hasPrefix(two + "/")
    }

    private static func resolved(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }
}

/// How backups are named.
package enum BackupNames {
    static let unfinished = ".unfinished"

    static func name(of member: String, seconds: Int64) -> String {
        let day = JapanTime.day(ofSeconds: seconds)
        let minute = JapanTime.minuteOfDay(ofSeconds: seconds)
        let second = Int(((seconds % 60) + 60) % 60)
        return "tasukeai-\(member)-"
            + day.text.filter { $0 != "-" } + "-"
            + [minute / 60, minute % 60, second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    }

    static func isBackup(_ name: String, of member: String) -> Bool {
        let start = "tasukeai-\(member)-"
        guard name.hasPrefix(start) else { return false }
        let parts = name.dropFirst(start.count).split(
            separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 6]
            && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    static func isUnfinished(_ name: String, of member: String) -> Bool {
        name.hasSuffix(unfinished)
            && isBackup(String(name.dropLast(unfinished.count)), of: member)
    }

    /// A name in a manifest becomes a path: within the backup, and nowhere else.
    static func isPlain(_ name: String) -> Bool {
        name.split(separator: "/", omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}
