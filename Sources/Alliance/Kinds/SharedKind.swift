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
}
