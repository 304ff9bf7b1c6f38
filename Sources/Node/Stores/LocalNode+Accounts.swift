package import Accounts
internal import FoundationEssentials
internal import Logging
internal import Requests
internal import UseCases

/// Logins: local, in a file of their own, never in the ledger.
extension LocalNode {
    /// The file of the accounts, opened when it is first needed. Its key is derived from the staff
    /// key, so that protecting the key folder protects it as well.
    package func openAccounts() throws -> AccountStore {
        if let accounts { return accounts }
        if let openFault, !FileManager.default.fileExists(atPath: folder.path(of: .accounts)) {
            throw NodeError.disk(openFault)
        }
        try sums.opening(DataFolder.accountsName)
        let opened =
            if openFault == nil { try Self.openAccounts(marks, keys) } else {
                try AccountStore(readingOnly: folder.path, keys: try Self.accountKeys(keys))
            }
        try sums.opened(DataFolder.accountsName)
        accounts = opened
        return opened
    }

    static func accountKeys(_ keys: KeyFolder) throws -> AccountKeys {
        AccountKeys(
            master: try StaffKeyFile.derived("tasukeai accounts", keys),
            randomBytes: SystemRandom.bytes)
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
