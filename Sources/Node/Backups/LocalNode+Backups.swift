internal import Accounts
internal import CivicCalendar
internal import FoundationEssentials
internal import Ledger
internal import Logging
internal import NodeFolder
internal import Notices
package import Requests
internal import SQLiteLedger
internal import Staff
internal import UseCases

/// Backups of a node at work: by a command, a page, or the clock.
extension LocalNode {
    /// What is remembered between two of them.
    struct BackupDesk {
        var isRunning = false
        /// Why the last one that was begun was not made.
        var problem: (seconds: Int64, error: NodeError)?
        var task: Task<Void, Never>?
    }

    package func makeBackup(in path: String?, waits: Bool, _ call: Call) async throws -> BackupItem?
    {
        let shelf = try shelf(path)
        try shelf.check(beside: folder)
        guard !backupDesk.isRunning else { throw NodeError.backupRunning() }
        backupDesk.isRunning = true
        if waits {
            defer { backupDesk.isRunning = false }
            return try await backUp(to: shelf, isScheduled: path == nil, call)
        }
        backupDesk.task = Task(priority: .background) { [weak self] in
            _ = try? await self?.backUp(to: shelf, isScheduled: true, call)
            await self?.endBackup()
        }
        return nil
    }

    package func listBackups(in path: String?, _ call: Call) throws -> BackupList {
        let place = path ?? settings.backups.folder
        let shelf = place.map { BackupShelf($0, of: descriptor.member.text) }
        return BackupList(
            folder: place, keysFolder: settings.backups.keysFolder,
            time: settings.backups.time.text, keep: settings.backups.keep,
            isSameDisk: shelf?.sharesDisk(with: folder) ?? nil, isRunning: backupDesk.isRunning,
            backups: try (shelf?.backups() ?? []).reversed().map(BackupItem.init),
            problem: backupDesk.problem.map { problem in
                BackupList.Problem(
                    seconds: problem.seconds, code: problem.error.code,
                    message: call.words(problem.error.message),
                    action: call.words(problem.error.action))
            })
    }

    package func verifyBackup(at path: String?, _ call: Call) async throws -> BackupItem {
        guard !backupDesk.isRunning else { throw NodeError.backupRunning() }
        backupDesk.isRunning = true
        defer { backupDesk.isRunning = false }
        let backup: Backup
        if let path {
            backup = try Backup(reading: path)
        } else {
            guard let newest = try shelf(nil).backups().last else { throw NodeError.noBackup() }
            backup = newest
        }
        var (tried, error) = try await rehearse(backup, call)
        tried.keep(.init(seconds: Self.now, problem: error?.code))
        if let error { throw error }
        return BackupItem(tried)
    }

    private func shelf(_ path: String?) throws -> BackupShelf {
        guard let path = path ?? settings.backups.folder else { throw NodeError.backupUnset() }
        return BackupShelf(path, of: descriptor.member.text)
    }

    private func endBackup() {
        backupDesk.isRunning = false
        backupDesk.task = nil
    }

    /// Makes one, copies the keys, tries it, takes the oldest away.
    private func backUp(to shelf: BackupShelf, isScheduled: Bool, _ call: Call) async throws
        -> BackupItem
    {
        do {
            var backup = try await copy(to: shelf)
            try await audit.note(
                "backup", ["name": .text(backup.name)], by: call.caller.account)
            if isScheduled { try copyKeys(beside: shelf) }
            let error: NodeError?
            (backup, error) = try await rehearse(backup, call)
            backup.keep(.init(seconds: Self.now, problem: error?.code))
            if isScheduled { try shelf.prune(keeping: settings.backups.keep) }
            if let error { throw error }
            backupDesk.problem = nil
            log.notice(
                "backup", metadata: ["name": "\(backup.name)", "bytes": "\(backup.manifest.bytes)"])
            return BackupItem(backup)
        } catch {
            let told =
                DiskFault(error).map { NodeError.backupNotWritten(shelf.path, $0) }
                ?? NodeError(wrapping: error)
            if isScheduled {
                if backupDesk.problem?.error.code != told.code {
                    log.error("backup", metadata: ["error": "\(told.code)"])
                }
                backupDesk.problem = (Self.now, told)
            }
            throw told
        }
    }

