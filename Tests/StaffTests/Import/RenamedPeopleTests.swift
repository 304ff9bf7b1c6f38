internal import CivicCalendar
internal import Staff
internal import Testing

/// Another name under an employee number: the same person, or somebody to whom it was given again.
struct RenamedPeopleTests {
    private static let now: Int64 = 1_790_000_000
    private static let today = JapanTime.day(ofSeconds: now)

    private static func csv(_ rows: String...) -> [UInt8] {
        Array(("係,氏名,職員番号,職,開始日,終了日\n" + rows.joined(separator: "\n") + "\n").utf8)
    }

    private static func city(_ rows: String...) async throws -> TemporaryStore {
        let city = try TemporaryStore()
        let bytes = Array(
            ("係,氏名,職員番号,職,開始日,終了日\n" + rows.joined(separator: "\n") + "\n").utf8)
        try await city.store.importStaff(csv: bytes, enteredSeconds: now - 86_400 * 30)
        return city
    }

    private func load(
        _ city: TemporaryStore, _ csv: [UInt8], _ renamed: RenamedPeople = RenamedPeople(),
        at seconds: Int64 = now
    ) async throws -> StaffImportReport {
        try await city.store.importStaff(
            csv: csv, renamed: renamed, as: .personnel(at: seconds))
    }

    private func standing(
        _ city: TemporaryStore, _ number: String, at seconds: Int64 = now
    ) async throws -> StaffStanding? {
        try await city.store.standing(
            ofTag: try city.store.loginTag(of: number), on: JapanTime.day(ofSeconds: seconds))
    }

    @Test func `a number with another name is asked about, and nothing is done before`()
        async throws
    {
        let city = try await Self.city("課,架空 甲,S1,係長,,", "課,架空 乙,S2,,,")
        let before = try await city.snapshot()
        let file = Self.csv("課,架空 丙,S1,係長,,", "課,架空 乙,S2,,,")
        await #expect(throws: StaffError.numbersOfOthers(people: 1, line: 2)) {
            _ = try await load(city, file)
        }
        let preview = try await city.store.previewImport(csv: file, as: .personnel(at: Self.now))
        #expect(preview.report.reassigned == 1 && preview.report.changed == 0)
        let line = try #require(preview.lines.first)
        #expect(line.kind == .renamed && line.name == "架空 丙" && line.formerName == "架空 甲")
        #expect(try await city.snapshot() == before)
    }

    @Test func `the same person keeps what they are under a new name`() async throws {
        let city = try await Self.city("課,架空 甲,S1,係長,,")
        let person = try await standing(city, "S1")?.person
        let report = try await load(
            city, Self.csv("課,実在 甲,S1,係長,,"), RenamedPeople(each: ["Ｓ１": .same]))
        #expect(report.changed == 1 && report.succeeded == 0)
        #expect(try await standing(city, "S1")?.person == person)
    }

    @Test func `another person begins with nothing, and the former one has left`() async throws {
        let city = try await Self.city("課,架空 甲,S1,係長,,", "課,架空 乙,S2,,,")
        let former = try #require(try await standing(city, "S1")?.person)
        let report = try await load(
            city, Self.csv("課,架空 丙,S1,係長,,", "課,架空 乙,S2,,,"), RenamedPeople(all: .other))
        #expect(report.added == 1 && report.succeeded == 1 && report.left == 0)
        let next = try #require(try await standing(city, "S1"))
        #expect(next.person != former)
        #expect(try await standing(city, "S1（旧1）") == nil)
        let holders = try await city.store.tagHolders(on: Self.today)
        #expect(holders[try city.store.loginTag(of: "S1")]?.person == next.person)
        let gone = try #require(holders[try city.store.loginTag(of: "S1（旧1）")])
        #expect(gone.person == former && gone.goneDays == 1)
        // Both can be erased, each by a number of their own; and the number can move on once more.
        try await city.store.erase(employeeNumber: "S1（旧1）", as: .personnel(at: Self.now))
        #expect(try await standing(city, "S1")?.person == next.person)
        let again = try await load(
            city, Self.csv("課,架空 丁,S1,係長,,", "課,架空 乙,S2,,,"), RenamedPeople(all: .other),
            at: Self.now + 86_400)
        #expect(again.succeeded == 1)
        #expect(try await standing(city, "S1", at: Self.now + 86_400)?.person != next.person)
    }

    @Test func `somebody who left long ago is not the one who has the number now`() async throws {
        let city = try await Self.city("課,架空 甲,S1,,2020-04-01,2024-03-31", "課,架空 乙,S2,,,")
        let file = Self.csv("課,架空 丙,S1,所属長,,", "課,架空 乙,S2,,,")
        await #expect(throws: StaffError.numbersOfOthers(people: 1, line: 2)) {
            _ = try await load(city, file)
        }
        _ = try await load(city, file, RenamedPeople(all: .other))
        let holders = try await city.store.tagHolders(on: Self.today)
        #expect(try #require(holders[try city.store.loginTag(of: "S1（旧1）")]?.goneDays) > 800)
        #expect(try await standing(city, "S1")?.posts.count == 2)
    }

    @Test func `a number is not given away while its holder stands in a place`() async throws {
        let city = try await Self.city("課,架空 甲,S1,,,")
        await #expect(throws: StaffError.numberStillHeld(line: 2)) {
            _ = try await load(
                city, Self.csv("課,架空 丙,S1,,2027-04-01,"), RenamedPeople(all: .other))
        }
    }

    @Test(arguments: [
        "架空甲", "架空　甲", "架空  甲 ", "架\u{E0100}空 甲", "架空\u{200B}甲",
    ])
    func `the same name in another spelling is nobody else`(name: String) async throws {
        let city = try await Self.city("課,架空 甲,S1,,,")
        #expect(try await load(city, Self.csv("課,\(name),S1,,,")).reassigned == 0)
    }

    @Test func `a departure to come counts from its day on`() async throws {
        let day = try #require(Self.today.adding(days: 3))
        let city = try await Self.city("課,架空 甲,S1,係長,2020-04-01,\(day.text)")
        let tag = try city.store.loginTag(of: "S1")
        for (days, isHere) in [(0, true), (3, true), (4, false)] {
            let on = try #require(Self.today.adding(days: days))
            #expect(try await (city.store.standing(ofTag: tag, on: on) != nil) == isHere)
            let gone = try await city.store.tagHolders(on: on)[tag]?.goneDays
            #expect(gone == (isHere ? 0 : 1))
        }
    }
}
