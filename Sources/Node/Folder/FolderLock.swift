internal import Glibc

/// One process, one writer: whoever holds the lock may open the folder. It ends with the process,
/// however the process ends.
package final class FolderLock: Sendable {
    /// -1 where there is no file to lock: on a medium on which nobody can write.
    private let file: Int32
    /// The folder can be read, not written.
    package let isReadOnly: Bool

    /// nil where another process holds the lock.
    package init?(_ folder: DataFolder) throws {
        var file = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        let number = errno
        isReadOnly = file < 0
        if file < 0 {
            // A full disk has no room for a first lock file, and needs none: what holds it does not
            // run yet.
            let mayRead = [EROFS, EACCES, EPERM, ENOSPC, EDQUOT].contains(number)
            guard mayRead, access(folder.path, R_OK) == 0 else {
                throw FileFailure(path: folder.lock, number: number)
            }
            file = open(folder.lock, O_RDONLY | O_CLOEXEC)
        }
        guard file < 0 || flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            return nil
        }
        self.file = file
    }

    deinit { if file >= 0 { close(file) } }
}
