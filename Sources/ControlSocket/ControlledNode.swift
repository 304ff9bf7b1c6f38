package import JSON
package import Requests

/// What the socket needs of a node: its door, and the export, which is no single answer.
package protocol ControlledNode: RequestDoor {
    /// The first part of ``ExportRecords``. Throws a ``NodeError`` where it may not be made now, or not by who
    /// is calling.
    func export(isPretty: Bool, _ call: Call) async throws -> ExportPart
}

/// A part of a document of any size, and how to come to the next; nil after the last.
package struct ExportPart: Sendable {
    package let bytes: [UInt8]
    package let next: (@Sendable () async throws -> ExportPart)?

    package init(_ bytes: [UInt8], next: (@Sendable () async throws -> ExportPart)?) {
        self.bytes = bytes
        self.next = next
    }
}

extension RequestDoor {
    /// An answer as JSON; words that passed the screening with a warning stand beside it.
    package func json(_ request: some NodeRequest, _ call: Call) async throws -> JSONValue {
        let reply = try await ask(request, call)
        let answer = try AnswerEncoder.json(reply.answer)
        guard !reply.warnings.isEmpty else { return answer }
        return answer.replacing(
            "screening_warnings", with: .array(reply.warnings.map(JSONValue.string)))
    }
}
