internal import Accounts
internal import CivicCalendar
internal import Mail
internal import NodeFolder
internal import Notices
package import Requests
internal import Staff
internal import Synchronization
internal import UseCases

/// The node's one door; see ``RequestHandler``. What the disk refuses is told as the disk's fault.
extension LocalNode: RequestDoor {
    package func ask<Asked: NodeRequest>(
        _ request: Asked, _ call: Call
    ) async throws -> Reply<Asked.Answer> {
        do {
            let notes = ScreeningNotes()
            let answer = try await ScreeningNotes.$current.withValue(notes) {
                try await handler.answer(request, call)
            }
            return Reply(answer, warnings: notes.added)
        } catch {
            throw told(error)
        }
    }

    package nonisolated func version(of basis: AnswerBasis) -> UInt64 {
        handler.version(of: basis)
    }

    package nonisolated func described(_ error: any Error) -> NodeError {
        NodeError(wrapping: error)
    }

    /// What is known of logins; see ``LoginDesk``.
    package nonisolated var logins: any LoginDesk { handler }

    /// Why nothing can be written was known when the folder was opened.
    func told(_ error: any Error) -> NodeError {
        guard let fault = disk.note(error) else { return NodeError(wrapping: error) }
        // One file that this account may not use is named; the folder can be written all the same.
        if error is FileFailure, openFault == nil, disk.physical == nil {
            return NodeError(wrapping: error)
        }
        return .disk(openFault ?? fault)
    }
}

/// What handlers ask of the node. They are made while the node is, and find it once it is whole.
final class HandlerNode: NodeOperations {
    private struct Holder {
        weak var node: LocalNode?
    }

    private let holder = Mutex(Holder())

    func set(_ node: LocalNode) { holder.withLock { $0.node = node } }

    private var node: LocalNode {
        get throws {
            // A node that is gone has closed its stores.
            guard let node = holder.withLock({ $0.node }) else { throw CancellationError() }
            return node
        }
    }

    func accounts() async throws -> AccountStore { try await node.openAccounts() }

    func notices() async throws -> NoticeStore { try await node.openNotices() }

    func holidays() async throws -> HolidayCalendar {
        try HolidayFile.calendar(try node.folder)
    }

    func sweepLogins(by account: String) async {
        try? await node.sweepAccounts(by: account)
    }

    func noteRefusedSignIn(from address: String) async throws {
        try await node.noteRefusedSignIn(from: address)
    }

    var mail: any MailOperations { get throws { try node.mail } }
    var peers: any PeerOperations { get throws { try node } }
    var advisers: any AdviserOperations { get throws { try node } }
    var upkeep: any UpkeepOperations { get throws { try node } }
}

/// Any error in words: of the folder, and of the parts that answer.
extension NodeError {
    package init(wrapping error: any Error) {
        self = NodeError(known: error) ?? NodeError(folder: error) ?? .unexpected()
    }
}
