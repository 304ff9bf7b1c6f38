internal import CivicCalendar
internal import GRDB
internal import Staff
internal import Testing

struct UnitGroupTests {
    /// Sections with so many people each, numbered through.
    static func staff(_ sections: [(String, Int)]) -> (csv: String, numbers: [[String]]) {
        var csv = "係,氏名,職員番号\n"
        var numbers: [[String]] = []
        for (index, (section, count)) in sections.enumerated() {
            let own = (0..<count).map { "\(index)-\($0)" }
            numbers.append(own)
            for number in own { csv += "\(section),架空\(number),\(number)\n" }
        }
        return (csv, numbers)
    }

    static func record(
        _ rows: [(String, String)], on day: String, in city: TemporaryStore
    ) async throws {
        let csv =
            "employee_number,outcome\n"
            + rows.map { "\($0.0),\($0.1)\n" }.joined()
        try await city.store.recordHelpDay(
            csv: Array(csv.utf8), on: try CivicDate(reading: day), enteredSeconds: 1)
    }

    static func groups(_ month: String, in city: TemporaryStore) async throws -> [GroupIndicators] {
        try await city.store.groups(month: try CivicMonth(reading: month))
    }

    private func recordAll(
        _ numbers: [[String]], on day: String, in city: TemporaryStore
    ) async throws {
        try await Self.record(numbers.joined().map { ($0, "on_time") }, on: day, in: city)
    }

    @Test func `people are counted once and exempt ones not at all`() async throws {
        let city = try TemporaryStore()
        let (csv, numbers) = Self.staff([("窓口課", 12)])
        try await city.load(csv)
        let people = numbers[0]
        // 0 and 1 late on one of two days, 2 exempt on both, 3 exempt once and on time once,
        // 4 exempt once and late once, 5 on the second day only, the others on time.
        var first = people.filter { $0 != people[5] }.map { ($0, "on_time") }
        var second = people.map { ($0, "on_time") }
        first[0].1 = "late"
        second[1].1 = "late"
        first[2].1 = "exempt"
        second[2].1 = "exempt"
        first[3].1 = "exempt"
        first[4].1 = "exempt"
        second[4].1 = "late"
        try await Self.record(first, on: "2026-05-01", in: city)
        try await Self.record(second, on: "2026-05-20", in: city)
        try await Self.record(people.map { ($0, "late") }, on: "2026-06-19", in: city)
        let may = try await Self.groups("2026-05", in: city)
        #expect(may.map(\.group) == ["小規模な部署（合算）"])
        #expect(may.map(\.expected) == [11] && may.map(\.onTime) == [8])
        #expect(may.map(\.headcount) == [12], "exempt or not")
        #expect(try await Self.groups("2026-06", in: city).map(\.onTime) == [0])
        #expect(try await Self.groups("2026-07", in: city).isEmpty)
    }

    private static let sections = [
        ("総務部/職員課", 52), ("総務部/法務課", 14), ("総務部/文書課", 37),
        ("環境部/清掃課/一係", 25), ("環境部/清掃課/二係", 26), ("環境部/清掃課", 1),
        ("環境部/緑化課", 55), ("議会事務局", 26), ("監査事務局", 15), ("消防/警防課", 13),
    ]

    @Test func `small sections merge upward and the name tells a sum`() async throws {
        let city = try TemporaryStore()
        let (csv, numbers) = Self.staff(Self.sections)
        try await city.load(csv)
        try await recordAll(numbers, on: "2026-05-20", in: city)
        let groups = try await Self.groups("2026-05", in: city)
        let expected = [
            ("小規模な部署（合算）", 54, false), ("環境部/清掃課", 52, true),
            ("環境部/緑化課", 55, true), ("総務部/職員課", 52, true),
            ("総務部（小規模な部署の合算）", 51, true),
        ]
        #expect(groups.map(\.group) == expected.map(\.0))
        #expect(groups.map(\.isShared) == expected.map(\.2))
        for counts in [groups.map(\.headcount), groups.map(\.expected), groups.map(\.onTime)] {
            #expect(counts == expected.map(\.1))
        }
    }

