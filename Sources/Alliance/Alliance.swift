package import Records

/// What this target is: what cities share (plans, advice, comments, meetings, observations, projects,
/// reviews, awards), a folder each. A kind is declared once, in its folder, with everything that is said of it:
/// table, words, rules, reach (``KindDeclaration``). Protocol.md §8 shows the tables, and a test compares the
/// two.
///
/// What it must not know: staff (Staff), screening (Gate), the network, where records are stored.
/// Shared records speak of cities and roles; no kind has a field for a person.
package enum AllianceSchema {
    package static let schema = Schema(SharedKind.allCases.map(\.rules))
}

extension SharedKind {
    /// The list of kinds: where each is declared.
    package var declaration: KindDeclaration {
        switch self {
        case .plan: PlanRules.plan
        case .action: ActionRules.action
        case .advice: AdviceRules.advice
        case .comment: CommentRules.comment
        case .meeting: MeetingRules.meeting
        case .attendance: AttendanceRules.attendance
        case .agendaItem: AgendaRules.agendaItem
        case .dialogueRound: RoundRules.dialogueRound
        case .observation: ObservationRules.observation
        case .project: ProjectRules.project
        case .review: ReviewRules.review
        case .award: AwardRules.award
        case .planVersion: VersionRules.planVersion
        case .meetingVersion: VersionRules.meetingVersion
        case .todo: OutcomeRules.todo
        case .decision: OutcomeRules.decision
        case .changeNote: ChangeRules.changeNote
        }
    }

    /// The kind's row of the table.
    package var rules: RecordKind { declaration.table }

    /// The kind of a name, as commands and JSON give it.
    package init?(named name: String) {
        guard let kind = Self.allCases.first(where: { $0.rules.name.utf8.elementsEqual(name.utf8) })
        else { return nil }
        self = kind
    }
}
