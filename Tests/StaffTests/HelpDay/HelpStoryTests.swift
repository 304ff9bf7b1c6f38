internal import CivicCalendar
internal import Staff
internal import Testing

/// Help between people: proposals, what people decide, and thanks.
struct HelpStoryTests {
    /// S1 short by 90 with documents; C1 and S2 have room in the 係, P1 across.
    private static func city() async throws -> MonthCity {
        let city = try await MonthCity()
        _ = try await city.forecast("S1", .hard, over: 90, as: MonthCity.pay, work: .documents)
        _ = try await city.forecast("C1", .canLeave, room: 20, as: MonthCity.pay)
        _ = try await city.forecast("S3", .canLeave, room: 60, as: MonthCity.pay)
        _ = try await city.forecast("S4", .canLeave, room: 60, as: MonthCity.pay)
        _ = try await city.forecast("P1", .canLeave, room: 30, as: MonthCity.people)
        return city
    }

    private static func propose(
        _ city: MonthCity, as post: String = MonthCity.manager
    ) async throws -> HelpProposalReport {
        try await city.store.proposeHelp(
            on: try MonthCity.entryDay(), as: try MonthCity.acting(post))
    }

    private static func pairs(_ report: HelpProposalReport) -> [String] {
        report.proposed.map {
            "\($0.helper.employeeNumber)>\($0.helped.employeeNumber) \($0.minutes) \($0.reach)"
        }
        .sorted()
    }

    private static func decide(
        _ id: Int64, _ state: HelpState, as post: String, in city: MonthCity
    ) async throws -> EntryChange {
        try await city.store.decideHelp(id, state, as: try MonthCity.acting(post)).change
    }

    private static func order(
        _ helper: String, _ helped: String, _ minutes: Int, as post: String = MonthCity.manager,
        in city: MonthCity
    ) async throws -> EntryChange {
        try await city.store.orderHelp(
            helper: helper, helped: helped, minutes: minutes, on: try MonthCity.entryDay(),
            as: try MonthCity.acting(post)
        ).change
    }

