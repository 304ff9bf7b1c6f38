internal import Alliance
internal import Gate
internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import Staff

/// The advice that the change under way answers.
private enum Answering {
    @TaskLocal static var advice: OperationID?
}

/// What a change of a plan says about itself. Protocol.md §8.17.
extension LocalNode {
    struct ChangeNote {
        /// A word of ``ChangeRules/roles``.
        let role: String?
        let advice: OperationID?
    }

    /// Performs a change of a plan with a note that it answers advice on that plan.
    func inAnswer(
        to advice: String, _ change: OldRequest, _ release: String?
    ) async throws -> JSONValue {
        let advice = try await record(advice, .advice)
        let target: SharedRecord
        switch change {
        case .recordSet(_, let id, _, _), .recordChange(_, let id, _),
            .textEdit(_, let id, _, _, _):
            target = try await record(id, .plan, .action)
        case .actionAdd(let plan, _): target = try await record(plan, .plan)
        default: throw NodeError.badValue("--answers", "plan, action")
        }
        guard Self.plan(of: target) == advice.record.parent else { throw NodeError.otherPlan() }
        return try await Answering.$advice.withValue(advice.id) {
            try await perform(change, release: release)
        }
    }

    /// The note that goes with a change of a record; none where there is nothing to say.
    func changeNote(on record: SharedRecord) -> [ShareableEdit] {
        guard let plan = Self.plan(of: record) else { return [] }
        var values: [ShareableEdit.NewValue] = []
        if let post = Caller.current.post, let role = try? ActingPost(reading: post).role,
            let index = ChangeRules.roles.firstIndex(of: role.rawValue)
        {
            values = [.init(field: ChangeRules.role, value: .choice(UInt32(index + 1)))]
        }
        guard Answering.advice != nil || !values.isEmpty else { return [] }
        return [
            .create(
                .changeNote, parent: Answering.advice ?? plan, values: values, passage: nil)
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
