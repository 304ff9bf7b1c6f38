internal import Accounts
internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Notices
internal import Records
package import Requests
internal import Staff
internal import Synchronization

/// What this target is: the answers to all requests, in folders of the same names. It is the only place
/// where what is shared and what is local meet in code, and nothing passes from the one to the other but
/// what the gate lets through.
///
/// What it must not know: sockets, files, the network, HTTP, JSON. It reads no clock and no randomness:
/// a ``Call`` brings who asks and when, ``HandlerParts`` the rest.
package actor RequestHandler {
    package nonisolated let parts: HandlerParts
    /// While the records are folded anew, reading them would show half of them.
    package nonisolated let rebuilding = RebuildMark()
    /// Drafts are written and shared one at a time.
    nonisolated let drafting = AsyncMutex()
    /// Texts that pages asked for last.
    var textCache = TextCache()
    /// Whether logs are being followed for notices.
    var isFollowing = false
    /// What was found out last about the published months.
    var monthComparison: MonthComparison?
    /// Lists of the staff between the look and the import.
    var staged = StagedLists()

    package init(_ parts: HandlerParts) {
        self.parts = parts
    }

    /// Answers one request, after asking whether the caller may ask it.
    package func answer<Request: NodeRequest>(
        _ request: Request, _ call: Call
    ) async throws -> Request.Answer {
        try admit(request, call)
        guard let handled = request as? any HandledRequest,
            let answer = try await answer(handled: handled, call) as? Request.Answer
        else { throw NodeError.unknownRequest() }
        return answer
    }

    private func answer<Request: HandledRequest>(
        handled request: Request, _ call: Call
    ) async throws -> any Sendable {
        try await request.answer(by: self, call)
    }

    /// Refuses what cannot be done now, or not by who is calling.
    package func admit(_ request: some NodeRequest, _ call: Call) throws {
        guard !request.readsRecords || !rebuilding.isSet else { throw NodeError.rebuilding() }
        guard let role = try call.caller.role else { return }
        guard request.askers.admit(CityRole(role)) else {
            throw NodeError.roleRefused(request.askers)
        }
    }

    /// Moves on with every change of what an answer was worked out from.
    package nonisolated func version(of basis: AnswerBasis) -> UInt64 {
        let scope: ChangeCount.Scope =
            switch basis {
            case .everythingShared: .all
            case .kinds(let kinds): .kinds(kinds.map(\.rawValue))
            case .record(let id): OperationID(id).map { .record($0) } ?? .all
            }
        return parts.chronicle.changes.count(scope)
    }
}

/// A request that this target answers; ``RequestTable`` lists all of them.
package protocol HandledRequest: NodeRequest {
    func answer(by handler: isolated RequestHandler, _ call: Call) async throws -> Answer
}

/// Whether the records are being folded anew.
package final class RebuildMark: Sendable {
    private let flag = Mutex(false)

    package var isSet: Bool { flag.withLock { $0 } }

    package func set(_ isSet: Bool) { flag.withLock { $0 = isSet } }
}