    @Test func `within first, then across, and never beyond a limit`() async throws {
        let city = try await Self.city()
        let within = try await Self.propose(city, as: MonthCity.pay)
        // S3 may be asked for 30, S4 for nothing.
        #expect(Self.pairs(within) == ["C1>S1 20 within", "S3>S1 30 within"])
        #expect(within.unmet.map(\.need.minutes) == [40])
        let all = try await Self.propose(city)
        #expect(
            Self.pairs(all) == ["C1>S1 20 within", "P1>S1 30 across", "S3>S1 30 within"])
        #expect(all.unmet.map(\.need.minutes) == [10])
        #expect(all.proposed.allSatisfy { $0.reason != nil })
        let before = try city.rows()
        let again = try await Self.propose(city)
        #expect(!again.isChanged && again.proposed.map(\.id) == all.proposed.map(\.id))
        #expect(try city.rows() == before)
        // The own 係's proposals again: those across stay for the 所属長.
        #expect(try await !Self.propose(city, as: MonthCity.pay).isChanged)
        #expect(try city.rows() == before)
    }

    @Test func `what people decided stays and counts`() async throws {
        let city = try await Self.city()
        let first = try await Self.propose(city)
        let own = try #require(first.proposed.first { $0.helper.employeeNumber == "C1" })
        let across = try #require(first.proposed.first { $0.reach == .across })
        #expect(try await Self.decide(own.id, .accepted, as: MonthCity.pay, in: city) == .recorded)
        #expect(try await Self.decide(own.id, .accepted, as: MonthCity.pay, in: city) == .unchanged)
        await #expect(throws: StaffError.helpDay(.orderNeeded)) {
            try await Self.decide(across.id, .accepted, as: MonthCity.pay, in: city)
        }
        await #expect(throws: StaffError.roleRefused(.sectionChief, .orderHelpAcross)) {
            try await Self.decide(across.id, .ordered, as: MonthCity.pay, in: city)
        }
        await #expect(throws: StaffError.outsideSection(line: nil)) {
            try await Self.decide(own.id, .declined, as: MonthCity.people, in: city)
        }
        await #expect(throws: StaffError.outsideSection(line: nil)) {
            try await Self.decide(across.id, .ordered, as: MonthCity.otherManager, in: city)
        }
        #expect(
            try await Self.decide(across.id, .declined, as: MonthCity.manager, in: city)
                == .recorded)
        let next = try await Self.propose(city)
        // The accepted pair counts, the declined one is not proposed again.
        #expect(Self.pairs(next) == ["S3>S1 30 within"] && next.agreedMinutes == 20)
        #expect(next.unmet.map(\.need.minutes) == [40])
        await #expect(throws: StaffError.helpDay(.helpUnknown)) {
            try await Self.decide(-1, .accepted, as: MonthCity.pay, in: city)
        }
    }

    @Test func `an agreed pair that no longer fits is shown and not counted`() async throws {
        let city = try await Self.city()
        #expect(try await Self.order("C1", "S1", 20, in: city) == .recorded)
        let busy = try await city.forecast("C1", .hard, over: 15, .eve, as: MonthCity.pay)
        #expect(busy.recorded == 1)
        let report = try await Self.propose(city)
        #expect(report.unfit.map(\.defect.code) == ["helper_is_short"])
        #expect(report.agreedMinutes == 0)
        // Both who are short share what there is.
        #expect(report.proposed.reduce(0) { $0 + $1.minutes } == 60)
    }

    @Test func `an order is refused with by how many minutes`() async throws {
        let city = try await Self.city()
        let before = try city.rows()
        let codes: [(String, String, Int, String, String)] = [
            ("C1", "S1", 25, "help_exceeds_room", "5"),
            ("S3", "S1", 45, "help_exceeds_limit", "15"),
            ("S4", "S1", 10, "help_exceeds_limit", "10"),
            ("S1", "S1", 10, "help_helps_themselves", ""),
            ("S2", "S1", 10, "help_helper_unknown", ""),
            ("C1", "P1", 10, "help_helped_not_short", ""),
            ("C1", "S1", 0, "help_minutes_not_positive", "0"),
            ("C1", "S1", -5, "help_minutes_not_positive", "-5"),
            ("C1", "S1", .max, "help_exceeds_room", ""),
        ]
        for (helper, helped, minutes, code, number) in codes {
            do {
                _ = try await Self.order(helper, helped, minutes, in: city)
                Issue.record("\(code) was let through")
            } catch let error as StaffError {
                #expect(error.code == code)
                #expect(error.message(japanese: true).contains(number))
                #expect(error.message(japanese: false).contains(number))
            }
        }
        await #expect(throws: StaffError.outsideSection(line: nil)) {
            try await Self.order("F1", "S1", 10, in: city)
        }
        await #expect(throws: StaffError.helpDay(.orderNeeded)) {
            try await Self.order("P1", "S1", 10, as: MonthCity.pay, in: city)
        }
        #expect(try city.rows() == before)
        #expect(try await Self.order("P1", "S1", 30, in: city) == .recorded)
        #expect(try await Self.order("P1", "S1", 30, in: city) == .unchanged)
        #expect(try await Self.order("P1", "S1", 15, in: city) == .replaced)
        // 75 of the 90 are left.
        #expect(try await Self.order("C1", "S1", 20, as: MonthCity.pay, in: city) == .recorded)
        #expect(try await Self.order("S3", "S1", 30, in: city) == .recorded)
        _ = try await city.forecast("P2", .canLeave, room: 120, as: MonthCity.people)
        await #expect(throws: StaffError.self) { try await Self.order("P2", "S1", 30, in: city) }
        #expect(try await Self.order("P2", "S1", 25, in: city) == .recorded)
    }

    @Test func `what the 所属長 ordered within a 係 is not the 係長's to change`() async throws {
        let city = try await Self.city()
        #expect(try await Self.order("S3", "S1", 20, in: city) == .recorded)
        let id = try #require(
            try await city.store.help(
                on: try CivicDate(reading: MonthCity.day),
                as: try MonthCity.acting(MonthCity.manager)
            ).first { $0.helper.employeeNumber == "S3" && $0.state == .ordered }
        ).id
        let before = try city.rows()
        let chief = try MonthCity.acting(MonthCity.pay)
        await #expect(throws: StaffError.helpDay(.orderNeeded)) {
            try await Self.order("S3", "S1", 10, as: MonthCity.pay, in: city)
        }
        await #expect(throws: StaffError.roleRefused(.sectionChief, .orderHelpAcross)) {
            try await city.store.decideHelp(id, .declined, as: chief)
        }
        // Agreeing to it changes nothing.
        #expect(try await city.store.decideHelp(id, .accepted, as: chief).change == .unchanged)
        #expect(try city.rows() == before)
        #expect(try await Self.order("S3", "S1", 10, in: city) == .replaced)
    }

    @Test func `thanks are for the receiver alone, and only where there was help`() async throws {
        let city = try await Self.city()
        _ = try await Self.order("P1", "S1", 30, in: city)
        let day = try MonthCity.entryDay()
        func thank(_ from: String, _ to: String, as post: String) async throws -> EntryChange {
            try await city.store.giveThanks(
                "カナリアの言葉", from: from, to: to, on: day, as: try MonthCity.acting(post))
        }
        #expect(try await thank("S1", "P1", as: "本人:S1") == .recorded)
        #expect(try await thank("S1", "P1", as: "本人:S1") == .unchanged)
        #expect(try await thank("P1", "S1", as: "本人:P1") == .recorded)
        await #expect(throws: StaffError.outsideSection(line: nil)) {
            try await thank("S1", "P1", as: "本人:P1")
        }
        await #expect(throws: StaffError.helpDay(.noHelpBetween)) {
            try await thank("S1", "C1", as: "本人:S1")
        }
        await #expect(throws: StaffError.roleRefused(.manager, .giveThanks)) {
            try await thank("S1", "P1", as: MonthCity.manager)
        }
        let read = try await city.store.thanks(as: try MonthCity.acting("本人:P1"))
        #expect(read.map(\.words) == ["カナリアの言葉"])
        #expect(try await city.store.thanks(as: try MonthCity.acting("本人:C1")).isEmpty)
        #expect(try !city.holdsPlain("カナリアの言葉"))
        let lines = try await city.store.journal(
            on: day.day, as: try MonthCity.acting("職員課"))
        #expect(!lines.isEmpty && !lines.contains { $0.act == "give_thanks" })
    }
}
