internal import Alliance
internal import Ledger
internal import Merge
internal import Records
package import Requests

extension ShowPlanHistory: HandledRequest {
    /// With the role in which a change was made and the advice that it answers, where it says so.
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let plan = try await handler.record(id, .plan)
        let notes = try await handler.changeNotes(on: plan)
        var history: [PlanChange] = []
        for record in [plan] + (try await handler.reader.children(of: plan.id, .action)) {
            for rule in record.kind.rules.fields where rule.shape != .anchor {
                let key = FieldKey(record: record.id, field: rule.number)
                for event in try await handler.chronicle.history(key) {
                    history.append(
                        PlanChange(
                            event, rule, action: record.id == plan.id ? nil : record.id,
                            notes[event.id.entry]))
                }
            }
        }
        return Answer(id: plan.id.description, history: history)
    }
}

extension PlanChange {
    fileprivate init(
        _ event: FieldEvent, _ rule: FieldRule, action: OperationID?, _ note: ChangeNote?
    ) {
        self.init(
            version: event.id.description, city: event.author.text, field: rule.name,
            at: RequestHandler.time(event.quarterHours),
            value: event.value.flatMap { $0.answer(rule) }, inserted: event.inserted,
            deleted: event.deleted, action: action?.description, role: note?.role,
            answers: note?.advice?.description)
    }
}

extension ShowPlanChanges: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let plan = try await handler.record(id, .plan)
        var fields: [Answer.Field] = []
        for rule in plan.kind.rules.fields where rule.shape == .text {
            let key = FieldKey(record: plan.id, field: rule.number)
            guard let document = try await handler.chronicle.document(key) else { continue }
            let events = try await handler.chronicle.history(key)
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
            fields.append(
                Answer.Field(field: rule.name, changes: TextPiece.pieces(from: old, to: new)))
        }
        return Answer(id: plan.id.description, differences: fields)
    }
}

extension [TextPiece] {
    static func pieces(from old: String, to new: String) -> [TextPiece] {
        TextPiece.pieces(
            from: [Unicode.Scalar](old.unicodeScalars), to: [Unicode.Scalar](new.unicodeScalars))
    }
}

extension TextPiece {
    static func pieces(from old: [Unicode.Scalar], to new: [Unicode.Scalar]) -> [TextPiece] {
        let pieces = ReadableDifference.pieces(
            from: old, to: new, stepsMax: TextDifference.stepsUsual)
        return pieces.map { TextPiece(kind: Kind($0.kind), text: $0.text) }
    }
}

extension TextPiece.Kind {
    fileprivate init(_ kind: DifferencePiece.Kind) {
        self =
            switch kind {
            case .same: .same
            case .removed: .removed
            case .added: .added
            }
    }
}
