internal import Alliance
package import Gate
package import Merge
internal import Records
package import Requests
internal import Staff

extension ApproveDraft: HandledSharing {
    private static let delays = 1...3_600

    package func edits(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ShareableEdit] {
        try await ShareDraft(id: id).edits(by: handler, call)
    }

    /// Asks the gate what it would say, and writes nothing that leaves.
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        guard Self.delays.contains(delay) else { throw NodeError.badValue("delay", "1–3600") }
        return try await handler.drafting.withLock {
            try await handler.endInterruptedSharing(of: id, call)
            let edits = try await edits(by: handler, call)
            let preview = try await handler.gate(call).preview(edits)
            guard preview.problems.isEmpty else { throw GateError.refused(preview.problems) }
            guard try preview.held.isEmpty || handler.release(call) != nil else {
                throw GateError.screened(preview.held)
            }
            let due = call.seconds + Int64(delay)
            try await handler.staff.approve(
                ApprovedDraft(
                    subject: id, dueSeconds: due, account: call.caller.account,
                    post: call.caller.post, reason: call.release))
            return Answer(id: id, due: due)
        }
    }

    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(id: id, due: call.seconds)
    }
}

extension TakeBackDraft: HandledRequest {
    /// Refused where it is shared already.
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Done {
        try await handler.drafting.withLock {
            let shared = try await handler.endInterruptedSharing(of: id, call)
            guard shared == nil, try await handler.staff.draft(id) != nil else {
                throw NodeError.draftIsShared()
            }
            try await handler.staff.keepBack(id, missed: nil)
        }
        return Done()
    }
}

extension RequestHandler {
    /// A node that stood still so long shares nothing by itself any more: a copy of the data folder may have
    /// been set up again, and what was approved may be shared already.
    private static let missedAfterSeconds: Int64 = 3_600

    /// Shares what was approved and is due, in the post of whoever approved it. What cannot be
    /// shared stays a draft, and says so.
    ///
    /// - Returns: the codes of what went wrong.
    package func shareDueDrafts(seconds: Int64) async throws -> [String] {
        guard !rebuilding.isSet else { return [] }
        var codes: [String] = []
        for draft in try await staff.approvedDrafts(dueBy: seconds) {
            let call = Call(
                caller: Caller(account: draft.account, post: draft.post), seconds: seconds,
                isJapanese: true, release: draft.reason, progress: { _, _ in })
            do {
                try await drafting.withLock { try await share(draft, call) }
            } catch {
                codes.append(NodeError(known: error)?.code ?? "unexpected")
                try await staff.keepBack(draft.subject, missed: seconds)
            }
        }
        return codes
    }

    /// Whoever took it back, or wrote in it, since the list was made, was in time.
    private func share(_ draft: ApprovedDraft, _ call: Call) async throws {
        guard try await staff.draft(draft.subject)?.dueSeconds == draft.dueSeconds else { return }
        guard call.seconds - draft.dueSeconds < Self.missedAfterSeconds else {
            return try await staff.keepBack(draft.subject, missed: call.seconds)
        }
        let request = ShareDraft(id: draft.subject)
        try admit(request, call)
        _ = try await request.share(by: self, call)
    }
}
