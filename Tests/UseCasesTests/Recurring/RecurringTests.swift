internal import Requests
internal import Testing
internal import UseCases

/// What recurs, seen by those who can change it, and the meetings of sections.
@Suite struct `What recurs` {
    /// Four Help Days on which S1 was late with the same work.
    private func city() async throws -> City {
        let city = try await City(at: "2026-04-01 09:00")
        try await city.open()
        for day in ["2026-04-20", "2026-05-20", "2026-06-19", "2026-07-17"] {
            try city.clock.set(day + " 21:00")
            let csv =
                "employee_number,outcome,left_at,work\nS1,late,19:30,documents\n"
                + ["S2", "S3", "C1", "P1", "P2", "G1"].map { "\($0),on_time,17:20,\n" }.joined()
            try await city.ask(RecordHelpDay(date: day, csv: City.file(csv)), as: .personnel)
        }
        try city.clock.set("2026-08-03 09:00")
        return city
    }

    @Test func `who is late again is named to those who answer for them`() async throws {
        let city = try await city()
        let find = { (asker: Asker) in try await city.ask(FindRecurring(months: 6), as: asker) }
        let chief = try await find(.chief)
        #expect(chief.people.map(\.employeeNumber) == ["S1"])
        #expect(chief.people[0].monthsLate == 4 && chief.people[0].name == "カナリア一")
        #expect(try await find(.manager).people.map(\.employeeNumber) == ["S1"])
        #expect(try await find(.general).people.isEmpty)
        // Personnel sees the work, and nobody.
        let personnel = try await find(.personnel)
        #expect(personnel.people.isEmpty)
        #expect(!String(decoding: try City.json(personnel), as: UTF8.self).contains("カナリア"))
        for months in [1, 25, 0, -1] {
            #expect(await city.refusal(FindRecurring(months: months), as: .chief) == "bad_value")
        }
    }

    @Test func `a section's meeting is recorded when it was held`() async throws {
        let city = try await city()
        var values = SectionMeetingValues(month: "2026-08")
        values.held = "2026-08-03"
        values.minutes = 20
        let record = { (change: (inout SectionMeetingValues) -> Void) in
            var changed = values
            change(&changed)
            return RecordSectionMeeting(values: changed)
        }
        for (request, code) in [
            (
                record {
                    $0.month = "2026-09"
                    $0.held = nil
                }, "day_to_come"
            ),
            (record { $0.month = "2026-07" }, "meeting_day_outside_month"),
            (record { $0.held = "2026-08-04" }, "day_to_come"),
            (record { $0.month = "August" }, "bad_value"),
            (record { $0.section = "総務部/職員課/人事係" }, "outside_section"),
            (record { $0.isNotHeld = true }, "meeting_held_and_not"),
            (record { $0.themes = ["天気"] }, "meeting_theme_unknown"),
        ] {
            let found = await city.refusal(request, as: .chief)
            #expect(found == code)
        }
        #expect(try await city.ask(record { _ in }, as: .chief).recorded)
        #expect(try await city.ask(record { _ in }, as: .chief).recorded == false)
        let list = { (asker: Asker) in
            try await city.ask(ListSectionMeetings(month: "2026-08"), as: asker).meetings
        }
        #expect(try await list(.chief).map(\.section) == [City.section])
        #expect(try await list(.manager).count == 1)
        #expect(try await list(.general).isEmpty)
        let none = record {
            $0.held = nil
            $0.minutes = nil
            $0.isNotHeld = true
            $0.reason = "議会のため"
        }
        #expect(try await city.ask(none, as: .chief).state == "not_held")
        #expect(try await list(.personnel).map(\.state) == ["not_held"])
    }

    @Test func `signs of hollowness are for managers and personnel`() async throws {
        let city = try await city()
        for asker in [Asker.manager, .personnel] {
            #expect(await city.refusal(FindHollowSigns(months: nil), as: asker) == nil)
        }
        #expect(await city.refusal(FindHollowSigns(months: 100), as: .manager) == "bad_value")
        #expect(await city.refusal(FindHollowSigns(months: nil), as: .chief) == "role_refused")
    }
}
