internal import Alliance
internal import FoundationEssentials
internal import Ledger
internal import Merge
internal import Records
internal import UseCases

extension LocalNode {
    /// Everything that was ever done to a plan's fields and to those of its actions, oldest first as it
    /// was folded here; with the role in which it was done and the advice that it answers, where it says
    /// so.
    func history(_ plan: SharedRecord) async throws -> JSONValue {
        var rows: [JSONValue] = []
        let notes = try await changeNotes(on: plan)
        for record in [plan] + (try await reader.children(of: plan.id, .action)) {
            for rule in record.kind.rules.fields where rule.shape != .anchor {
                let key = FieldKey(record: record.id, field: rule.number)
                for event in try await chronicle.history(key) {
                    var row = json(event, rule)
                    row["action"] = record.id == plan.id ? .null : .string("\(record.id)")
                    row["role"] = JSONValue(notes[event.id.entry]?.role)
                    row["answers"] = JSONValue(notes[event.id.entry]?.advice?.description)
                    rows.append(.object(row))
                }
            }
        }
        return ["id": .string(plan.id.description), "history": .array(rows)]
    }

    private func json(_ event: FieldEvent, _ rule: FieldRule) -> [String: JSONValue] {
        [
            "version": .string(event.id.description), "city": .string(event.author.text),
            "field": .string(rule.name), "at": .string(Self.time(event.quarterHours)),
            "value": event.value.map { json($0, rule) } ?? .null,
            "inserted": JSONValue(event.inserted), "deleted": .int(event.deleted),
        ]
    }

    /// What changed in the texts from one version to another; a version is that of one edit. Without
    /// versions, what the newest edit of each text changed.
    func difference(
        _ record: SharedRecord, from: String?, to: String?
    ) async throws -> JSONValue {
        var rows: [JSONValue] = []
        for rule in record.kind.rules.fields where rule.shape == .text {
            let key = FieldKey(record: record.id, field: rule.number)
            guard let document = try await chronicle.document(key) else { continue }
            let events = try await chronicle.history(key)
            let start: [OperationID]
            if let from {
                start = try TextVersion.read(from)
            } else {
                start = events.last.map { document.parents(of: $0.id) } ?? []
            }
            let end = try to.map(TextVersion.read) ?? document.frontier
            guard let old = try? document.scalars(at: start),
                let new = try? document.scalars(at: end), old != new
            else { continue }
            rows.append(["field": .string(rule.name), "changes": Self.changes(old, new)])
        }
        return ["id": .string(record.id.description), "differences": .array(rows)]
    }

    static func changes(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) -> JSONValue {
        let pieces = ReadableDifference.pieces(
            from: old, to: new, stepsMax: TextDifference.stepsUsual)
        return .array(
            pieces.map { ["kind": .string($0.kind.rawValue), "text": .string($0.text)] })
    }

    static func time(_ quarterHours: UInt32) -> String {
        Date(timeIntervalSince1970: Double(quarterHours) * 900).ISO8601Format()
    }
}
