internal import HTML
internal import Requests

/// Whether a meeting takes place. Cancelled or postponed only with a reason.
extension MeetingPages {
    static func statusForm(_ visit: PageRequest) async throws -> PageResponse {
        await status(visit, try await visit.ask(ShowMeeting(id: visit["id"])), Faults())
    }

    private static func status(
        _ visit: PageRequest, _ meeting: ShowMeeting.Answer, _ faults: Faults
    ) async -> PageResponse {
        let frame = Frame(
            title: "開催・中止・延期", place: .meetings, crumbs: crumbs(meeting), showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { "開催・中止・延期" }
            faults.summary
            HTML.form(.post, .action(path(meeting.id) / "status")) {
                Controls.token(visit)
                Controls.choice(
                    "status", "状態",
                    MeetingWords.statuses.map { (value: $0, title: MeetingWords.status($0)) },
                    chosen: visit.form["status"] ?? meeting.status, isRequired: true,
                    reach: .shared, problem: faults["status"])
                Controls.area(
                    "reason", "理由",
                    value: visit.form["reason"] ?? meeting.fields["reason"]?.value ?? "", rows: 3,
                    support: "中止と延期には必要です。", reach: .shared, problem: faults["reason"])
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave(path(meeting.id))
                }
            }
        }
    }

    static func saveStatus(_ visit: PageRequest) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        var faults = Faults()
        faults.choice(visit, "status", "状態", of: MeetingWords.statuses)
        let word = visit.form["status"] ?? ""
        faults.text(
            visit, "reason", "理由", max: 1_000,
            isRequired: ["cancelled", "postponed"].contains(word))
        guard faults.isEmpty else { return await status(visit, meeting, faults) }
        var values = ["status": word]
        let reason = visit.form["reason"] ?? ""
        if Array(reason.utf8) != Array((meeting.fields["reason"]?.value ?? "").utf8) {
            values["reason"] = reason
        }
        return try await Publishing.publish(
            visit, ChangeFields(kind: "meeting", id: meeting.id, values: values),
            what: [("状態", MeetingWords.status(word))]
                + (reason.isEmpty ? [] : [("理由", reason)]), back: path(meeting.id)
        ) { _ in path(meeting.id) }
    }
}
