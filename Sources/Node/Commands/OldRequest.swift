/// Every command that a node answers, as a value: the same over the control socket and in the process.
/// Files are read by the command line and travel as bytes.
package enum OldRequest: Codable, Sendable {
    case planNew(title: String)
    case planList
    case planShow(id: String)
    case planInvite(id: String, members: [String])
    case planWithdraw(id: String, members: [String])
    case planHistory(id: String)
    case planDifference(id: String, from: String?, to: String?)
    case actionAdd(plan: String, values: [String: String])

    /// A register of a record of the named kind; also settles two candidates.
    case recordSet(kind: String, id: String, field: String, value: String)
    /// Several registers in one entry: all or none. `id` is checked to be of the named kind.
    case recordChange(kind: String, id: String, values: [String: String])
    case textEdit(kind: String, id: String, field: String, text: String, base: String?)

    case commentAdd(record: String, text: String, field: String?, quote: String?, source: String?)
    case commentList(record: String)
    case adviceAdd(plan: String, text: String, field: String?, quote: String?)
    case adviceAnswer(advice: String, decision: String, reason: String, followUp: String?)
    case adviceList

    case meetingNew(values: [String: String])
    case meetingList
    case meetingShow(id: String)
    case agendaAdd(meeting: String, text: String)
    case attend(meeting: String, member: String, how: String, left: String?)
    case roundAdd(meeting: String, at: String, pairs: [String])
    /// A whole schedule in one entry; the pairs are by the time at which they begin, `HH:MM`.
    case roundsAdd(meeting: String, rounds: [String: [String]])

    case staffImport(
        csv: FileContents, allowsManyLeaving: Bool = false, allowsNumberChanges: Bool = false)
    case staffList
    /// `isMeant`: the day is no Help Day and no Wednesday, and that is meant.
    case helpDayRecord(date: String, csv: FileContents, isMeant: Bool = false)

    case organisation(OrganisationRequest)
    case helpDay(HelpDayRequest)
    case calendar(CalendarRequest)

    case observation(ObservationRequest)

    /// What only pages ask about what is shared.
    case sharedPage(SharedPageRequest)

    /// Named versions of plans, and which version a city had at a meeting.
    case version(VersionRequest)

    /// What comes of meetings: to-dos and decisions.
    case outcome(OutcomeRequest)

    /// A change of a plan or an action that answers advice on the plan.
    indirect case inAnswer(advice: String, change: OldRequest)

    /// What recurs, and the meetings of sections.
    case recurring(RecurringRequest)

    /// Logins of the pages.
    case accounts(AccountsRequest)
}
