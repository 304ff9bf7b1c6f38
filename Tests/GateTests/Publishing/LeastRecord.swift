import Alliance
import Gate
import Ledger
import Merge
import TestSupport

/// The least that a new record of a kind may say: what is about something else begins with it.
extension ShareableEdit {
    static func least(
        _ kind: SharedKind, below parent: OperationID? = nil,
        with values: KeyValuePairs<UInt32, NewValue.Value> = [:],
        passage: Passage? = nil, city: MemberID
    ) -> ShareableEdit {
        var whole = leastValues(kind, city)
        for (field, value) in values {
            whole.removeAll { $0.field == field }
            whole.append(.init(field: field, value: value))
        }
        return .create(kind, parent: parent, values: whole, passage: passage)
    }

    private static func leastValues(_ kind: SharedKind, _ city: MemberID) -> [NewValue] {
        let words: [(field: UInt32, value: NewValue.Value)] =
            switch kind {
            case .plan: [(PlanRules.title, .content("計画"))]
            case .action: [(ActionRules.title, .content("明かりを消す"))]
            case .project: [(ProjectRules.title, .content("様式をまとめる"))]
            case .advice: [(AdviceRules.text, .content("目的を先に"))]
            case .comment: [(CommentRules.text, .content("よい言葉です"))]
            case .agendaItem: [(AgendaRules.text, .content("各市の数"))]
            case .todo, .decision: [(OutcomeRules.text, .content("数を出す"))]
            case .dialogueRound: [(RoundRules.pairs, .content("142069-141305"))]
            case .review:
                [
                    (ReviewRules.subject, .content("助け合いデー")),
                    (ReviewRules.evidence, .content("平均を上回る。")),
                    (ReviewRules.reason, .content("定着した。")),
                ]
            case .award:
                [
                    (AwardRules.city, .member(city)), (AwardRules.section, .content("財政課")),
                    (AwardRules.reason, .content("声をかけ合っている。")),
                ]
            case .case: [(CaseRules.title, .content("届出が重なったとき"))]
            case .planVersion: [(VersionRules.name, .content("会議に出した案"))]
            case .meeting, .attendance, .observation, .meetingVersion, .changeNote: []
            }
        return words.map { .init(field: $0.field, value: $0.value) }
    }
}

extension GateStage {
    /// A new record of the owner's.
    func create(
        _ kind: SharedKind, below parent: OperationID? = nil,
        with values: KeyValuePairs<UInt32, ShareableEdit.NewValue.Value> = [:],
        by gate: Gatekeeper? = nil
    ) async throws -> OperationID {
        try await (gate ?? self.gate).publish(
            .least(kind, below: parent, with: values, city: owner.writer.member), by: "test")[0]
    }
}
