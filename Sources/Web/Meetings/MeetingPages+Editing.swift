internal import Alliance
internal import HTML
internal import Requests

/// The one form for the whole meeting: a new one and one that exists, before it and after it. What is typed in it is
/// looked at once and shared as one entry.
extension MeetingPages {
    /// `from` names a meeting that did not take place, whose agenda is carried over.
    static func newMeeting(_ visit: PageRequest) async throws -> PageResponse {
        var form = MeetingForm(visit: visit, meeting: nil, cities: await CityNames(visit))
        if let id = visit.query.typed("from") {
            form.from = try await visit.ask(ShowMeeting(id: id))
        } else {
            form.template = MeetingTemplate.named(visit.query["template"])
        }
        return try await page(form)
    }

    static func editor(_ visit: PageRequest) async throws -> PageResponse {
        try await page(try await existing(visit))
    }

    private static func existing(_ visit: PageRequest) async throws -> MeetingForm {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let cities = await CityNames(visit)
        return MeetingForm(visit: visit, meeting: meeting, cities: cities)
    }

    private static func page(_ form: MeetingForm) async throws -> PageResponse {
        var form = form
        let visit = form.visit
        let options = RoundOptions(visit, form.meeting, form.cities)
        if form.canWrite, options.faults.isEmpty {
            form.proposal = try await visit.ask(options.request)
        }
        let title =
            form.meeting == nil
            ? SharedKind.meeting.declaration.words.new.said : say("会合を書く")
        let crumbs =
            form.meeting.map(crumbs) ?? [Frame.Crumb(title: say("会合"), path: "/meetings")]
        let frame = Frame(title: title, place: .meetings, crumbs: crumbs, showsContacts: true)
        let ready = form
        return await frame.page(visit, status: ready.faults.status) {
            h1 { title }
            ready.faults.summary
            if AuthorParts.canOnlyRead(ready.cities, visit) { AuthorParts.notice }
            if let meeting = ready.meeting {
                p { say("「\(meeting.title)」（\(CivicDay(meeting.fields["date"]?.value).said)）") }
                if ready.canWrite, !ready.isOwner {
                    p(.class("muted")) { say("題名・日時・場所は、会合を開く\(ready.cities[meeting.city])が書きます。") }
                }
            }
            if ready.meeting == nil, ready.from == nil, visit.form.pairs.isEmpty {
                MeetingTemplate.choice(visit.query["template"])
            }
            if let from = ready.from { p { say("「\(from.title)」の議題を引き継ぎます。") } }
            ready.html
        }
    }

    static func create(_ visit: PageRequest) async throws -> PageResponse {
        try await share(MeetingForm(visit: visit, meeting: nil, cities: await CityNames(visit)))
    }

    static func save(_ visit: PageRequest) async throws -> PageResponse {
        try await share(try await existing(visit))
    }

    private static func share(_ form: MeetingForm) async throws -> PageResponse {
        var form = form
        let visit = form.visit
        let options = RoundOptions(visit, form.meeting, form.cities)
        let isTaking = form.canWrite && visit.form["rounds"] == "yes"
        // Whoever goes on writing is not told of what is still missing.
        guard !visit.isRewriting else {
            for fault in options.faults.all where isTaking || fault.field != RoundOptions.cities {
                form.faults.add(fault.field, fault.message)
            }
            return try await page(form)
        }
        let input = MeetingInput(form)
        var faults = input.faults
        var rounds: [String: [String]] = [:]
        if isTaking {
            for fault in options.faults.all { faults.add(fault.field, fault.message) }
            if options.faults.isEmpty {
                let proposed = try await visit.ask(options.request)
                for round in proposed.rounds { rounds[round.at] = round.pairs }
                if rounds.isEmpty { faults.add("rounds", say("この時間では、どの市も話せません。始まりか長さを変えてください。")) }
            }
        }
        let request = WriteMeeting(meeting: form.meeting?.id, parts: input.parts, rounds: rounds)
        if let meeting = form.meeting {
            form.conflicts = request.conflicts(on: meeting)
            for place in form.conflicts {
                faults.add(MeetingForm.name(place), conflict(place, meeting, form.cities))
            }
        }
        form.faults = faults
        guard faults.isEmpty else { return try await page(form) }
        let ready = form
        return try await Publishing.publish(
            visit, request, back: form.meeting.map { PagePath.meeting($0.id) } ?? "/meetings",
            inputs: inputs(input.parts),
            again: { faults in
                var form = ready
                form.faults = faults
                return try await page(form)
            }, next: { PagePath.meeting($0.id) })
    }

    /// Somebody else wrote something else there since the page was opened.
    private static func conflict(
        _ place: DraftPlace, _ meeting: ShowMeeting.Answer, _ cities: CityNames
    ) -> String {
        let now = meeting.shown(at: place)
        let (title, shown) =
            switch place {
            case .field(let name):
                (SharedKind.meeting.title(name), SharedKind.meeting.shown(name, now))
            case .below("attendance", let city, let field):
                (
                    say("\(cities[city])の\(SharedKind.attendance.title(field))"),
                    SharedKind.attendance.shown(field, now)
                )
            default: (SharedKind.agendaItem.title("text"), now)
            }
        return
            say(
                "この画面を開いたあとに、ほかの人が\(title)を「\(shown)」に直しました。あなたの入力は残してあります。このまま確認へ進むと、あなたの入力に替わります。"
            )
    }

    /// Beside which field of the form stands what the rules say of one of a kind.
    private static func inputs(_ parts: [WriteMeeting.Part]) -> [String: String] {
        var inputs: [String: String] = [:]
        for part in parts where !part.text.isEmpty {
            guard case .below(_, _, let field) = part.place, inputs[field] == nil else { continue }
            inputs[field] = MeetingForm.name(part.place)
        }
        if inputs["text"]?.hasPrefix("p:agenda_item/new-") == true {
            inputs["text"] = MeetingForm.agenda
        }
        return inputs
    }
}
