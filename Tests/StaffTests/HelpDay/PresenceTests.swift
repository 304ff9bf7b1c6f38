internal import CivicCalendar
internal import Staff
internal import Testing

/// Who is on the page of the evening, and whose help somebody may give thanks for.
struct PresenceTests {
    private static func presence(
        _ city: MonthCity, as post: String, section: SectionPath? = nil
    ) async throws -> PresenceReport {
        try await city.store.presence(
            on: try CivicDate(reading: MonthCity.day), section: section,
            as: try MonthCity.acting(post))
    }

    @Test(arguments: [
        (MonthCity.manager, MonthCity.division, true),
        (MonthCity.general, MonthCity.division, true),
        (MonthCity.pay, ["C1"] + MonthCity.payStaff, false),
    ])
    func `a post sees those whose departure it may record`(
        post: String, numbers: [String], isWhole: Bool
    ) async throws {
        let report = try await Self.presence(try await MonthCity(), as: post)
        #expect(report.divisions.map(\.section) == ["総務部/職員課"])
        #expect(report.divisions.allSatisfy { $0.isWhole == isWhole })
        let members = report.divisions.flatMap(\.members).map(\.person.employeeNumber)
        #expect(members.sorted() == numbers.sorted())
    }

    @Test(arguments: ["職員課", "本人:S1", "member", "adviser", "observer", "administrator"])
    func `nobody else sees anybody`(post: String) async throws {
        let city = try await MonthCity()
        await #expect(throws: StaffError.self) { try await Self.presence(city, as: post) }
    }

    @Test func `a section of another 課 is refused`() async throws {
        let city = try await MonthCity()
        let other = try SectionPath.read("財政部/財政課").get()
        await #expect(throws: StaffError.outsideSection(line: nil)) {
            try await Self.presence(city, as: MonthCity.general, section: other)
        }
    }

    @Test func `departures, exemptions and those still here stand in it`() async throws {
        let city = try await MonthCity()
        try await city.leave("S1", "18:30")
        try await city.exempt("S2", nil)
        try await city.exempt("S2", .approved)
        try await city.lightsOut("18:40", ["S3"])
        let division = try #require(
            try await Self.presence(city, as: MonthCity.general).divisions.first)
        let lines = Dictionary(
            uniqueKeysWithValues: division.members.map { ($0.person.employeeNumber, $0) })
        #expect(division.lightsOut?.at.text == "18:40")
        #expect(lines["S1"]?.outcome == .late && lines["S1"]?.left?.text == "18:30")
        #expect(lines["S1"]?.source == .departure && lines["S1"]?.isStillHere == false)
        #expect(lines["S2"]?.isExempt == true && lines["S2"]?.outcome == .exempt)
        #expect(lines["S3"]?.isStillHere == true && lines["S3"]?.outcome == .late)
        #expect(lines["S4"]?.outcome == .onTime)
    }

    @Test func `somebody finds the agreed help in which they stand, and no other`() async throws {
        let city = try await MonthCity()
        _ = try await city.forecast("S1", .canLeave, room: 60, as: MonthCity.pay)
        _ = try await city.forecast("S2", .hard, over: 60, as: MonthCity.pay)
        _ = try await city.store.orderHelp(
            helper: "S1", helped: "S2", minutes: 30, on: try MonthCity.entryDay(),
            as: try MonthCity.acting(MonthCity.manager))
        let own = try await city.store.ownHelp(as: try MonthCity.acting("本人:S2"))
        #expect(own.map(\.other.employeeNumber) == ["S1"])
        #expect(own.map(\.isHelper) == [false] && own.map(\.minutes) == [30])
        let given = try await city.store.ownHelp(as: try MonthCity.acting("本人:S1"))
        #expect(given.map(\.isHelper) == [true])
        #expect(try await city.store.ownHelp(as: try MonthCity.acting("本人:S3")).isEmpty)
        await #expect(throws: StaffError.self) {
            try await city.store.ownHelp(as: try MonthCity.acting(MonthCity.manager))
        }
    }

    @Test func `a month has results when somebody has one`() async throws {
        let city = try await MonthCity()
        let month = try CivicMonth(reading: "2026-05")
        #expect(try await !city.store.hasResults(in: month))
        try await city.leave("S1", "17:30")
        #expect(try await city.store.hasResults(in: month))
        #expect(try await !city.store.hasResults(in: try CivicMonth(reading: "2026-04")))
    }
}
