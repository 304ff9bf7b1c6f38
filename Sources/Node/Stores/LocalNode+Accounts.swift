package import Accounts
internal import FoundationEssentials
internal import Logging
internal import NodeFolder
internal import Requests
internal import UseCases

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
