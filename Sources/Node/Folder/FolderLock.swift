internal import Glibc

/// One process, one writer: whoever holds the lock may open the folder. It ends with the process,
/// however the process ends.
package final class FolderLock: Sendable {
    private let file: Int32

    /// nil where another process holds the lock.
    package init?(_ folder: DataFolder) throws {
        let file = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileFailure(path: folder.lock, number: errno) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            return nil
        }
        self.file = file
    }

    deinit { close(file) }
}
