internal import Alliance
internal import HTML
internal import Requests

/// Agenda, attendance and minutes: what every city writes.
extension MeetingPages {
    static func addAgenda(_ visit: PageRequest) async throws -> PageResponse {
        var faults = Faults()
        faults.field(visit, SharedKind.agendaItem.field("text"))
        guard faults.isEmpty else { return try await document(visit, faults) }
        let (id, text) = (visit["id"], visit.form["text"] ?? "")
        return try await Publishing.publish(
            visit, AddAgendaItem(meeting: id, text: text), back: PagePath.meeting(id),
            again: { try await document(visit, $0) },
            next: { _ in PagePath.meeting(id).at("agenda") })
    }

    static func attendanceForm(_ visit: PageRequest) async throws -> PageResponse {
        try await attendance(visit, Faults())
    }

    private static func attendance(_ visit: PageRequest, _ faults: Faults) async throws
        -> PageResponse
    {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let cities = await CityNames(visit)
        let city = visit.form["city"] ?? cities.own
        let note = meeting.attendance(of: city)
        let frame = Frame(
            title: SharedKind.attendance.declaration.words.new.japanese, place: .meetings,
            crumbs: crumbs(meeting), showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { "参加を書く" }
            faults.summary
            p { SharedKind.attendance.declaration.words.purpose.japanese }
            form(.post, .action(PagePath.meeting(meeting.id) / "attendance")) {
                Controls.token(visit)
                Controls.field(
                    SharedKind.attendance.field("member"), "city", value: city, cities: cities,
                    faults)
                Controls.field(
                    SharedKind.attendance.field("how"), value: visit.form["how"] ?? note?.how,
                    faults)
                Controls.field(
                    SharedKind.attendance.field("left"), value: visit.form["left"] ?? note?.left,
                    faults)
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave(PagePath.meeting(meeting.id))
                }
            }
        }
    }

    static func attend(_ visit: PageRequest) async throws -> PageResponse {
        let cities = await CityNames(visit)
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        var faults = Faults()
        faults.city(visit, SharedKind.attendance.field("member"), "city", of: cities)
        for field in ["how", "left"] { faults.field(visit, SharedKind.attendance.field(field)) }
        let left = visit.time("left")
        // What the meeting itself does not say, its first round does; the rest is the kind's rule.
        if let left, meeting.begin == nil, let begin = meeting.begins, left <= begin {
            faults.add("left", "途中で出る時刻（\(left)）が、会合の始まり（\(begin)）より前です。来なかった市は「欠席」にしてください。")
        }
        guard faults.isEmpty else { return try await attendance(visit, faults) }
        let id = meeting.id
        let note = NoteAttendance(
            meeting: id, member: visit.form["city"] ?? "", how: visit.form["how"] ?? "",
            left: left)
        return try await Publishing.publish(
            visit, note, back: PagePath.meeting(id), inputs: ["member": "city"],
            again: { try await attendance(visit, $0) },
            next: { _ in PagePath.meeting(id).at("attendance") })
    }

    static func minutesForm(_ visit: PageRequest) async throws -> PageResponse {
        try await text(visit, Faults())
    }

    private static func text(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        guard let minutes = meeting.fields["minutes"] else { throw PageError.notFound }
        let editing = try await TextEditing(
            visit, meeting.id, "minutes", minutes, beginning: MeetingWords.beginning)
        let frame = Frame(
            title: "議事録を書く", place: .meetings, crumbs: crumbs(meeting), showsContacts: true,
            isLive: true)
        return await frame.page(visit, status: faults.status) {
            h1 { "議事録を書く" }
            faults.summary
            form(.post, .action(PagePath.meeting(meeting.id) / "minutes")) {
                Controls.token(visit)
                editing?.controls(SharedKind.meeting.title("minutes"), faults)
                div(.class("row")) {
                    Controls.submit("確認へ進む")
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
