internal import HTML
internal import Requests

/// Rounds of dialogue: proposed for the cities that come, shared as a whole, and their notes.
extension MeetingPages {
    /// What the form says: which cities, when the first round begins, how long, how much between two.
    private struct RoundOptions {
        let cities: [String]
        let begin: String
        let minutes: String
        let pause: String
        let isAsked: Bool

        init(_ visit: PageRequest, _ meeting: ShowMeeting.Answer, _ names: CityNames) {
            // Asked for another proposal, the page holds that one, whatever was kept before.
            let fields = visit.query["begin"] == nil ? visit.form : visit.query
            isAsked = fields["begin"] != nil
            let coming = names.cities.map(\.value).filter {
                meeting.attendance(of: $0)?.how != "absent"
            }
            cities = isAsked ? fields.all("city") : coming
            begin = fields["begin"] ?? meeting.begin ?? "13:30"
            minutes = fields["minutes"] ?? "30"
            pause = fields["pause"] ?? "0"
        }

        func number(_ text: String) -> Int? {
            TypedNumber.minutes(text, in: 0...59)
        }

        func check() -> Faults {
            var faults = Faults()
            if cities.count < 2 { faults.add("city", "二つ以上の市を選んでください。") }
            if ClockText.read(begin) == nil {
                faults.add("begin", "始まりの時刻を読み取れません。\(ClockText.forms)")
            }
            if (number(minutes) ?? 0) < 1 {
                faults.add("minutes", "一回の長さは、1分から59分までの数で書いてください。")
            }
            if number(pause) == nil { faults.add("pause", "回と回の間は、0分から59分までの数で書いてください。") }
            return faults
        }

        /// The times at which cities leave early count.
        func request(_ meeting: ShowMeeting.Answer) -> ProposeRounds {
            var leaving: [String: String] = [:]
            for city in cities { leaving[city] = meeting.attendance(of: city)?.left }
            return ProposeRounds(
                cities: cities, leaving: leaving, begin: ClockText.read(begin) ?? begin,
                minutes: number(minutes) ?? 0, pause: number(pause) ?? 0)
        }
    }

    static func proposal(_ visit: PageRequest) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let names = await CityNames(visit)
        let options = RoundOptions(visit, meeting, names)
        let faults = options.check()
        var proposed: ProposeRounds.Answer?
        if faults.isEmpty { proposed = try await visit.ask(options.request(meeting)) }
        let frame = Frame(
            title: "対話の組み合わせ", place: .meetings, crumbs: crumbs(meeting), showsContacts: true)
        return await frame.page(visit, status: options.isAsked ? faults.status : 200) {
            h1 { "対話の組み合わせ" }
            if options.isAsked { faults.summary }
            p { "どの二市も一度ずつ話せるように、案をつくります。途中で出る市は早い回に入ります。" }
            questions(meeting, options, names, options.isAsked ? faults : Faults())
            if let proposed { result(visit, meeting, options, proposed, names) }
        }
    }

    private static func questions(
        _ meeting: ShowMeeting.Answer, _ options: RoundOptions, _ names: CityNames, _ faults: Faults
    ) -> Markup {
        form(.action(PagePath.meeting(meeting.id) / "rounds")) {
            Controls.checks(
                "city", "話す市",
                names.cities.map { city in
                    let left = meeting.attendance(of: city.value)?.left
                    return (
                        value: city.value,
                        title: city.title + (left.map { "（\($0)まで）" } ?? "")
                    )
                }, chosen: options.cities, problem: faults["city"])
            Controls.line(
                "begin", "始まりの時刻", value: options.begin, problem: faults["begin"], .class("short"))
            Controls.line(
                "minutes", "一回の長さ（分）", value: options.minutes, problem: faults["minutes"],
                .class("short"), .inputMode("numeric"))
            Controls.line(
                "pause", "回と回の間（分）", value: options.pause, problem: faults["pause"],
                .class("short"), .inputMode("numeric"))
            button(.class("second")) { "案をつくり直す" }
        }
    }

    @MarkupBuilder private static func result(
        _ visit: PageRequest, _ meeting: ShowMeeting.Answer, _ options: RoundOptions,
        _ proposed: ProposeRounds.Answer,
        _ names: CityNames
    ) -> Markup {
        h2 { "案" }
        Tables.table(
            "対話の組み合わせの案", ["時刻", "話す市", "休む市"],
            proposed.rounds.map { round in
                [
                    Markup("\(round.at)–\(round.end)"),
                    ul(.class("plain")) {
                        for pair in round.pairs { li { RoundWords.pair(pair, names) } }
                    },
                    Markup(
                        round.resting.isEmpty
                            ? "なし" : round.resting.map { names[$0] }.joined(separator: "、")),
                ]
            })
        if !proposed.missed.isEmpty {
            p(.class("notice warn")) {
                "途中で出る市があるため、話せない組: "
                    + proposed.missed.map { RoundWords.pair($0, names) }.joined(separator: "、")
            }
        }
        if !meeting.rounds.isEmpty {
            p(.class("notice warn")) { "この会合には、もう組み合わせがあります。共有すると、その下に加わります。" }
        }
        if !proposed.rounds.isEmpty {
            form(.post, .action(PagePath.meeting(meeting.id) / "rounds")) {
                Controls.token(visit)
                for city in options.cities { input(.type("hidden"), .name("city"), .value(city)) }
                input(.type("hidden"), .name("begin"), .value(options.begin))
                input(.type("hidden"), .name("minutes"), .value(options.minutes))
                input(.type("hidden"), .name("pause"), .value(options.pause))
                Controls.submit("この案で確認へ進む")
            }
        }
    }

    static func addRounds(_ visit: PageRequest) async throws -> PageResponse {
        let meeting = try await visit.ask(ShowMeeting(id: visit["id"]))
        let names = await CityNames(visit)
        let options = RoundOptions(visit, meeting, names)
        guard options.check().isEmpty, !visit.isRewriting else { return try await proposal(visit) }
        let proposed = try await visit.ask(options.request(meeting))
        let rounds = Dictionary(proposed.rounds.map { ($0.at, $0.pairs) }) { first, _ in first }
        return try await Publishing.publish(
            visit, AddRounds(meeting: meeting.id, rounds: rounds),
            back: PagePath.meeting(meeting.id)
        ) { _ in PagePath.meeting(meeting.id).at("rounds") }
    }
}
