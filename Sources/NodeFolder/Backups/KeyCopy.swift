internal import FoundationEssentials
internal import Glibc
internal import Requests

/// The copy of the key folder that belongs to all backups of a node: `tasukeai-142069-keys`, on another medium
/// than they. There is one, the newest, so that whoever was erased is in none.
///
/// Keys stay as they are: sealed ones sealed. The root keys are left out: they belong off every machine.
package enum KeyCopy {
    package static func path(in shelf: String, member: String) -> String {
        shelf + "/tasukeai-\(member)-keys"
    }

    /// Throws where the keys would lie beside what they open.
    package static func check(_ shelf: String, beside folder: DataFolder, and backups: String)
        throws
    {
        guard shelf.hasPrefix("/") else { throw NodeError.backupPathRelative(shelf) }
        guard FileManager.default.fileExists(atPath: shelf) else {
            throw NodeError.backupShelfMissing(shelf)
        }
        for other in [folder.path, folder.keys, backups]
        where BackupShelf.isWithin(shelf, other) || BackupShelf.isWithin(other, shelf) {
            throw NodeError.backupKeysBeside(shelf)
        }
        guard access(shelf, W_OK | X_OK) == 0 else { throw NodeError.backupShelfClosed(shelf) }
    }

    /// Makes the copy anew. At every moment a whole one lies there: under its name, or under that of the
    /// one before.
    package static func write(_ folder: DataFolder, to shelf: String, member: String) throws
        -> String
    {
        let path = path(in: shelf, member: member)
        let (fresh, former) = (path + BackupNames.unfinished, path + ".former")
        // A killed process stood between the two renamings.
        if access(path, F_OK) != 0, access(former, F_OK) == 0 { try move(former, path) }
        for left in [fresh, former] where access(left, F_OK) == 0 { try discard(left) }
        do { try copy(folder.keys, to: fresh, depth: 1) } catch {
            try? discard(fresh)
            throw error
        }
        if access(path, F_OK) == 0 { try move(path, former) }
        try move(fresh, path)
        try DurableFile.syncFolder(of: path)
        if access(former, F_OK) == 0 { try discard(former) }
        return path
    }

    private static func copy(_ path: String, to target: String, depth: Int) throws {
        guard depth <= 3 else { throw NodeError.backupTooDeep(path) }
        try DataFolder.create(target)
        let left = Set(RootKeyMove.purposes.map { $0 + ".key" })
        for name in try FolderNames.read(path).sorted()
        where !name.hasSuffix(".new") && !(depth == 1 && left.contains(name)) {
            let from = path + "/" + name
            var found = stat()
            guard lstat(from, &found) == 0 else { continue }
            switch found.st_mode & S_IFMT {
            case S_IFREG: _ = try FileSum.copying(from, to: target + "/" + name)
            case S_IFDIR: try copy(from, to: target + "/" + name, depth: depth + 1)
            default: continue
            }
        }
        try DurableFile.syncFolder(of: target + "/.")
    }

    private static func move(_ path: String, _ target: String) throws {
        guard rename(path, target) == 0 else { throw FileFailure(path: path, number: errno) }
    }

    /// Overwrites what it removes, as far as a disk lets it: persons' keys that were erased since.
    private static func discard(_ path: String) throws {
        for name in try FolderNames.ifThere(path) {
            let inner = path + "/" + name
            var found = stat()
            guard lstat(inner, &found) == 0 else { continue }
            if found.st_mode & S_IFMT == S_IFDIR {
                try discard(inner)
            } else if found.st_mode & S_IFMT == S_IFREG {
                try KeyProtection.discard(inner)
            } else {
                unlink(inner)
            }
        }
        guard rmdir(path) == 0 || errno == ENOENT else {
            throw FileFailure(path: path, number: errno)
        }
    }
}
