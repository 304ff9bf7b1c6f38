internal import Alliance
internal import Ledger
internal import Merge
internal import Records
internal import Requests

/// Two versions of a plan side by side, with its actions.
extension LocalNode {
    /// `{"id","differences":[{"record","kind","title","field","changes":[{"kind","text"}]}]}`; fields
    /// that are the same are left out. Of registers the values are whole pieces.
    func difference(
        _ plan: SharedRecord, between from: String, and to: String
    ) async throws -> JSONValue {
        let (old, new) = (try await reach(from, in: plan), try await reach(to, in: plan))
        var rows: [JSONValue] = []
        for record in [plan] + (try await reader.children(of: plan.id, .action)) {
            for rule in record.kind.rules.fields where rule.shape != .anchor {
                let before = try await view(record, rule, at: old)
                let after = try await view(record, rule, at: new)
                guard let changes = changes(before, after, rule) else { continue }
                rows.append([
                    "record": .string(record.id.description),
                    "kind": .string(record.kind.rules.name), "title": plain(record, "title"),
                    "field": .string(rule.name), "changes": changes,
                ])
            }
        }
        return ["id": .string(plan.id.description), "differences": .array(rows)]
    }

    /// nil: what is held now.
    private func reach(_ text: String, in plan: SharedRecord) async throws -> VersionReach? {
        if text == "now" { return nil }
        if text == "start" { return .nothing }
        let named = try await record(text, .planVersion, .meetingVersion)
        guard let version = Self.version(in: named), version.record == plan.id else {
            throw NodeError.otherPlan()
        }
        return try await chronicle.reach(of: version)
    }

    private func view(
        _ record: SharedRecord, _ rule: FieldRule, at reach: VersionReach?
    ) async throws -> FieldView? {
        guard let reach else { return record.views[rule.number] }
        let key = FieldKey(record: record.id, field: rule.number)
        return try await chronicle.view(key, at: reach)
    }

    /// nil where people read the same.
    private func changes(
        _ before: FieldView?, _ after: FieldView?, _ rule: FieldRule
    ) -> JSONValue? {
        if rule.shape == .text {
            let old = Array(Self.text(before).unicodeScalars)
            let new = Array(Self.text(after).unicodeScalars)
            guard old != new else { return nil }
            return Self.changes(old, new)
        }
        let (old, new) = (values(before, rule), values(after, rule))
        guard old.map({ Array($0.utf8) }) != new.map({ Array($0.utf8) }) else { return nil }
        if case .content = rule.shape, old.count == 1, new.count == 1 {
            return Self.changes(Array(old[0].unicodeScalars), Array(new[0].unicodeScalars))
        }
        let piece = { (kind: DifferencePiece.Kind, text: String) -> JSONValue in
            ["kind": .string(kind.rawValue), "text": .string(text)]
        }
        return .array(old.map { piece(.removed, $0) } + new.map { piece(.added, $0) })
    }

    private static func text(_ view: FieldView?) -> String {
        guard case .text(let view) = view else { return "" }
        return view.text
    }

    /// The candidates of a register as people read them, equal ones as one.
    private func values(_ view: FieldView?, _ rule: FieldRule) -> [String] {
        guard case .register(let candidates) = view else { return [] }
        var shown: [StoredValue] = []
        for candidate in candidates where !shown.contains(candidate.value) {
            shown.append(candidate.value)
        }
        return shown.map { json($0, rule).text ?? "■" }
    }
}