    @Test func `a remainder too small takes in the smallest group`() async throws {
        let city = try TemporaryStore()
        let (csv, numbers) = Self.staff([("甲課", 90), ("乙課", 51), ("丙課", 12)])
        try await city.load(csv)
        try await recordAll(numbers, on: "2026-05-20", in: city)
        let groups = try await Self.groups("2026-05", in: city)
        #expect(groups.map(\.group) == ["小規模な部署（合算）", "甲課"])
        #expect(groups.map(\.expected) == [63, 90])
        #expect(groups.map(\.isShared) == [false, true])
    }

    /// Beside a total all groups but one are told: which one is fixed with the groups.
    @Test(arguments: [
        ([("甲課", 49)], [false]), ([("甲課", 99), ("乙課", 20)], [false]),
        ([("甲課", 60), ("乙課", 50)], [false, true]),
        ([("甲課", 50), ("乙課", 60), ("丙課", 50)], [false, true, true]),
    ])
    func `one group is never shared`(sections: [(String, Int)], isShared: [Bool]) async throws {
        let city = try TemporaryStore()
        let (csv, numbers) = Self.staff(sections)
        try await city.load(csv)
        try await recordAll(numbers, on: "2026-05-20", in: city)
        let groups = try await Self.groups("2026-05", in: city)
        #expect(groups.map(\.isShared) == isShared, "\(groups.map(\.group))")
        let hidden = groups.filter { !$0.isShared }.map(\.headcount)
        #expect(hidden.count == 1)
        #expect(groups.allSatisfy { $0.headcount >= hidden[0] })
    }

    @Test func `who had a place on 1 April counts, not who was there when it was asked`()
        async throws
    {
        let city = try TemporaryStore()
        var csv = "係,氏名,職員番号,開始日,終了日\n"
        // 60 in 甲課, of whom 20 leave in May; 45 in 乙課 and 20 more from June.
        for index in 0..<60 {
            csv += "甲課,架空甲\(index),A\(index),2020-04-01,\(index < 20 ? "2026-05-31" : "")\n"
        }
        for index in 0..<65 {
            csv += "乙課,架空乙\(index),B\(index),\(index < 45 ? "2020-04-01" : "2026-06-01"),\n"
        }
        try await city.load(csv)
        try await Self.record([("A30", "on_time"), ("B1", "late")], on: "2026-12-18", in: city)
        let groups = try await Self.groups("2026-12", in: city)
        #expect(groups.map(\.group) == ["小規模な部署（合算）"])
        #expect(groups.map(\.headcount) == [105])
    }

    @Test func `groups stay as they are until the fiscal year ends`() async throws {
        let city = try TemporaryStore()
        let before = Self.staff([("部/甲課", 52), ("部/乙課", 26), ("部/丙課", 26), ("局", 61)])
        try await city.load(before.csv)
        try await recordAll(before.numbers, on: "2026-05-20", in: city)
        let may = try await Self.groups("2026-05", in: city)
        let names = may.map(\.group)
        #expect(names == ["局", "部/甲課", "部（小規模な部署の合算）"])
        // 甲課 shrinks, 乙課 grows, and new sections appear below known and unknown paths.
        let after = Self.staff([
            ("部/甲課", 33), ("部/乙課", 90), ("部/丙課", 26), ("局", 61), ("部/丁課", 2),
            ("部/甲課/新係", 4), ("新局", 3),
        ])
        try await city.load(after.csv)
        try await recordAll(after.numbers, on: "2027-03-19", in: city)
        let march = try await Self.groups("2027-03", in: city)
        #expect(march.map(\.group) == ["小規模な部署（合算）"] + names)
        #expect(march.map(\.expected) == [3, 61, 37, 118])
        #expect(march.map(\.headcount) == [0, 61, 52, 52], "fixed on 1 April")
        #expect(march.map(\.isShared) == [false] + may.map(\.isShared))
        let mayAgain = try await Self.groups("2026-05", in: city)
        #expect(mayAgain.suffix(3).map(\.expected) == [61, 52, 52])
        try await recordAll(after.numbers, on: "2027-04-20", in: city)
        let april = try await Self.groups("2027-04", in: city)
        #expect(april.map(\.group).contains("部/乙課"))
        #expect(april.allSatisfy { $0.headcount >= 50 })
    }

