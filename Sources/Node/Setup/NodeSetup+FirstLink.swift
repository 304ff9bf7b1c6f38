internal import Accounts

extension NodeSetup {
    /// The one-time link of the first administrator of a node that was just made. A folder in which even
    /// that cannot be written is no use: it is empty again afterwards, as after any failure.
    package static func firstLink(
        of folder: DataFolder, _ descriptorURL: String, settings: NodeSettings
    ) async throws -> JSONValue {
        do {
            guard let lock = try FolderLock(folder) else { throw NodeError.folderBusy(folder.path) }
            defer { withExtendedLifetime(lock) {} }
            let accounts = try LocalNode.openAccounts(
                try StoreMarks(reading: folder), try KeyFolder(opening: folder))
            defer { try? accounts.close() }
            let link = try await accounts.issueFirstLink(seconds: LocalNode.now)
            try await AuditFile(folder).note("first_link", [:])
            return FirstLinkAnswer(link, address: settings.pagesURL ?? descriptorURL).json
        } catch {
            folder.clear()
            throw error
        }
    }
}
