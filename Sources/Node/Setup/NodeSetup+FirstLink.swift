internal import Accounts
internal import JSON
internal import NodeFolder
internal import Requests
internal import UseCases

extension NodeSetup {
    /// The one-time link of the first administrator of a node that is being made. The caller holds the
    /// folder's lock.
    static func firstLink(
        of folder: DataFolder, _ descriptorURL: String, settings: NodeSettings
    ) async throws -> JSONValue {
        let accounts = try StoreMarks(reading: folder).openAccounts(try KeyFolder(opening: folder))
        defer { try? accounts.close() }
        let link = try await accounts.issueFirstLink(seconds: LocalNode.now)
        try await AuditFile(folder).append("first_link", [:], by: "")
        return try AnswerEncoder.json(
            FirstLinkAnswer(link, address: settings.pagesURL ?? descriptorURL))
    }
}
