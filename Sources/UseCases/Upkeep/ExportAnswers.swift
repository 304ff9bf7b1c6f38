package import Alliance
internal import Ledger
package import Merge
internal import Records
package import Requests

extension ExportRecords: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        var records: [String: [ExportedRecord]] = [:]
        for kind in RequestHandler.exportedKinds {
            let ids = try await handler.exportedIDs(kind)
            records[kind.rules.name] = try await handler.exported(ids[...])
        }
        let end = try await handler.exportEnd()
        return Answer(records: records, space: end.space, stateHash: end.stateHash)
    }
}

/// The parts of an export, for whoever writes it out as it is read.
extension RequestHandler {
    /// In the order of their names.
    package static let exportedKinds = SharedKind.allCases.sorted { $0.rules.name < $1.rules.name }

    /// The records of a kind, in the order in which every node writes them.
    package func exportedIDs(_ kind: SharedKind) async throws -> [OperationID] {
        try await reader.ids(kind)
    }

    package func exported(_ ids: ArraySlice<OperationID>) async throws -> [ExportedRecord] {
        try await reader.records(ids).asyncMap(exported)
    }

    /// What is written last: the state hash is that of the end.
    package func exportEnd() async throws -> (space: String, stateHash: String) {
        (parts.descriptor.space.description, try await store.stateHash().hex)
    }

    private func exported(_ record: SharedRecord) async throws -> ExportedRecord {
        let isBroken = record.kind == .observation && record.figure == nil
        var passage: PassageAnswer?
        if let anchor = record.kind.rules.fields.first(where: { $0.shape == .anchor }) {
            let whole = try await whole(of: record)
            passage = try await self.passage(of: record, field: anchor.number, in: whole)
        }
        return ExportedRecord(
            id: record.id.description, city: record.owner.text,
            author: record.record.author.text, parent: record.record.parent?.description,
            fields: isBroken ? nil : record.fieldAnswers, passage: passage,
            editors: record.kind.rules.takesGuests
                ? record.membership.open.map { $0.member.text } : nil)
    }
}
