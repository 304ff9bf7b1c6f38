package import Records

/// The kinds of shared record, by the numbers that stand in the bytes. No number is used twice, ever.
package enum SharedKind: UInt32, CaseIterable, Sendable {
    case plan = 1
    case action = 2
    case advice = 3
    case comment = 4
    case meeting = 5
    case attendance = 6
    case agendaItem = 7
    case dialogueRound = 8
    case observation = 9
    case project = 10
    case review = 11
    case award = 12
    case planVersion = 13
    case meetingVersion = 14
    case todo = 15
    case decision = 16
    case changeNote = 17
    case `case` = 18
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
        case .case: CaseRules.guidanceCase
        }
    }

    /// The kinds whose owners may invite other members to write.
    package static var thatTakeGuests: [SharedKind] {
        allCases.filter { $0.declaration.reach.takesGuests }
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
