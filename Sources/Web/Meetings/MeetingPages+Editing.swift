internal import Alliance
internal import HTML
internal import Requests

/// What a meeting is: its name, day, form and place; and whether it takes place.
extension MeetingPages {
    private static let agendaMax = 50
    private static let fields = ["title", "date", "begin", "end", "form", "place", "link"]

    /// `from` names a meeting that did not take place, whose agenda is carried over.
    static func newMeeting(_ visit: PageRequest) async throws -> PageResponse {
        await form(visit, nil, Faults(), try await carriedOver(visit, visit.query))
    }

    private static func carriedOver(
        _ visit: PageRequest, _ fields: FormFields
    ) async throws -> ShowMeeting.Answer? {
        guard let id = fields.typed("from") else { return nil }
        return try await visit.ask(ShowMeeting(id: id))
    }

    static func editor(_ visit: PageRequest) async throws -> PageResponse {
        await form(visit, try await visit.ask(ShowMeeting(id: visit["id"])), Faults())
    }

    private static func form(
        _ visit: PageRequest, _ meeting: ShowMeeting.Answer?, _ faults: Faults,
        _ from: ShowMeeting.Answer? = nil
    ) async -> PageResponse {
        let title =
            meeting == nil ? SharedKind.meeting.declaration.words.new.japanese : "会合を直す"
        let target = meeting.map { PagePath.meeting($0.id) / "edit" } ?? "/meetings"
        let back = meeting.map { PagePath.meeting($0.id) } ?? "/meetings"
        let value = { (field: String) in
            visit.form[field] ?? (meeting ?? from)?.fields[field]?.value ?? ""
        }
        let date =
            visit.form["date"]
            ?? meeting?.fields["date"]?.value.map { CivicDay($0).japanese } ?? ""
        let crumbs = meeting.map(crumbs) ?? [.init(title: "会合", path: "/meetings")]
        let frame = Frame(title: title, place: .meetings, crumbs: crumbs, showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { title }
            faults.summary
            HTML.form(.post, .action(target)) {
                Controls.token(visit)
                if let from {
                    input(.type("hidden"), .name("from"), .value(from.id))
                    p { "「\(from.title)」の議題を引き継ぎます。" }
                    ol { for item in from.agenda { li { bdi { item.text ?? "" } } } }
                }
                for field in fields {
                    Controls.field(
                        SharedKind.meeting.field(field),
                        value: field == "date" ? date : value(field), faults)
                }
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave(back)
                }
            }
        }
    }

    /// What is changed is looked at beside what the meeting says already.
    private static func check(_ visit: PageRequest, _ meeting: ShowMeeting.Answer? = nil) -> Faults
    {
        var faults = Faults()
        for field in fields { faults.field(visit, SharedKind.meeting.field(field)) }
        for field in ["begin", "end"] {
            if let known = meeting?.fields[field]?.value, visit.form.typed(field) == nil {
                let title = SharedKind.meeting.title(field)
                faults.add(
                    field, "一度決めた\(title)の時刻は空けられません（いま\(known)）。変わったときは、新しい時刻を書いてください。")
            }
        }
        return faults
    }

    private static func values(_ visit: PageRequest) -> [String: String] {
        [
            "title": visit.form["title"] ?? "", "date": visit.day("date", .ahead)?.text ?? "",
            "form": visit.form["form"] ?? "", "place": visit.form["place"] ?? "",
            "begin": visit.time("begin") ?? "", "end": visit.time("end") ?? "",
            "link": visit.form["link"] ?? "",
        ]
    }

    /// With the agenda of the meeting that did not take place, if there is one.
    static func create(_ visit: PageRequest) async throws -> PageResponse {
        let faults = check(visit)
        let from = try await carriedOver(visit, visit.form)
        guard faults.isEmpty else { return await form(visit, nil, faults, from) }
        let agenda = (from?.agenda ?? []).compactMap(\.text).prefix(agendaMax)
        let meeting = NewMeeting(
            values: values(visit).filter { !$0.value.isEmpty }, agenda: Array(agenda))
        return try await Publishing.publish(
            visit, meeting,
            beside: from.map {
                agenda.isEmpty ? [] : [("引き継ぐ議題", "「\($0.title)」から\(agenda.count)件")]
            }
                ?? [],
            back: "/meetings", again: { await form(visit, nil, $0, from) },
            next: { PagePath.meeting($0.id) })
    }

    static func save(_ visit: PageRequest) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let faults = check(visit, meeting)
        guard faults.isEmpty else { return await form(visit, meeting, faults) }
        let values = values(visit).filter { field, value in
            let known = meeting.fields[field]
            // A time that was never said stays unsaid.
            if value.isEmpty, ["begin", "end"].contains(field) { return false }
            return Array(value.utf8) != Array((known?.value ?? "").utf8)
                || known?.hasCandidates == true
        }
        guard !values.isEmpty else { return .seeOther(PagePath.meeting(meeting.id)) }
        return try await Publishing.publish(
            visit, ChangeFields(kind: "meeting", id: meeting.id, values: values),
            back: PagePath.meeting(meeting.id), again: { await form(visit, meeting, $0) },
            next: { _ in PagePath.meeting(meeting.id) })
    }
}
