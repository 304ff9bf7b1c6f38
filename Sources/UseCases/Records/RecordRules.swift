internal import Alliance
internal import CivicCalendar
internal import Ledger
internal import Records
internal import Requests

/// What only holds for some values of some kinds.
extension RequestHandler {
    /// What an adopted project must say.
    static let grounds = ["effect", "legal_basis"]

    /// A meeting ends after it begins, whichever of the two is changed; one that was not said sets no bound.
    func checkTimes(_ record: SharedRecord?, _ values: [String: String]) throws {
        guard values["begin"] != nil || values["end"] != nil else { return }
        let time = { (name: String, number: UInt32) -> UInt32? in
            if let text = values[name] { return ClockTime.minutes(text) }
            guard case .choice(let minutes)? = record?.value(number) else {
                return nil
            }
            return minutes
        }
        guard let begin = time("begin", MeetingRules.begin),
            let end = time("end", MeetingRules.end), end <= begin
        else { return }
        throw NodeError.endBeforeBegin(ClockTime.text(begin), ClockTime.text(end))
    }

    func checkMeeting(_ record: SharedRecord, _ values: [String: String]) throws {
        if record.kind == .meeting { try checkTimes(record, values) }
        guard record.kind == .meeting, let status = values["status"],
            status == "cancelled" || status == "postponed"
        else { return }
        let reason = values["reason"] ?? record.content(MeetingRules.reason) ?? ""
        guard !Typed.isBlank(reason) else { throw NodeError.reasonNeeded() }
    }

    func checkGrounds(
        _ record: SharedRecord, _ field: String, _ text: String, _ call: Call
    ) throws {
        switch (record.kind, field) {
        case (.project, "status") where text == ProjectRules.adopted:
            try demandWhole(missing: missing(in: record))
        case (.project, _)
        where Self.grounds.contains(field) && Typed.isBlank(text)
            && record.word(ProjectRules.status) == ProjectRules.adopted:
            try demandWhole(missing: [field])
        case (.review, "evidence"), (.review, "reason"):
            guard !Typed.isBlank(text) else { throw NodeError.reviewWithoutGrounds() }
        case (.todo, "done"), (.review, "on"): try Typed.checkPast(text, field, call)
        case (.award, "city"), (.todo, "city"), (.decision, "city"):
            try checkNominee(try Typed.member(text))
        default: break
        }
    }

    func missing(in project: SharedRecord) -> [String] {
        Self.grounds.filter { name in
            let field = project.kind.rules.field(named: name)?.number
            return Typed.isBlank(field.flatMap { project.text($0)?.text } ?? "")
        }
    }

    func demandWhole(missing: [String]) throws {
        guard missing.isEmpty else { throw NodeError.incompleteProject(missing) }
    }

    /// A city that is known here: this one or a peer.
    func checkNominee(_ city: MemberID) throws {
        guard city.isCity else { throw NodeError.badValue("city", "142069") }
        guard city == member || members.knows(city) else {
            throw NodeError.unknownPeer(city.text)
        }
    }
}
