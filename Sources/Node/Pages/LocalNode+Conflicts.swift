internal import Alliance
internal import Ledger
internal import Merge
internal import Records
internal import SQLiteLedger

extension LocalNode {
    private static let conflictsMax = 200

    /// `{"conflicts":[{"record","kind","field","parent","title","settles"}]}`; `settles`: whether what
    /// this member writes there has an effect.
    func conflictRows() async throws -> JSONValue {
        var rows: [JSONValue] = []
        for key in try await store.conflicts(countMax: Self.conflictsMax) {
            guard let record = try await reader.record(key.record),
                let rule = record.kind.rules.field(key.field)
            else { continue }
            var parent: SharedRecord?
            if let id = record.record.parent { parent = try await reader.record(id) }
            rows.append([
                "record": .string(record.id.description), "kind": .string(record.kind.rules.name),
                "field": .string(rule.name),
                "parent": JSONValue(record.record.parent?.description),
                "title": title(of: record) ?? parent.flatMap { title(of: $0) } ?? .null,
                "settles": .bool(
                    record.admits(
                        member, to: rule, whole: record.kind.rules.isPart ? parent : record)),
            ])
        }
        return ["conflicts": .array(rows)]
    }

    private func title(of record: SharedRecord) -> JSONValue? {
        record.kind.declaration.headingField.map { plain(record, $0.name) }
    }
}
