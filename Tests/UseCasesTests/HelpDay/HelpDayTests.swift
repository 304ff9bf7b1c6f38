internal import Requests
internal import TestSupport
internal import Testing

/// A Help Day from the payday to the close, asked for post by post under a driven clock.
@Suite struct `A Help Day` {
    private static let day = City.helpDay

    private func city(at moment: String) async throws -> City {
        let city = try await City(at: "2026-04-01 09:00")
        try await city.open()
        try city.clock.set(moment)
        return city
    }

    @Test func `the days follow from the payday, and a rule that fits none is refused`()
        async throws
    {
        let city = try await City(at: "2026-04-01 09:00")
        try await city.ask(ImportStaff(csv: City.file(City.people)), as: .personnel)
        #expect(try await city.ask(ShowPaydayRule()).isSet == false)
        let assumed = try await city.ask(ShowHelpDayCalendar(year: 2026))
        #expect(assumed.ruleIsSet == false && assumed.helpDays.contains(Self.day))
        for (change, code) in [
            (ChangePaydayRule(day: 32, onDayOff: nil, overrides: []), "payday"),
            (ChangePaydayRule(day: 21, onDayOff: "sideways", overrides: []), "payday"),
            (ChangePaydayRule(day: 21, onDayOff: nil, overrides: ["2026-05=soon"]), "payday"),
            (ChangePaydayRule(day: 21, onDayOff: nil, overrides: ["2026-05=2026-05-17"]), "payday"),
        ] {
            #expect(
                await city.refusal(change, as: .personnel)?.hasPrefix(code) == true, "\(change)")
        }
        #expect(try await city.ask(ShowPaydayRule()).isSet == false)
        let rule = ChangePaydayRule(
            day: 21, onDayOff: "previous", overrides: ["2026-06=2026-06-17"])
        try await city.ask(rule, as: .personnel)
        let set = try await city.ask(
            ShowHelpDayCalendar(year: 2026, includesFile: true, includesWednesdays: true))
        // 21 June 2026 is a Sunday, but the city said so itself.
        #expect(set.helpDays.prefix(3) == ["2026-04-21", "2026-05-21", "2026-06-17"])
        let check = try #require(set.checks.first { $0.helpDay == "2026-05-21" })
        #expect(check.weekBefore == "2026-05-14" && check.eve == "2026-05-20")
        #expect(set.ics?.contains("20260521") == true)
        #expect(await city.refusal(ShowHelpDayCalendar(year: 1900)) == "year_not_covered")
    }

    @Test func `forecasts are given before the day, for one's own section`() async throws {
        let city = try await city(at: "2026-05-13 10:00")
        #expect(try await city.forecast("S1", short: 60, as: .chief).recorded == 1)
        #expect(try await city.forecast("S1", short: 60, as: .chief).unchanged == 1)
        #expect(try await city.forecast("S1", short: 90, as: .chief).replaced == 1)
        let give = { (number: String, date: String, outlook: String, check: String) in
            GiveForecast(
                date: date, check: check, number: number,
                values: ForecastValues(
                    outlook: outlook, overMinutes: nil, roomMinutes: nil, work: nil, note: nil,
                    reason: nil, immovable: nil))
        }
        for (request, code) in [
            (give("P1", Self.day, "can_leave", "week"), "outside_section"),
            (give("nobody", Self.day, "can_leave", "week"), "employee_number_unknown"),
            (give("S1", "2026-05-19", "can_leave", "week"), "not_a_help_day"),
            (give("S1", "tomorrow", "can_leave", "week"), "bad_value"),
            (give("S1", Self.day, "perhaps", "week"), "bad_value"),
            (give("S1", Self.day, "can_leave", "noon"), "bad_value"),
        ] {
            #expect(await city.refusal(request, as: .chief) == code, "\(request)")
        }
        let report = try await city.ask(
            ReportHelpDay(date: Self.day, check: "week", section: nil), as: .chief)
        #expect(report.sections.map(\.section) == [City.section])
        #expect(report.forecast.hard == 1 && report.forecast.shortMinutes == 90)
        let whole = try await city.ask(
            ReportHelpDay(date: Self.day, check: "week", section: nil), as: .personnel)
        // Personnel sees numbers of the whole city and nobody's name.
        #expect(whole.help == nil && whole.sections.allSatisfy { $0.members.isEmpty })
    }

    @Test func `a form of forecasts is taken whole or not at all`() async throws {
        let city = try await city(at: "2026-05-13 10:00")
        var late = ForecastInForm(number: "S1", outlook: "hard")
        late.overMinutes = "many"
        let refused = try await city.ask(
            GiveForecasts(
                date: Self.day, check: "week",
                rows: [ForecastInForm(number: "S2", outlook: "can_leave"), late]), as: .chief)
        #expect(refused.faults.map(\.row) == [1] && refused.counts.recorded == 0)
        late.overMinutes = "1時間半"
        let taken = try await city.ask(
            GiveForecasts(
                date: Self.day, check: "week",
                rows: [ForecastInForm(number: "S2", outlook: "can_leave"), late]), as: .chief)
        #expect(taken.faults.isEmpty && taken.counts.recorded == 2)
    }

    @Test func `help is proposed to those who answer for it, and decided by them`() async throws {
        let city = try await city(at: "2026-05-13 10:00")
        try await city.forecast()
        #expect(
            await city.refusal(
                ProposeHelp(date: Self.day, section: City.section, check: nil), as: .general)
                == "outside_section")
        let proposed = try await city.ask(
            ProposeHelp(date: Self.day, section: nil, check: "week"), as: .chief)
        #expect(proposed.proposals.map(\.minutes).reduce(0, +) == 60)
        #expect(proposed.proposals.allSatisfy { $0.helped.employeeNumber == "S1" })
        let help = try #require(proposed.proposals.first)
        let decide = { (state: String) in DecideHelp(id: "\(help.id)", state: state) }
        for (asker, code) in [
            (Asker.general, "outside_section"), (.personnel, "role_refused"),
            (.person, "role_refused"), (.administrator, "role_refused"),
        ] {
            #expect(await city.refusal(decide("accepted"), as: asker) == code, "\(asker)")
        }
        #expect(await city.refusal(decide("proposed"), as: .chief) == "bad_value")
        #expect(
            await city.refusal(DecideHelp(id: "x", state: "accepted"), as: .chief)
                == "help_unknown")
        let decided = try await city.ask(decide("accepted"), as: .chief)
        #expect(decided.help?.state == "accepted" && decided.unchanged == false)
        #expect(try await city.ask(decide("accepted"), as: .chief).unchanged)
        // Whoever helps, and whoever is helped, sees it as their own.
        #expect(try await city.ask(ListOwnHelp(), as: .person).help.map(\.isHelper) == [false])
        let across = OrderHelp(date: Self.day, helper: "P1", helped: "S1", minutes: 10)
        #expect(await city.refusal(across, as: .chief) == "order_needed")
    }

    @Test func `an exemption is asked for by a chief and decided by a manager`() async throws {
        let city = try await city(at: "2026-05-18 10:00")
        let ask = { (number: String, immovable: String?) in
            RequestExemption(
                date: Self.day, number: number, reason: "夜間処理", immovable: immovable)
        }
        let decide = { (number: String) in
            DecideExemption(date: Self.day, number: number, isApproved: true)
        }
        #expect(await city.refusal(decide("S1"), as: .manager) == "exemption_unknown")
        #expect(await city.refusal(ask("S1", " "), as: .chief) != nil)
        try await city.ask(ask("S1", "機械の予約"), as: .chief)
        #expect(await city.refusal(decide("S1"), as: .chief) == "role_refused")
        #expect(try await city.ask(decide("S1"), as: .manager).state == "approved")
        try await city.ask(ask("M1", "議会"), as: .manager)
        #expect(await city.refusal(decide("M1"), as: .manager) == "own_exemption")
    }

    @Test func `nothing of the evening is entered before it happened`() async throws {
        let city = try await city(at: "2026-05-20 17:20")
        let leave = { (at: String) in
            RecordDeparture(
                date: Self.day, number: "S1",
                values: DepartureValues(at: at, arrived: nil, work: nil, note: nil))
        }
        let out = { (at: String?, still: String?) in
            RecordLightsOut(
                date: Self.day, section: City.division, at: at, still: still, isOffline: false)
        }
        #expect(await city.refusal(leave("18:10"), as: .person) == "time_not_yet")
        // Clocks may differ by a quarter of an hour.
        #expect(await city.refusal(leave("17:35"), as: .person) == nil)
        #expect(await city.refusal(leave("17:36"), as: .person) == "time_not_yet")
        #expect(await city.refusal(leave("03:00"), as: .person) == "time_past_midnight")
        #expect(await city.refusal(out("18:00", nil), as: .manager) == "time_not_yet")
        try city.clock.set("2026-05-20 18:20")
        #expect(await city.refusal(leave("18:10"), as: .person) == nil)
        try city.clock.set("2026-05-20 18:30")
        #expect(await city.refusal(out("18:25", nil), as: .manager) == nil)
        let shown = try await city.ask(ShowPresence(date: Self.day, section: nil), as: .manager)
        let lights = try #require(shown.divisions.first?.lightsOut)
        #expect(lights.at == "18:25" && !lights.byAim)
        #expect(
            await city.refusal(
                RecordDeparture(
                    date: "2026-06-19", number: "S1",
                    values: DepartureValues(at: "17:30", arrived: nil, work: nil, note: nil)),
                as: .person) == "day_not_yet")
    }

    @Test func `a day is closed by whoever knows which sections are missing`() async throws {
        let city = try await city(at: "2026-05-21 09:00")
        let missing = try await city.ask(
            ListUnreported(date: Self.day, section: nil), as: .personnel
        ).unreported.map(\.section)
        #expect(!missing.isEmpty)
        for known in [[], Array(missing.dropLast()), ["そのほか"]] {
            let close = CloseDay(date: Self.day, known: known)
            #expect(await city.refusal(close, as: .personnel) == "unreported")
        }
        #expect(try await !city.ask(ShowDayClosing(date: Self.day), as: .personnel).isClosed)
        try await city.ask(CloseDay(date: Self.day, known: missing), as: .personnel)
        #expect(try await city.ask(ShowDayClosing(date: Self.day), as: .personnel).isClosed)
    }

    @Test func `a closed day takes nothing until it is opened again with a reason`() async throws {
        let city = try await city(at: "2026-05-19 18:30")
        #expect(await city.refusal(CloseDay(date: Self.day), as: .personnel) == "day_not_yet")
        try city.clock.set("2026-05-21 09:00")
        let leave = RecordDeparture(
            date: Self.day, number: "S1",
            values: DepartureValues(at: "17:20", arrived: nil, work: nil, note: nil))
        try await city.ask(leave, as: .person)
        try await city.ask(CloseDay(date: Self.day), as: .personnel)
        #expect(try await city.ask(CloseDay(date: Self.day), as: .personnel).unchanged)
        #expect(try await city.ask(ShowDayClosing(date: Self.day), as: .chief).isClosed)
        let remove = RemoveDeparture(date: Self.day, number: "S1")
        for request: any NodeRequest in [
            leave, remove,
            RequestExemption(date: Self.day, number: "S2", reason: "夜", immovable: "予約"),
        ] {
            #expect(await city.refusal(request, as: .manager) == "day_closed")
        }
        #expect(
            await city.refusal(
                RecordHelpDay(
                    date: Self.day, csv: City.file("employee_number,outcome\nS1,late\n")),
                as: .personnel) == "day_closed")
        let open = { (reason: String?) in ReopenDay(date: Self.day, reason: reason) }
        #expect(await city.refusal(open(nil), as: .personnel) == "reopening_reason_needed")
        #expect(await city.refusal(open(" "), as: .personnel) == "reopening_reason_needed")
        try await city.ask(open("書きもれ"), as: .personnel)
        #expect(try await city.ask(remove, as: .manager).change != "unchanged")
        let journal = try await city.ask(ShowDayJournal(date: Self.day), as: .personnel).journal
        #expect(journal.contains { $0.reason == "書きもれ" && $0.post == "職員課" })
    }

    @Test func `results of a day to come, or of another day, are asked about`() async throws {
        let city = try await city(at: "2026-05-20 18:30")
        let record = { (date: String, isMeant: Bool) in
            RecordHelpDay(
                date: date, csv: City.file("employee_number,outcome\nS1,on_time\n"),
                isMeant: isMeant)
        }
        #expect(
            await city.refusal(record("2026-05-21", true), as: .personnel)
                == "day_to_come")
        #expect(
            await city.refusal(record("2026-05-18", false), as: .personnel)
                == "not_help_day")
        let meant = try await city.ask(record("2026-05-18", true), as: .personnel)
        #expect(meant.recorded == 1 && meant.notice != nil)
        let usual = try await city.ask(record(Self.day, false), as: .personnel)
        #expect(usual.notice == nil)
    }

    @Test func `thanks go between those who helped, and only they read them`() async throws {
        let (city, ids) = try await CityTemplate.shared.city()
        let thank = GiveThanks(date: Self.day, from: "S1", to: "S2", text: "助かりました")
        #expect(await city.refusal(thank, as: .person) == "no_help_between")
        try await city.ask(DecideHelp(id: ids.help, state: "accepted"), as: .chief)
        try await city.ask(thank, as: .person)
        let other = Call(
            caller: Caller(account: "account:77", post: "本人:S2"), seconds: city.clock.seconds,
            isJapanese: true, release: nil, progress: { _, _ in })
        #expect(try await city.ask(ListThanks(), other).thanks.map(\.text) == ["助かりました"])
        #expect(try await city.ask(ListThanks(), as: .person).thanks.isEmpty)
        // Nobody thanks in another's name.
        let forged = GiveThanks(date: Self.day, from: "S2", to: "S1", text: "助かりました")
        #expect(await city.refusal(forged, as: .person) != nil)
    }
}
