package import Requests

/// Every command that a node answers, as a value: the same over the control socket and in the process.
/// Files are read by the command line and travel as bytes.
package enum OldRequest: Codable, Sendable {
    case status
    case peerAdd(descriptor: [UInt8], file: String, url: String?)
    case peerList
    case peerRemove(id: String)
    case peerCheck
    case sync(ids: [String])

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

    case organisation(OrganisationRequest)
    case calendar(CalendarRequest)

    case observation(ObservationRequest)

    /// What only pages ask about what is shared.
    case sharedPage(SharedPageRequest)

    /// What comes of meetings: to-dos and decisions.
    case outcome(OutcomeRequest)

    /// Replicas of advisers that this node hosts.
    case adviser(AdviserRequest)

    /// Logins of the pages.
    case accounts(AccountsRequest)

    case export
    case rebuild
    case verify
}
