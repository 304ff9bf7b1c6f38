internal import HTML
internal import Requests

/// Agenda, attendance and minutes: what every city writes.
extension MeetingPages {
    static func addAgenda(_ visit: PageRequest) async throws -> PageResponse {
        var faults = Faults()
        faults.text(visit, "text", "議題", max: 1_000, isRequired: true)
        guard faults.isEmpty else { return try await document(visit, faults) }
        let (id, text) = (visit["id"], visit.form["text"] ?? "")
        return try await Publishing.publish(
            visit, AddAgendaItem(meeting: id, text: text), what: [("議題", text)], back: path(id)
        ) { _ in path(id).at("agenda") }
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
            title: "参加を書く", place: .meetings, crumbs: crumbs(meeting), showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { "参加を書く" }
            faults.summary
            p { "書くたびに新しい記録になり、その市のいちばん新しい記録が示されます。" }
            form(.post, .action(path(meeting.id) / "attendance")) {
                Controls.token(visit)
                Controls.select(
                    "city", "市", cities.cities, chosen: city, reach: .shared,
                    problem: faults["city"])
                Controls.choice(
                    "how", "参加",
                    MeetingWords.ways.map { (value: $0, title: MeetingWords.way($0)) },
                    chosen: visit.form["how"] ?? note?.how, isRequired: true, reach: .shared,
                    problem: faults["how"])
                Controls.line(
                    "left", "途中で出る（出た）時刻", value: visit.form["left"] ?? note?.left ?? "",
                    support: "最後までいるなら空けます。15:10、15時10分 のように書きます。", reach: .shared,
                    problem: faults["left"])
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave(path(meeting.id))
                }
            }
        }
    }

    static func attend(_ visit: PageRequest) async throws -> PageResponse {
        let cities = await CityNames(visit)
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        var faults = Faults()
        faults.choice(visit, "city", "市", of: cities.cities.map(\.value))
        faults.choice(visit, "how", "参加", of: MeetingWords.ways)
        faults.time(visit, "left", "途中で出る時刻")
        let (id, city, how) = (meeting.id, visit.form["city"] ?? "", visit.form["how"] ?? "")
        let left = visit.time("left")
        if left != nil, how == "absent" {
            faults.add("left", "「欠席」の市は、途中で出られません。時刻を空けるか、参加のしかたを選び直してください。")
        } else if let left, let begin = meeting.begins, left <= begin {
            faults.add("left", "途中で出る時刻（\(left)）が、会合の始まり（\(begin)）より前です。来なかった市は「欠席」にしてください。")
        } else if let left, let end = meeting.fields["end"]?.value, left > end {
            faults.add("left", "途中で出る時刻（\(left)）が、会合の終わり（\(end)）より後です。最後までいるなら空けてください。")
        }
        guard faults.isEmpty else { return try await attendance(visit, faults) }
        return try await Publishing.publish(
            visit, NoteAttendance(meeting: id, member: city, how: how, left: left),
            what: [("市", cities[city]), ("参加", MeetingWords.way(how))]
                + (left.map { [("途中で出る時刻", $0)] } ?? []), back: path(id)
        ) { _ in path(id).at("attendance") }
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
            form(.post, .action(path(meeting.id) / "minutes")) {
                Controls.token(visit)
                editing?.controls("議事録", faults)
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave(path(meeting.id))
                }
            }
        }
    }

    static func saveMinutes(_ visit: PageRequest) async throws -> PageResponse {
        var faults = Faults()
        faults.text(visit, "text", "議事録", max: TextEditing.scalarsMax)
        guard faults.isEmpty else { return try await text(visit, faults) }
        let id = visit["id"]
        return try await TextEditing.save(
            visit, "meeting", id, "minutes", "議事録", back: path(id),
            next: path(id).at("part-minutes"))
    }
}