    /// Freezes here, where nothing else happens meanwhile, and copies beside the node's work.
    private func copy(to shelf: BackupShelf) async throws -> Backup {
        await keepMarks()
        let seconds = Self.now
        let hasAccounts = FileManager.default.fileExists(atPath: folder.path(of: .accounts))
        let hasNotices = FileManager.default.fileExists(atPath: folder.path(of: .notices))
        let frozen = try FrozenFolder(folder) {
            var databases: [StoreName: FrozenFolder.Copy] = [:]
            databases[.ledger] = try store.freeze()
            databases[.staff] = try staff.freeze()
            if hasAccounts { databases[.accounts] = try openAccounts().freeze() }
            if hasNotices { databases[.notices] = try openNotices().freeze() }
            return databases
        }
        let member = descriptor.member.text
        return try await Self.beside {
            try frozen.copy(
                to: shelf, member: member, program: NodeSettings.version, seconds: seconds)
        }
    }

    /// Long work on files that stops when its caller does.
    static func beside<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let task = Task.detached(priority: .background) { try work() }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    private func copyKeys(beside shelf: BackupShelf) throws {
        guard let place = settings.backups.keysFolder else { return }
        try KeyCopy.check(place, beside: folder, and: shelf.path)
        _ = try KeyCopy.write(folder, to: place, member: descriptor.member.text)
    }

    /// With the copy of the keys where there is one: both are needed, and both are tried.
    private func rehearse(_ backup: Backup, _ call: Call) async throws -> (Backup, NodeError?) {
        var place = folder.keys
        if let shelf = settings.backups.keysFolder {
            let copy = KeyCopy.path(in: shelf, member: descriptor.member.text)
            if FileManager.default.fileExists(atPath: copy) { place = copy }
        }
        let opened = try keys.opening(backup.folder(keys: place))
        let error = try await BackupRehearsal.run(backup, opened, settings: settings, call)
        return (backup, error)
    }

    /// One that is made each day is never so old.
    private static let backupHours: Int64 = 36

    /// For `status` and 管理: what keeps the city from having a backup that it can go back to.
    func backupAttention(_ call: Call) -> [Attention] {
        guard let place = settings.backups.folder else { return [] }
        var attention: [Attention] = []
        if let problem = backupDesk.problem {
            attention.append(
                Attention(
                    code: problem.error.code,
                    message: call.words(problem.error.message) + call.words(problem.error.action)))
        }
        let shelf = BackupShelf(place, of: descriptor.member.text)
        if backupDesk.problem == nil, let newest = try? shelf.backups().last,
            let told = oldAttention(newest.manifest, call)
        {
            attention.append(told)
        }
        if shelf.sharesDisk(with: folder) == true {
            attention.append(
                Attention(
                    code: "backup_same_disk",
                    message: call.words(
                        ja: "バックアップの置き場所（\(place)）が、データと同じディスクにあります。ディスクの故障で、どちらも失われます。"
                            + "別の媒体がマウントされているか、確かめてください",
                        en:
                            "The folder of the backups (\(place)) lies on the disk of the data: one "
                            + "failing disk takes both. Check that the other medium is mounted")))
        }
        return attention
    }

    /// Of the newest that lies there, whoever made it.
    private func oldAttention(_ newest: BackupManifest, _ call: Call) -> Attention? {
        if newest.rehearsal?.problem != nil {
            return Attention(
                code: "backup_unsound",
                message: call.words(
                    ja:
                        "最後のバックアップは、試しに開いたところ使えませんでした。tasukeai verify で検査し、tasukeai backup make で作り直してください",
                    en:
                        "The last backup could not be used when it was opened on trial: run tasukeai verify, "
                        + "then tasukeai backup make"))
        }
        let hours = Self.now.subtractingReportingOverflow(newest.madeSeconds).partialValue / 3_600
        guard hours > Self.backupHours else { return nil }
        return Attention(
            code: "backup_old",
            message: call.words(
                ja: "最後のバックアップは \(hours) 時間前のものです。置き場所を確かめ、tasukeai backup make で作ってください",
                en:
                    "The last backup is \(hours) hours old: look at its folder, and run tasukeai backup make"
            ))
    }
}

extension BackupItem {
    init(_ backup: Backup) {
        let manifest = backup.manifest
        self.init(
            name: backup.name, path: backup.path, madeSeconds: manifest.madeSeconds,
            bytes: manifest.bytes, triedSeconds: manifest.rehearsal?.seconds,
            problem: manifest.rehearsal?.problem)
    }
}
