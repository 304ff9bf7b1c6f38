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
                "settles": .bool(mayWrite(rule, record, parent)),
            ])
        }
        return ["conflicts": .array(rows)]
    }

    private func title(of record: SharedRecord) -> JSONValue? {
        let names = ["title", "text", "name", "subject", "section"]
        guard let name = names.first(where: { record.kind.rules.field(named: $0) != nil }) else {
            return nil
        }
        return plain(record, name)
    }

    private func mayWrite(
        _ rule: FieldRule, _ record: SharedRecord, _ parent: SharedRecord?
    ) -> Bool {
        switch rule.writers {
        case .anyMember: return true
        case .owner: return record.owner == member
        case .ownerOfParent: return record.record.parentOwner == member
        case .editors:
            let whole = record.kind.rules.isPart ? parent : record
            return record.owner == member
                || whole?.membership.open.contains { $0.member == member } == true
        }
    }
}
