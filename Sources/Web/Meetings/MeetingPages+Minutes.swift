internal import Alliance
internal import HTML
internal import Requests

/// Minutes that several cities write at once, on a page of their own where each sees the others write.
extension MeetingPages {
    static func minutesForm(_ visit: PageRequest) async throws -> PageResponse {
        try await text(visit, Faults())
    }

    private static func text(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        guard let minutes = meeting.fields["minutes"] else { throw PageError.notFound }
        // Cities that write without a network cannot see that another one began with the same headings.
        let editing = try await TextEditing(
            visit, meeting.id, "minutes", minutes,
            beginning: visit.isTaken ? "" : MeetingWords.beginning)
        let frame = Frame(
            title: say("議事録を書く"), place: .meetings, crumbs: crumbs(meeting), showsContacts: true,
            isLive: true)
        return await frame.page(visit, status: faults.status) {
            h1 { say("議事録を書く") }
            faults.summary
            form(.post, .action(PagePath.meeting(meeting.id) / "minutes")) {
                Controls.token(visit)
                editing?.controls(SharedKind.meeting.title("minutes"), faults)
                div(.class("row")) {
                    Controls.submit(say("確認へ進む"))
                    Controls.leave(PagePath.meeting(meeting.id))
                }
            }
        }
    }

    static func saveMinutes(_ visit: PageRequest) async throws -> PageResponse {
        let id = visit["id"]
        return try await TextEditing.save(
            visit, .meeting, id, "minutes", back: PagePath.meeting(id),
            next: PagePath.meeting(id).at("part-minutes"),
            again: { try await text(visit, $0) })
    }
}
