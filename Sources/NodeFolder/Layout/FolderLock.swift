internal import Glibc

/// One process, one writer: whoever holds the lock may open the folder. It ends with the process,
/// however the process ends.
package final class FolderLock: Sendable {
    /// -1 where there is no file to lock: on a medium on which nobody can write.
    private let file: Int32
    /// Why the lock file could not be opened to be written.
    private let failure: FileFailure?
    /// The folder can be read, not written.
    package var isReadOnly: Bool { failure != nil }

    /// nil where another process holds the lock.
    package init?(_ folder: DataFolder) throws {
        var file = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        let number = errno
        failure = file < 0 ? FileFailure(path: folder.lock, number: number) : nil
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

    /// For a folder that is only read, though it could be written: a backup, which must stay as it is.
    package init(onlyReading folder: DataFolder) {
        file = -1
        failure = FileFailure(path: folder.path, number: EROFS)
    }

    /// Throws where nothing was locked: whoever may only read moves and removes no file of a folder in
    /// which another process may be at work.
    package func checkHeld() throws {
        if let failure { throw failure }
    }

    deinit { if file >= 0 { close(file) } }
}
