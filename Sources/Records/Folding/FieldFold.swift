internal import Ledger
internal import Merge

/// Merges the whole history of one field into what people read and what the state hash covers.
struct FieldFold {
    let record: FoldedRecord
    let membership: Membership

    struct Outcome {
        let view: FieldView
        let digest: Digest
        let isConflict: Bool
    }

    /// A register or a set; what a text looks like is told by `outcome(_:)`.
    func fold(_ rule: FieldRule, _ history: [HistoryOperation]) -> Outcome {
        switch rule.shape {
        case .text: return Self.outcome(MergedText())
        case .contentSet: return elements(rule, history)
        case .content, .choice, .number, .date, .member, .anchor, .version:
            return register(rule, history)
        }
    }

    /// Field 0. Only the owner's invitations and withdrawals count.
    static func membership(_ history: [HistoryOperation], owner: MemberID) -> Membership {
        var membership = Membership()
        let effective = history.filter { $0.author == owner }
        for operation in effective {
            guard case .invite(_, let member) = operation.operation else { continue }
            membership.invite(operation.id, member: member)
        }
        for operation in effective {
            guard case .withdraw(_, let invitation, _) = operation.operation else { continue }
            membership.withdraw(
                Membership.Withdrawal(id: operation.id, accepted: operation.acceptedHeads),
                invitation: invitation)
        }
        return membership
    }

    static func outcome(_ membership: Membership) -> Outcome {
        let ids = membership.invitations.flatMap { [$0.id] + $0.withdrawals.map(\.id) }
        return Outcome(
            view: .membership(membership), digest: FieldView.digest(ids: ids, shape: 0),
            isConflict: false)
    }

    static func outcome(_ text: MergedText) -> Outcome {
        let document = text.document
        return Outcome(
            view: .text(TextView(text: document.text, version: document.frontier)),
            digest: FieldView.digest(text: document.visibleRuns), isConflict: false)
    }

    /// Takes edits into a text. Returns which of them have no place in its history.
    func apply(
        _ history: [HistoryOperation], _ rule: FieldRule, to text: inout MergedText,
        _ pace: inout FoldPace
    ) async throws -> Set<OperationPlace> {
        var dropped: Set<OperationPlace> = []
        for operation in TextOrder.arranged(history) {
            guard case .edit(let change) = operation.operation else { continue }
            let before = text.workDone
            if !text.apply(operation, change, standing(operation, rule)) {
                dropped.insert(operation.place)
            }
            try await pace.spend(text.workDone - before + FoldPace.operationWork)
        }
        return dropped
    }

    private func standing(
        _ operation: HistoryOperation, _ rule: FieldRule
    ) -> MergedText.Standing {
        guard
            Permission.mayEverWrite(
                operation, writers: rule.writers, record: record, membership: membership)
        else { return .impossible }
        guard rule.writers == .editors, operation.author != record.owner else { return .permitted }
        return .guest(isPermitted: permits(operation, rule))
    }

    private func register(_ rule: FieldRule, _ history: [HistoryOperation]) -> Outcome {
        var values = RegisterHistory<FieldView.Candidate>()
        for operation in history {
            guard case .set(let assignment) = operation.operation else { continue }
            values.set(
                operation.id, value: candidate(operation, assignment.value),
                replaces: assignment.replaces, inert: !permits(operation, rule))
        }
        let candidates = values.candidates.map {
            FieldView.Candidate(
                id: $0.id, author: $0.value.author, value: $0.value.value,
                generation: UInt32(clamping: $0.generation))
        }
        let isConflict = candidates.contains { $0.value != candidates[0].value }
        return Outcome(
            view: .register(candidates),
            digest: FieldView.digest(ids: candidates.map(\.id), shape: 1), isConflict: isConflict)
    }

    private func elements(_ rule: FieldRule, _ history: [HistoryOperation]) -> Outcome {
        var elements = ObservedRemoveSet<FieldView.Candidate>()
        for operation in history {
            let inert = !permits(operation, rule)
            switch operation.operation {
            case .add(let assignment):
                elements.add(
                    operation.id, element: candidate(operation, assignment.value), inert: inert)
            case .remove(_, _, let adds, _):
                elements.remove(operation.id, adds: adds, inert: inert)
            default: continue
            }
        }
        let candidates = elements.elements.map(\.element)
        return Outcome(
            view: .elements(candidates),
            digest: FieldView.digest(ids: candidates.map(\.id), shape: 2), isConflict: false)
    }

    private func permits(_ operation: HistoryOperation, _ rule: FieldRule) -> Bool {
        Permission.writes(
            operation, writers: rule.writers, record: record, membership: membership)
    }

    private func candidate(
        _ operation: HistoryOperation, _ value: AssignedValue<OperationID>
    ) -> FieldView.Candidate {
        let stored = StoredValue(value, text: operation.texts.first ?? nil)
        return FieldView.Candidate(
            id: operation.id, author: operation.author, value: stored, generation: 0)
    }
}
