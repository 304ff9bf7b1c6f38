internal import Requests
internal import Testing
internal import UseCases

/// Entries about a day that cannot be: each by its code, in words of both languages, and nothing is kept.
@Suite struct `What cannot be of a day` {
    private struct Case: Sendable {
        let code: String
        let japanese: String
        let english: String
        let asker: Asker
        let request: any NodeRequest

        init(
            _ code: String, _ japanese: String, _ english: String, as asker: Asker = .manager,
            _ request: any NodeRequest
        ) {
            self.code = code
            self.japanese = japanese
            self.english = english
            self.asker = asker
            self.request = request
        }
    }

    private static let day = City.helpDay

    private func refuse(_ cases: [Case], in city: City) async throws {
        let reader = try KeptReader(city)
        let before = try await reader.kept()
        for one in cases {
            do {
                _ = try await city.ask(one.request, city.call(one.asker))
                Issue.record("\(one.code) was answered")
            } catch {
                let known = try #require(NodeError(known: error), "\(error)")
                let japanese = known.message.japanese + known.action.japanese
                let english = known.message.english + known.action.english
                #expect(known.code == one.code, "\(one.request)")
                #expect(japanese.contains(one.japanese), "\(japanese)")
                #expect(english.contains(one.english), "\(english)")
            }
        }
        #expect(try await reader.kept().changes(since: before).isEmpty)
    }

    @Test func `paydays and days that are outside`() async throws {
        let (city, _) = try await CityTemplate.shared.unchanged()
        let override = { (text: String) in
            ChangePaydayRule(day: nil, onDayOff: nil, overrides: [text])
        }
        let give = { (date: String) in
            GiveForecast(date: date, check: "week", number: "S1", values: Self.values("定時"))
        }
        try await refuse(
            [
                Case(
                    "payday_rule", "2026-03 の外", "outside 2026-03", as: .personnel,
                    override("2026-03=2026-04-20")),
                Case(
                    "payday_on_day_off", "令和8年5月17日", "2026-05-17", as: .personnel,
                    override("2026-05=2026-05-17")),
                Case(
                    "payday_rule", "暦にありません", "no such day", as: .personnel,
                    override("2026-13=2026-12-01")),
                Case(
                    "year_not_covered", "2200", "2200", as: .personnel,
                    override("2200-05=2200-05-20")),
                Case("year_not_covered", "1900", "1900", ShowHelpDayCalendar(year: 1900)),
                // The fiscal year ends in the next one.
                Case("year_not_covered", "2100", "2100", ShowHelpDayCalendar(year: 2099)),
                Case(
                    "not_a_help_day", "助け合いデーでも", "neither a Help Day", as: .chief,
                    give("2026-05-19")),
                Case(
                    "not_a_help_day", "助け合いデーでも", "neither a Help Day", as: .chief,
                    give("2150-05-20")),
                Case("bad_value", "date", "date", as: .chief, give("2026-11-31")),
            ], in: city)
    }

    private static func values(_ outlook: String) -> ForecastValues {
        ForecastValues(
            outlook: outlook, overMinutes: nil, roomMinutes: nil, work: nil, note: nil,
            reason: nil, immovable: nil)
    }

    @Test func `a file of forecasts with one wrong row`() async throws {
        let (city, _) = try await CityTemplate.shared.unchanged()
        let header = "職員番号,見込み,超過見込分,応援可能分,業務,内容,理由,動かせない理由\nS2,定時,,30,,,,\n"
        let file = { (row: String) in
            ImportForecasts(date: Self.day, check: "week", csv: City.file(header + row + "\n"))
        }
        let rows = [
            ("P1,定時,,,,,,", "outside_section", "所属の外", "outside the section"),
            ("NOBODY,定時,,,,,,", "csv_employee_number_unknown", "職員番号", "not registered"),
            ("S1,たぶん,,,,,,", "csv_outlook_unknown", "見込み", "outlook"),
            ("S1,難しい,,60,,,,", "room_without_leaving", "応援可能分", "room_minutes"),
            ("S1,定時,30,,,,,", "over_without_hard", "超過見込分", "over_minutes"),
            ("S1,難しい,-1,,,,,", "csv_minutes_malformed", "超過見込分", "over_minutes"),
            ("S1,除外,,,,,,動かせない", "exemption_reason_needed", "理由", "reason"),
            ("S1,除外,,,,,夜間処理,", "exemption_reason_needed", "動かせない理由", "immovable"),
            ("S2,定時,,,,,,", "csv_employee_number_twice", "2行目", "line 2"),
        ]
        try await refuse(
            rows.map { row, code, japanese, english in
                Case(code, japanese, english, as: .chief, file(row))
            }
                + rows.map { row, code, _, _ in
                    Case(code, "3行目", "3", as: .chief, file(row))
                }, in: city)
    }

