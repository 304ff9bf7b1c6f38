internal import FoundationEssentials
internal import NodeFolder
internal import Notices
internal import Requests
internal import UseCases

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

    /// Keeps what the day brings.
    func noticeLocalMatters() async throws {
        guard !isClosed else { return }
        try await handler.noticeLocalMatters(.byNode)
    }
}
