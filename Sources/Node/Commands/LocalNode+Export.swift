internal import Alliance
internal import Ledger
internal import Merge
internal import Records
internal import SQLiteLedger

extension LocalNode {
    /// The effective shared state, sorted, without local data: the same on every node that holds the
    /// same entries.
    func export() async throws -> JSONValue {
        var members: [String: JSONValue] = [:]
        for kind in SharedKind.allCases {
            let records = try await reader.all(kind).sorted { $0.id < $1.id }
            members[kind.rules.name] = .array(try await records.asyncMap(exported))
        }
        return [
            "space": .string(descriptor.space.description),
            "state_hash": .string(try await store.stateHash().hex), "records": .object(members),
        ]
    }

    private func exported(_ record: SharedRecord) async throws -> JSONValue {
        var row: [String: JSONValue] = [
            "id": .string(record.id.description), "city": .string(record.owner.text),
            "author": .string(record.record.author.text),
            "parent": JSONValue(record.record.parent?.description), "fields": fields(record),
        ]
        if record.kind == .observation, figure(of: record) == nil {
            // A figure that breaks the floor is shown nowhere.
            row["fields"] = nil
        }
        if let anchor = record.kind.rules.fields.first(where: { $0.shape == .anchor }) {
            let whole = try await whole(of: record)
            for (name, value) in try await passage(of: record, field: anchor.number, in: whole) {
                row["passage_\(name)"] = value
            }
        }
        if record.kind.rules.takesGuests {
            row["editors"] = .array(record.membership.open.map { .string($0.member.text) })
        }
        return .object(row)
    }
}
