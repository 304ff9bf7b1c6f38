internal import CivicCalendar
internal import Staff
internal import Testing

/// 内示: until its date nobody but the personnel section learns who will stand where, by no way.
struct FuturePostTests {
    /// 25 March 2027, 19:00 in Japan.
    private static func now() throws -> Int64 {
        JapanTime.seconds(19 * 60, on: try CivicDate(reading: "2027-03-25"))
    }
    private static let day = "2027-04-20"
    /// 1 goes from 甲係 to 乙係, 2 leaves, 5 comes to 甲係, 6 to a 係 that is yet to come.
    private static let csv = """
        係,氏名,職員番号,職,開始日,終了日
        部/一課,課長,9,所属長,,
        部/一課/甲係,動く人,1,,,2027-03-31
        部/一課/乙係,動く人,1,,2027-04-01,
        部/一課/甲係,去る人,2,,,2027-03-31
        部/一課/甲係,居る人,3,係長,,
        部/一課/乙係,乙の人,4,庶務担当係長,,
        部/一課/甲係,来る人,5,,2027-04-01,
        部/一課/新係,新しい人,6,,2027-04-01,
        """
    private static let posts = ["係長:部/一課/甲係", "庶務担当係長:部/一課/乙係", "所属長:部/一課"]

    private static func city() async throws -> TemporaryStore {
        let city = try TemporaryStore()
        try await city.store.importStaff(csv: Array(csv.utf8), enteredSeconds: try now())
        return city
    }

    private static func entryDay() throws -> EntryDay { try MonthCity.entryDay(day) }

    @Test func `a page about a day to come shows the people of today`() async throws {
        let city = try await Self.city()
        for post in Self.posts {
            let acting = try Acting.post(post, at: try Self.now())
            let today = try await city.store.forecastReport(on: acting.today, as: acting)
            let later = try await city.store.forecastReport(
                on: try CivicDate(reading: Self.day), as: acting)
            #expect(later.sections.map(\.section) == today.sections.map(\.section), "\(post)")
            #expect(
                later.sections.flatMap(\.members).map(\.person)
                    == today.sections.flatMap(\.members).map(\.person), "\(post)")
            let results = try await city.store.resultReport(
                on: try CivicDate(reading: Self.day), as: acting)
            let own = try await city.store.resultReport(on: acting.today, as: acting)
            #expect(results.total.present == own.total.present, "\(post)")
            #expect(results.divisions.map(\.section) == own.divisions.map(\.section), "\(post)")
        }
        let personnel = try await city.store.forecastReport(
            on: try CivicDate(reading: Self.day), as: .personnel(at: try Self.now()))
        #expect(personnel.total.present == 6)
        #expect(personnel.sections.map(\.section).contains("部/一課/新係"))
    }

    @Test func `the list does not say until when somebody stays`() async throws {
        let city = try await Self.city()
        for post in Self.posts {
            let members = try await city.store.list(as: try .post(post, at: try Self.now()))
            #expect(!members.isEmpty && members.allSatisfy { $0.until == nil }, "\(post)")
        }
        let all = try await city.store.list(as: .personnel(at: try Self.now()))
        #expect(all.compactMap(\.until).count == 2)
    }

    @Test func `numbers that are yet to come are unknown, and those who go are here`() async throws
    {
        let city = try await Self.city()
        let acting = try Acting.post("係長:部/一課/甲係", at: try Self.now())
        func forecast(_ number: String) async throws -> HelpDayReport {
            try await city.store.giveForecast(
                try Forecast(.canLeave), of: number, on: try Self.entryDay(), .week, as: acting)
        }
        for number in ["1", "2", "3"] { #expect(try await forecast(number).recorded == 1) }
        for number in ["5", "6", "77"] {
            await #expect(throws: StaffError.helpDay(.personUnknown)) { try await forecast(number) }
        }
        await #expect(throws: StaffError.outsideSection(line: nil)) { try await forecast("4") }
        let manager = try Acting.post("所属長:部/一課", at: try Self.now())
        await #expect(throws: StaffError.helpDay(.dayNotYet)) {
            try await city.store.recordLightsOut(
                on: try Self.entryDay(), still: ["2"], as: manager)
        }
        await #expect(throws: StaffError.helpDay(.personUnknown)) {
            try await city.store.recordLightsOut(
                on: try MonthCity.entryDay("2027-03-25"), still: ["5"], as: manager)
        }
    }

    @Test func `a section that is yet to come is unknown`() async throws {
        let city = try await Self.city()
        let month = try CivicMonth(reading: "2027-03")
        for name in ["部/一課/新係", "部/一課/無い係"] {
            guard case .success(let path) = SectionPath.read(name) else { return }
            var content = SectionMeeting.Content()
            content.jointWith = [path]
            let joint = try SectionMeeting(month: month, held: content)
            let chief = try Acting.post("係長:部/一課/甲係", at: try Self.now())
            await #expect(throws: StaffError.sectionMeeting(.sectionUnknown)) {
                try await city.store.recordSectionMeeting(joint, of: nil, as: chief)
            }
            let manager = try Acting.post("所属長:部/一課", at: try Self.now())
            let own = try SectionMeeting(month: month, notHeldBecause: "多忙")
            await #expect(throws: StaffError.sectionMeeting(.sectionUnknown)) {
                try await city.store.recordSectionMeeting(own, of: path, as: manager)
            }
        }
        for post in ["係長:部/一課/新係", "係長:部/一課/無い係"] {
            await #expect(throws: StaffError.postUnknown) {
                try await city.store.list(as: try .post(post, at: try Self.now()))
            }
        }
        let manager = try Acting.post("所属長:部/一課", at: try Self.now())
        for name in ["部/一課/新係", "部/一課/無い係"] {
            guard case .success(let path) = SectionPath.read(name) else { return }
            await #expect(throws: StaffError.helpDay(.sectionUnknown)) {
                try await city.store.forecastReport(
                    on: try CivicDate(reading: Self.day), section: path, as: manager)
            }
        }
        let later = JapanTime.seconds(600, on: try CivicDate(reading: "2027-04-01"))
        #expect(
            try await city.store.list(as: try .post("係長:部/一課/新係", at: later)).map(\.name) == [
                "新しい人"
            ])
    }
}
