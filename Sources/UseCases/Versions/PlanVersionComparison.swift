internal import Alliance
internal import Ledger
internal import Merge
internal import Records
package import Requests

extension ComparePlanVersions: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let plan = try await handler.record(plan, .plan)
        let (old, new) = (
            try await handler.reach(from, in: plan), try await handler.reach(to, in: plan)
        )
        var rows: [VersionDifference] = []
        for record in [plan] + (try await handler.reader.children(of: plan.id, .action)) {
            for rule in record.kind.rules.fields where rule.shape != .anchor {
                let before = try await handler.view(record, rule, at: old)
                let after = try await handler.view(record, rule, at: new)
                guard let changes = TextPiece.pieces(from: before, to: after, rule) else {
                    continue
                }
                rows.append(
                    VersionDifference(
                        record: record.id.description, kind: record.kind.rules.name,
                        title: record.words("title"), field: rule.name, changes: changes))
            }
        }
        return Answer(id: plan.id.description, differences: rows)
    }
}

extension RequestHandler {
    /// nil: what is held now.
    fileprivate func reach(_ text: String, in plan: SharedRecord) async throws -> VersionReach? {
        if text == "now" { return nil }
        if text == "start" { return .nothing }
        let named = try await record(text, .planVersion, .meetingVersion)
        guard let version = named.version, version.record == plan.id else {
            throw NodeError.otherPlan()
        }
        return try await chronicle.reach(of: version)
    }

    fileprivate func view(
        _ record: SharedRecord, _ rule: FieldRule, at reach: VersionReach?
    ) async throws -> FieldView? {
        guard let reach else { return record.views[rule.number] }
        let key = FieldKey(record: record.id, field: rule.number)
        return try await chronicle.view(key, at: reach)
    }
}

extension TextPiece {
    /// What differs between two views of a field; nil where people read the same.
    fileprivate static func pieces(
        from before: FieldView?, to after: FieldView?, _ rule: FieldRule
    ) -> [TextPiece]? {
        if rule.shape == .text {
            let old = Array(text(before).unicodeScalars)
            let new = Array(text(after).unicodeScalars)
            guard old != new else { return nil }
            return pieces(from: old, to: new)
        }
        let (old, new) = (values(before, rule), values(after, rule))
        guard old.map({ Array($0.utf8) }) != new.map({ Array($0.utf8) }) else { return nil }
        if case .content = rule.shape, old.count == 1, new.count == 1 {
            return pieces(from: Array(old[0].unicodeScalars), to: Array(new[0].unicodeScalars))
        }
        return old.map { TextPiece(kind: .removed, text: $0) }
            + new.map { TextPiece(kind: .added, text: $0) }
    }

    private static func text(_ view: FieldView?) -> String {
        guard case .text(let view) = view else { return "" }
        return view.text
    }

    /// The candidates of a register as people read them, equal ones as one.
    private static func values(_ view: FieldView?, _ rule: FieldRule) -> [String] {
        guard case .register(let candidates) = view else { return [] }
        var shown: [StoredValue] = []
        for candidate in candidates where !shown.contains(candidate.value) {
            shown.append(candidate.value)
        }
        return shown.map { $0.answer(rule)?.text ?? "■" }
    }
}
