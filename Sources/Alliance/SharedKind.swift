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

    /// The kind's row of the table.
    package var rules: RecordKind {
        switch self {
        case .plan: PlanRules.plan
        case .action: PlanRules.action
        case .advice: AdviceRules.advice
        case .comment: CommentRules.comment
        case .meeting: MeetingRules.meeting
        case .attendance: MeetingRules.attendance
        case .agendaItem: MeetingRules.agendaItem
        case .dialogueRound: MeetingRules.dialogueRound
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
}