    @Test func `help that does not fit`() async throws {
        let (city, _) = try await CityTemplate.shared.city()
        try city.clock.set("2026-05-19 10:00")
        try await city.forecast("S1", short: 90, check: "eve", as: .chief)
        try await city.forecast("S3", short: 20, check: "eve", as: .chief)
        try await city.forecast("S2", room: 45, check: "eve", as: .chief)
        try await city.forecast("P1", room: 60, check: "eve", as: .general)
        let order = { (helper: String, helped: String, minutes: Int) in
            OrderHelp(date: Self.day, helper: helper, helped: helped, minutes: minutes)
        }
        try await refuse(
            [
                Case("help_exceeds_room", "余裕を1分超えて", "1 minutes more than", order("S2", "S1", 46)),
                Case(
                    "help_exceeds_need", "必要な応援を10分", "10 minutes more than", order("S2", "S3", 30)),
                Case("help_helper_is_short", "応援に回れません", "cannot help", order("S3", "S1", 10)),
                Case("help_helps_themselves", "自分自身", "themselves", order("S1", "S1", 10)),
                Case("help_helped_not_short", "超過見込みがありません", "not short", order("S2", "P1", 10)),
                Case("help_minutes_not_positive", "0分", "0 minutes", order("S2", "S1", 0)),
                Case("help_minutes_not_positive", "-5分", "-5 minutes", order("S2", "S1", -5)),
                Case(
                    "order_needed", "所属長が指示", "ordered by the manager", as: .chief,
                    order("P1", "S1", 10)),
                Case("outside_section", "所属の外", "outside", order("F2", "S1", 10)),
                Case("role_refused", "職員課", "personnel", as: .personnel, order("S2", "S1", 10)),
                Case(
                    "employee_number_unknown", "職員番号", "employee number", order("NOBODY", "S1", 10)),
                Case("help_unknown", "", "", DecideHelp(id: "9999", state: "accepted")),
                Case("help_unknown", "", "", DecideHelp(id: "x", state: "ordered")),
                Case(
                    "help_unknown", "", "",
                    DecideHelp(id: "99999999999999999999", state: "declined")),
            ], in: city)
    }

    @Test func `departures and lights`() async throws {
        let (city, _) = try await CityTemplate.shared.unchanged()
        let leave = { (at: String, arrived: String?) in
            RecordDeparture(
                date: Self.day, number: "S1",
                values: DepartureValues(at: at, arrived: arrived, work: nil, note: nil))
        }
        let out = { (at: String, still: String?, section: String?) in
            RecordLightsOut(
                date: Self.day, section: section, at: at, still: still, isOffline: false)
        }
        try await refuse(
            [
                Case(
                    "departure_before_arrival", "退庁時刻が登庁時刻より前",
                    "leaving lies before the time of arriving", leave("08:20", "08:30")),
                Case("time_past_midnight", "5時より前", "before 5:00", leave("04:30", nil)),
                Case("left_in_the_morning", "8時30分より前", "before 8:30", leave("6:20", nil)),
                Case("lights_out_in_the_morning", "正午より前", "before noon", out("6:45", nil, nil)),
                Case("still_here_needed", "残っていた人", "nobody still here", out("18:20", nil, nil)),
                Case(
                    "employee_number_unknown", "職員番号", "employee number",
                    out("17:40", "NOBODY", nil)),
                Case("outside_section", "所属の外", "outside", out("17:40", "F2", nil)),
                Case("not_a_division", "課ではありません", "whole 課", out("17:40", nil, City.section)),
                Case("time_of_other_day", "日付", "date", leave("2020/1/5 19:20", nil)),
                Case("bad_value", "at", "at", leave("36:00", nil)),
                Case("bad_value", "at", "at", leave("夕方", nil)),
                Case(
                    "departure_before_arrival", "4行目の「退庁時刻」", "left_at", as: .personnel,
                    RecordHelpDay(
                        date: Self.day,
                        csv: City.file(
                            "職員番号,結果,退庁時刻,登庁時刻\nS1,定時,17:10,08:30\nS2,定時,17:10,08:30\n"
                                + "S3,定時,08:10,08:30\n"))),
            ], in: city)
    }

