package import Gate
internal import Ledger
package import Merge
package import Requests

/// A request that shares something: what it shares is worked out in one place, whether it is asked for or only
/// looked at, so that the two cannot differ.
package protocol HandledSharing: HandledRequest, SharingRequest {
    /// In the order in which they are written, notes about the change last. Nothing is written by asking.
    func edits(by handler: isolated RequestHandler, _ call: Call) async throws -> [ShareableEdit]

    /// - Parameter ids: those of the operations that were written; none where nothing changed.
    func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer
}

extension HandledSharing {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let edits = try await edits(by: handler, call)
        let ids = try await handler.gate(call).publish(
            edits, by: call.caller.account, release: try handler.release(call))
        return try await answer(to: ids, by: handler, call)
    }
}

extension HandledSharing where Answer == RecordID {
    /// The first operation of what was written begins the new record.
    package func answer(
        to ids: [OperationID], by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        guard let id = ids.first else { throw NodeError.notFound("") }
        return RecordID(id.description)
    }
}

extension Preview: HandledRequest where Asked: HandledSharing {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> SharingPreview {
        let edits = try await request.edits(by: handler, call)
        let preview = try await handler.gate(call).preview(edits)
        return try await handler.shown(preview, of: edits, call)
    }
}
