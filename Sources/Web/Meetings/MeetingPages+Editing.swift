internal import HTML
internal import Requests

/// What a meeting is: its name, day, form and place; and whether it takes place.
extension MeetingPages {
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
        let title = meeting == nil ? "会合を加える" : "会合を直す"
        let target = meeting.map { path($0.id) / "edit" } ?? "/meetings"
        let back = meeting.map { path($0.id) } ?? "/meetings"
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
                Controls.line(
                    "title", "題名", value: value("title"), isRequired: true, reach: .shared,
                    problem: faults["title"])
                Controls.line(
                    "date", "日", value: date, isRequired: true,
                    support: CivicDay.forms,
                    reach: .shared, problem: faults["date"])
                Controls.line(
                    "begin", "始まり", value: value("begin"), support: "13:30、13時30分 のように。",
                    reach: .shared, problem: faults["begin"], .class("short"))
                Controls.line(
                    "end", "終わり", value: value("end"), reach: .shared,
                    problem: faults["end"], .class("short"))
                Controls.choice(
                    "form", "開き方",
                    MeetingWords.forms.map { (value: $0, title: MeetingWords.form($0)) },
                    chosen: value("form"), isRequired: true, reach: .shared,
                    problem: faults["form"])
                Controls.line(
                    "place", "場所", value: value("place"), support: "会場の名前。オンラインだけなら空けます。",
                    reach: .shared, problem: faults["place"])
                Controls.line(
                    "link", "ビデオ会議のアドレス", value: value("link"),
                    support: "https:// で始まるアドレス。会合の画面に出て、すべての市に共有されます。", reach: .shared,
                    problem: faults["link"])
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
        faults.text(visit, "title", "題名", max: 200, isRequired: true)
        faults.day(visit, "date", "日", .ahead, isRequired: true)
        faults.choice(visit, "form", "開き方", of: MeetingWords.forms)
        faults.text(visit, "place", "場所", max: 200)
        faults.time(visit, "begin", "始まり")
        faults.time(visit, "end", "終わり")
        for (field, title) in [("begin", "始まり"), ("end", "終わり")] {
            if let known = meeting?.fields[field]?.value, visit.form.typed(field) == nil {
                faults.add(field, "一度決めた\(title)の時刻は空けられません（いま\(known)）。変わったときは、新しい時刻を書いてください。")
            }
        }
        if let begin = visit.time("begin"), let end = visit.time("end"), end <= begin {
            faults.add("end", "終わりは、始まり（\(begin)）より後にしてください。")
        }
        faults.text(visit, "link", "ビデオ会議のアドレス", max: 500)
        if let link = visit.form.typed("link"), !link.utf8.starts(with: "https://".utf8) {
            faults.add("link", "ビデオ会議のアドレスは https:// から書いてください。")
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

    private static func leaving(_ values: [String: String]) -> [Publishing.Leaving] {
        fields.compactMap { field in
            values[field].map { (MeetingWords.title(field), MeetingWords.shown(field, $0)) }
        }
    }

    /// The agenda is carried over item by item; should one be refused, the page of the new meeting
    /// shows which are there.
    static func create(_ visit: PageRequest) async throws -> PageResponse {
        let faults = check(visit)
        let from = try await carriedOver(visit, visit.form)
        guard faults.isEmpty else { return await form(visit, nil, faults, from) }
        let values = values(visit).filter { !$0.value.isEmpty }
        let agenda = (from?.agenda ?? []).compactMap(\.text).prefix(50)
        return try await Publishing.publish(
            visit,
            what: leaving(values)
                + (agenda.isEmpty ? [] : [("引き継ぐ議題", agenda.joined(separator: "\n"))]),
            back: "/meetings",
            act: { release in
                let made = try await visit.ask(NewMeeting(values: values), release: release)
                for text in agenda {
                    _ = try await visit.ask(
                        AddAgendaItem(meeting: made.id, text: text), release: release)
                }
                return made
            }, next: { path($0.id) })
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
        guard !values.isEmpty else { return .seeOther(path(meeting.id)) }
        return try await Publishing.publish(
            visit, ChangeFields(kind: "meeting", id: meeting.id, values: values),
            what: leaving(values), back: path(meeting.id)
        ) { _ in path(meeting.id) }
    }
}