    @Test func `after the close`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        try await refuse(
            [
                Case(
                    "unreported", "未報告の課", "not reported", as: .personnel,
                    CloseDay(date: Self.day, known: []))
            ], in: city)
        try await city.ask(CloseDay(date: Self.day), as: .personnel)
        let closed = { (asker: Asker, request: any NodeRequest) in
            Case("day_closed", "締められて", "closed", as: asker, request)
        }
        try await refuse(
            [
                closed(
                    .chief,
                    GiveForecast(
                        date: Self.day, check: "eve", number: "S1", values: Self.values("定時"))),
                closed(
                    .chief,
                    RequestExemption(date: Self.day, number: "S1", reason: "夜", immovable: "締切")),
                closed(.manager, ProposeHelp(date: Self.day, section: nil, check: nil)),
                closed(.chief, DecideHelp(id: ids.help, state: "accepted")),
                closed(.manager, DecideHelp(id: ids.help, state: "ordered")),
                closed(
                    .chief,
                    RecordDeparture(
                        date: Self.day, number: "S1",
                        values: DepartureValues(at: "17:00", arrived: nil, work: nil, note: nil))),
                closed(
                    .manager,
                    RecordLightsOut(
                        date: Self.day, section: nil, at: "17:40", still: nil, isOffline: false)),
                closed(
                    .personnel,
                    RecordHelpDay(date: Self.day, csv: City.file("職員番号,結果\nS1,定時\n"))),
                Case(
                    "reopening_reason_needed", "理由", "reason", as: .personnel,
                    ReopenDay(date: Self.day, reason: nil)),
            ], in: city)
    }

    @Test func `posts that are not there`() async throws {
        let (city, _) = try await CityTemplate.shared.unchanged()
        let call = { (post: String) in
            Call(
                caller: Caller(account: "x", post: post), seconds: city.clock.seconds,
                isJapanese: true, release: nil, progress: { _, _ in })
        }
        #expect(await city.refusal(ListStaff(), call("係長:無い部/無い課")) == "post_unknown")
        #expect(await city.refusal(ListStaff(), call("本人:NOBODY")) == "role_refused")
        for post in ["部長", "係長", "職員課:総務部", "本人:", ""] {
            #expect(await city.refusal(ListStaff(), call(post)) == "post_malformed", "\(post)")
        }
        // Other people's days are not one's own.
        let other = RecordDeparture(
            date: Self.day, number: "S2",
            values: DepartureValues(at: "17:30", arrived: nil, work: nil, note: nil))
        #expect(await city.refusal(other, as: .person) == "outside_section")
        let forged = GiveThanks(date: Self.day, from: "S2", to: "S1", text: "有難う")
        #expect(await city.refusal(forged, as: .person) == "outside_section")
        // A chief of another section learns neither names nor numbers.
        for request: any NodeRequest in [
            ReportHelpDay(date: Self.day, check: "week", section: nil), FindRecurring(months: nil),
        ] {
            let text = try await Self.text(of: request, in: city)
            for secret in ["カナリア一", "カナリア二", "S1", "S2"] { #expect(!text.contains(secret)) }
        }
    }

    private static func text(of request: some NodeRequest, in city: City) async throws -> String {
        String(decoding: try City.json(try await city.ask(request, as: .general)), as: UTF8.self)
    }
}
