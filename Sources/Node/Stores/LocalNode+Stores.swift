package import Accounts
internal import FoundationEssentials
internal import Ledger
internal import Logging
internal import Merge
internal import NodeFolder
internal import Notices
internal import Records
internal import Requests
internal import SQLiteLedger
internal import Staff
internal import UseCases

/// How far the databases are, outside of them.
extension LocalNode {
    /// Moves the marks up to what is durable now. A mark that stays behind refuses nothing, so what
    /// fails here is tried again later.
    func keepMarks() async {
        guard openFault == nil else { return }
        var found: [StoreName: FoundStore] = [:]
        if let standing = try? await staff.fileStanding() { found[.staff] = FoundStore(standing) }
        if let standing = try? await accounts?.fileStanding() {
            found[.accounts] = FoundStore(standing)
        }
        var logs: [String: StoreMarkFile.Log] = [:]
        for replica in ownLogs.replicas {
            guard let log = await chronicle.state(of: replica), log.held > 0 else { continue }
            logs[replica.description] = .init(sequence: log.held, hash: log.hash.hex)
        }
        try? marks.raise(found, logs: logs)
        marks.returned(ownLogs.takeUnasked(), from: [], seconds: Self.now)
    }

    /// A ledger in which the marked entry of one of our logs is another one forked here: it is not the
    /// one that the mark was made for.
    func checkMarkedEntries() async throws {
        for replica in ownLogs.replicas {
            guard let mark = marks.file.logs[replica.description],
                let log = await chronicle.state(of: replica), log.held >= mark.sequence
            else { continue }
            let place = EntryPlace(replica: replica, sequence: mark.sequence)
            guard try await store.hashes(of: [place])[place]?.hex == mark.hash else {
                throw NodeError.storeRefused(.other, .ledger, folder)
            }
        }
    }
}

/// Logins: local, in a file of their own, never in the ledger.
extension LocalNode {
    /// The file of the accounts, opened when it is first needed.
    package func openAccounts() throws -> AccountStore {
        if let accounts { return accounts }
        if let openFault, !FileManager.default.fileExists(atPath: folder.path(of: .accounts)) {
            throw NodeError.disk(openFault)
        }
        try sums.opening(DataFolder.accountsName)
        let opened =
            if openFault == nil { try marks.openAccounts(keys) } else {
                try AccountStore(readingOnly: folder.path, keys: try StaffKeyFile.accountKeys(keys))
            }
        try sums.opened(DataFolder.accountsName)
        accounts = opened
        return opened
    }

    /// Takes away what is over, if the accounts were opened: also the logins of people who left.
    func sweepAccounts(by account: String = "") async {
        guard let accounts else { return }
        let now = Self.now
        _ = try? await accounts.sweep(seconds: now)
        do {
            try await handler.endDepartedLogins(accounts, seconds: now, by: account)
        } catch {
            log.warning(
                "logins of people who left were not swept",
                metadata: ["code": "\(NodeError(wrapping: error).code)"])
        }
    }
}

/// When notices are made, and the file in which they lie; see `RequestHandler`.
extension LocalNode {
    /// The file of the notices, opened when it is first needed.
    func openNotices() throws -> NoticeStore {
        if let notices { return notices }
        if let openFault, !FileManager.default.fileExists(atPath: folder.path(of: .notices)) {
            throw NodeError.disk(openFault)
        }
        try sums.opening(DataFolder.noticesName)
        let opened =
            if openFault == nil { try marks.openNotices() } else {
                try NoticeStore(readingOnly: folder.path)
            }
        try sums.opened(DataFolder.noticesName)
        notices = opened
        return opened
    }

    /// Keeps what concerns people here of what was folded. The number of notices that are new.
    @discardableResult
    package func followLogs() async throws -> Int {
        guard !isClosed else { return 0 }
        return try await handler.followLogs(.byNode)
    }

    /// Shares what was approved and is due.
    ///
    /// - Returns: the code of what went wrong, if anything did.
    func shareDueDrafts() async -> String? {
        guard !isClosed else { return nil }
        do {
            return try await handler.shareDueDrafts(seconds: Self.now).last
        } catch { return told(error).code }
    }

    /// The next mail of notices that is due, behind a login.
    func nextMail(after: AccountID?) async throws -> DueMail? {
        guard !isClosed else { return nil }
        return try await handler.nextMail(after: after, .byNode)
    }

    /// Keeps what the day brings.
    func noticeLocalMatters() async throws {
        guard !isClosed else { return }
        try await handler.noticeLocalMatters(.byNode)
    }
}