    @Test func `looking does not fix the groups`() async throws {
        let city = try TemporaryStore()
        let month = try CivicMonth(reading: "2026-05")
        let trial = Self.staff([("甲課", 3), ("乙課", 4)])
        try await city.load(trial.csv)
        try await recordAll(trial.numbers, on: "2026-05-20", in: city)
        let preview = try await city.store.groups(month: month, fixes: false)
        #expect(preview.map(\.group) == ["小規模な部署（合算）"])
        #expect(preview.map(\.expected) == [7])
        let real = Self.staff([("甲課", 70), ("乙課", 60)])
        try await city.load(real.csv)
        let groups = try await city.store.groups(month: month)
        #expect(groups.map(\.group) == ["乙課", "甲課"])
        #expect(try await city.store.groups(month: month, fixes: false) == groups)
    }

    @Test func `groups are made anew when that is asked, and only by the personnel section`()
        async throws
    {
        let city = try TemporaryStore()
        let year = try #require(FiscalYear(startYear: 2026))
        try await city.load(Self.staff([("甲課", 3), ("乙課", 4)]).csv)
        try await Self.record([("0-0", "on_time")], on: "2026-05-20", in: city)
        _ = try await Self.groups("2026-05", in: city)
        let real = Self.staff([("甲課", 70), ("乙課", 60)])
        try await city.load(real.csv)
        #expect(try await Self.groups("2026-05", in: city).map(\.headcount) == [7])
        let seen = try await city.store.yearGroups(year, headcountMin: 50, as: .personnel(at: 1))
        #expect(seen.isFixed && !seen.isOutdated && seen.groups.map(\.headcount) == [7])
        await #expect(throws: StaffError.self) {
            try await city.store.reformGroups(year, headcountMin: 50, as: try .post("幹事", at: 1))
        }
        let made = try await city.store.reformGroups(
            year, headcountMin: 50, as: .personnel(at: 1))
        #expect(made.groups.map(\.name) == ["乙課", "甲課"])
        #expect(made.groups.map(\.headcount) == [60, 70])
        #expect(made.groups.map(\.sections) == [["乙課"], ["甲課"]])
        #expect(try await Self.groups("2026-05", in: city).map(\.group) == ["乙課", "甲課"])
    }

    /// Groups that an older version formed, from ten people on, have no headcounts: the city's total is
    /// shared, and none of theirs until they are made anew.
    @Test func `groups of an older rule are not shared`() async throws {
        let city = try TemporaryStore()
        let (csv, numbers) = Self.staff([("甲課", 70), ("乙課", 60)])
        try await city.load(csv)
        try await recordAll(numbers, on: "2026-05-20", in: city)
        _ = try await Self.groups("2026-05", in: city)
        let queue = try DatabaseQueue(path: city.path)
        try await queue.write { try $0.execute(sql: "DELETE FROM unit_group_sizes") }
        let year = try #require(FiscalYear(startYear: 2026))
        let seen = try await city.store.yearGroups(year, headcountMin: 50, as: .personnel(at: 1))
        #expect(seen.isOutdated)
        let groups = try await Self.groups("2026-05", in: city)
        #expect(groups.allSatisfy { !$0.isShared })
        #expect(groups.map(\.headcount) == [60, 70])
        let made = try await city.store.reformGroups(
            year, headcountMin: 50, as: .personnel(at: 1))
        #expect(!made.isOutdated && made.groups.contains(where: \.isShared))
    }
}
