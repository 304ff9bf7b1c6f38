internal import Glibc

/// Where a folder lies, as far as a copy of it would differ: an empty file beside the databases, made anew
/// whenever `stores.json` is written. Its inode and the time of its last change cannot be copied:
/// `cp -a`, rsync and tar all make other ones, also over the same folder. After a start of the machine
/// the disk itself may be an older one, so that counts as another place as well.
///
/// What is the same proves nothing by itself; what differs costs a look at the peers and no more.
package struct FolderPlace: Codable, Equatable, Sendable {
    let boot: String
    let inode: UInt64
    let changedSeconds: Int64
    let changedNanoseconds: Int64

    /// Makes the file anew. It need not survive a loss of power: then the machine starts again.
    static func renew(_ folder: DataFolder) throws -> FolderPlace {
        let temporary = folder.place + ".new"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileFailure(path: temporary, number: errno) }
        close(file)
        guard rename(temporary, folder.place) == 0 else {
            throw FileFailure(path: folder.place, number: errno)
        }
        guard let place = now(folder) else {
            throw FileFailure(path: folder.place, number: ENOENT)
        }
        return place
    }

    /// nil where there is no such file.
    static func now(_ folder: DataFolder) -> FolderPlace? {
        var found = stat()
        guard stat(folder.place, &found) == 0 else { return nil }
        return FolderPlace(
            boot: boot, inode: UInt64(found.st_ino), changedSeconds: Int64(found.st_ctim.tv_sec),
            changedNanoseconds: Int64(found.st_ctim.tv_nsec))
    }

    /// Linux draws it at each start of the machine; empty elsewhere.
    private static var boot: String {
        let bytes = try? BoundedFile.read("/proc/sys/kernel/random/boot_id", bytesMax: 128)
        return String(decoding: bytes ?? [], as: UTF8.self).filter { !$0.isWhitespace }
    }
}
