internal import Alliance
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
            HTML.form(.post, .action(PagePath.meeting(meeting.id) / "status")) {
                Controls.token(visit)
                for field in ["status", "reason"] {
                    Controls.field(
                        SharedKind.meeting.field(field),
                        value: visit.form[field] ?? meeting.fields[field]?.value, faults)
                }
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave(PagePath.meeting(meeting.id))
                }
            }
        }
    }

    static func saveStatus(_ visit: PageRequest) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        var faults = Faults()
        for field in ["status", "reason"] { faults.field(visit, SharedKind.meeting.field(field)) }
        guard faults.isEmpty else { return await status(visit, meeting, faults) }
        var values = ["status": visit.form["status"] ?? ""]
        let reason = visit.form["reason"] ?? ""
        if Array(reason.utf8) != Array((meeting.fields["reason"]?.value ?? "").utf8) {
            values["reason"] = reason
        }
        return try await Publishing.publish(
            visit, ChangeFields(kind: "meeting", id: meeting.id, values: values),
            back: PagePath.meeting(meeting.id), again: { await status(visit, meeting, $0) },
            next: { _ in PagePath.meeting(meeting.id) })
    }
}
