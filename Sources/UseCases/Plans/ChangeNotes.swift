internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import Staff

/// What a change of a plan says about itself. Protocol.md §8.17.
struct ChangeNote {
    /// A word of ``ChangeRules/roles``.
    let role: String?
    let advice: OperationID?
}

extension RequestHandler {
    /// The note that goes with a change of a record; none where there is nothing to say. `answering`: the
    /// advice that the change answers, which must be on the same plan.
    func changeNote(
        on record: SharedRecord, answering advice: String?, _ call: Call
    ) async throws -> [ShareableEdit] {
        var answered: OperationID?
        if let advice {
            let advice = try await self.record(advice, .advice)
            guard let plan = Self.plan(of: record) else {
                throw NodeError.notFound(record.id.description)
            }
            guard plan == advice.record.parent else { throw NodeError.otherPlan() }
            answered = advice.id
        }
        guard let plan = Self.plan(of: record) else { return [] }
        var values: [ShareableEdit.NewValue] = []
        if let role = try? call.caller.role,
            let index = ChangeRules.roles.firstIndex(of: role.rawValue)
        {
            values = [.init(field: ChangeRules.role, value: .choice(UInt32(index + 1)))]
        }
        guard answered != nil || !values.isEmpty else { return [] }
        return [
            .create(.changeNote, parent: answered ?? plan, values: values, passage: nil)
        ]
    }

    private static func plan(of record: SharedRecord) -> OperationID? {
        switch record.kind {
        case .plan: record.id
        case .action: record.record.parent
        default: nil
        }
    }

    /// The notes on a plan's changes, by the entry that each speaks of.
    func changeNotes(on plan: SharedRecord) async throws -> [Digest: ChangeNote] {
        var notes: [Digest: ChangeNote] = [:]
        for note in try await reader.children(of: plan.id, .changeNote) {
            notes[note.id.entry] = ChangeNote(role: note.word(ChangeRules.role), advice: nil)
        }
        for advice in try await reader.children(of: plan.id, .advice) {
            for note in try await reader.children(of: advice.id, .changeNote) {
                notes[note.id.entry] = ChangeNote(
                    role: note.word(ChangeRules.role), advice: advice.id)
            }
        }
        return notes
    }
}
