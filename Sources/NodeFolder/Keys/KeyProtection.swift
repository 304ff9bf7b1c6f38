internal import Accounts
internal import FoundationEssentials
internal import Glibc
internal import Ledger
internal import Requests

/// Protects the key folder by a passphrase, and takes the protection off again.
///
/// It may be killed at any write: the wrapped folder key is durable before the first key is sealed under
/// it, and goes last; each key is written beside, synced and renamed. So every key is readable, in the one way
/// or the other, at every moment, and the same command finishes what it began.
///
/// A plain file that was replaced is overwritten before its space is given back. On a plain disk that
/// is the end of it. An SSD, a copy-on-write file system, a snapshot or a backup may keep the old blocks all
/// the same, where no program reaches them: who must be sure makes new keys after protecting the
/// folder, or encrypts the disk.
package enum KeyProtection {
    /// Where an act may be stopped by a test; killing it there is what throwing means.
    package enum Step: Sendable {
        case file(DurableFile.Step)
        case wiping
        case removing
    }

    package typealias Reached = (Step) throws -> Void

    /// Seals every key of the folder. Finishes an act that was killed; does nothing to a folder that is
    /// protected. The caller holds the folder's lock.
    package static func protect(
        _ folder: DataFolder, passphrase source: PassphraseSource,
        cost: PassphraseCost = .usual, reached: Reached = { _ in }
    ) throws {
        let seal: KeySeal
        if let file = try ProtectionFile.read(folder) {
            seal = try KeySeal(
                opening: file.wrapping, with: try source.read(credential: file.credential))
        } else {
            // Nothing is begun that could not be ended: every key is read first.
            for purpose in try purposes(in: folder) {
                _ = try KeyFile.content(purpose: purpose, in: folder)
            }
            let passphrase = try source.read(credential: nil, isNew: true)
            try check(passphrase, of: folder)
            seal = try KeySeal(new: passphrase, cost: cost)
            let file = ProtectionFile(wrapping: seal.wrapping, credential: source.credentialName)
            try DurableFile.write(try file.bytes(), to: folder.protection) {
                try reached(.file($0))
            }
        }
        for purpose in try purposes(in: folder) {
            guard case .plain(let seed) = try KeyFile.content(purpose: purpose, in: folder) else {
                continue
            }
            let line = try KeyFile.line(seed, purpose: purpose, seal: seal)
            try replace(folder.key(purpose), by: line, reached)
        }
        try removeLeftovers(in: folder, reached)
    }

    private static func check(_ passphrase: Passphrase, of folder: DataFolder) throws {
        let descriptor = try? folder.ownDescriptor()
        let words = descriptor.map { [$0.nameJapanese, $0.nameEnglish, $0.member.text] } ?? []
        switch passphrase.problem(near: words) {
        case nil: return
        case .tooShort: throw NodeError.passphraseTooShort()
        case .some(let problem): throw NodeError.passphraseTooEasy(problem.reasons)
        }
    }

    /// Writes every key plain again, then forgets the folder key.
    package static func unprotect(
        _ folder: DataFolder, passphrase source: PassphraseSource, reached: Reached = { _ in }
    ) throws {
        let keys = try KeyFolder(opening: folder, passphrase: source)
        // Nothing is begun that could not be ended: every key is opened first.
        let seeds = try purposes(in: folder).map { purpose in
            (purpose, try KeyFile.read(purpose: purpose, in: keys))
        }
        for (purpose, seed) in seeds {
            guard case .sealed = try KeyFile.content(purpose: purpose, in: folder) else { continue }
            let line = try KeyFile.line(seed, purpose: purpose, seal: nil)
            try DurableFile.write(line, to: folder.key(purpose)) { try reached(.file($0)) }
        }
        try removeLeftovers(in: folder, reached)
        try reached(.removing)
        if unlink(folder.protection) != 0, errno != ENOENT {
            throw FileFailure(path: folder.protection, number: errno)
        }
        try DurableFile.syncFolder(of: folder.protection)
    }

    /// Puts sealed bytes in the place of a plain file, and overwrites the plain ones once they are no
    /// longer reachable. A file with another name elsewhere (a backup by hard links) is left alone.
    private static func replace(
        _ path: String, by bytes: [UInt8], _ reached: Reached
    ) throws {
        let old = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        guard old >= 0 else { throw FileFailure(path: path, number: errno) }
        defer { close(old) }
        try DurableFile.write(bytes, to: path) { try reached(.file($0)) }
        try reached(.wiping)
        wipe(old)
    }

    /// What an act that was killed left beside the keys may be a plain key.
    private static func removeLeftovers(in folder: DataFolder, _ reached: Reached) throws {
        for path in try leftovers(in: folder) {
            try discard(path) { try reached(.removing) }
        }
    }

    /// Takes a key away for good: no name, and nothing in its place, as far as a program can see to it.
    static func discard(_ path: String, reached: () throws -> Void = {}) throws {
        let file = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        try reached()
        guard unlink(path) == 0 else { throw FileFailure(path: path, number: errno) }
        if file >= 0 {
            wipe(file)
            close(file)
        }
    }

    /// Overwrites a file that has no name any more. What cannot be overwritten stays as it is: the
    /// file is gone in any case.
    private static func wipe(_ file: Int32) {
        var found = stat()
        guard fstat(file, &found) == 0, found.st_nlink == 0, found.st_size > 0 else { return }
        let zeros = [UInt8](repeating: 0, count: Int(min(found.st_size, 65_536)))
        _ = pwrite(file, zeros, zeros.count, 0)
        _ = fsync(file)
    }
}
