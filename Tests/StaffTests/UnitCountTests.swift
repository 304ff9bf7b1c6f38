internal import CivicCalendar
internal import Staff
internal import Testing

struct UnitCountTests {
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

    static func counts(_ month: String, in city: TemporaryStore) async throws -> [UnitCount] {
        try await city.store.unitCounts(month: try CivicMonth(reading: month))
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
        #expect(
            try await Self.counts("2026-05", in: city) == [
                UnitCount(group: "窓口課", expected: 11, onTime: 8)
            ])
        #expect(try await Self.counts("2026-06", in: city).map(\.onTime) == [0])
        #expect(try await Self.counts("2026-07", in: city).isEmpty)
    }

    @Test(arguments: [(1_000, 10...10, 1_000...1_000), (1_300, 10...20, 700...1_000)])
    func `a large city has no more groups than a month may`(
        sections: Int, sizes: ClosedRange<Int>, groups: ClosedRange<Int>
    ) async throws {
        let city = try TemporaryStore()
        let (csv, numbers) = Self.staff(
            (0..<sections).map { index in
                ("部/第\(index / 5)課/第\(index)係", sizes.lowerBound + index % sizes.count)
            })
        try await city.load(csv)
        try await Self.record([(numbers[0][0], "on_time")], on: "2026-05-20", in: city)
        let first = try await Self.counts("2026-05", in: city)
        #expect(groups.contains(first.count), "\(first.count)")
        try await Self.record(
            numbers.flatMap { $0 }.map { ($0, "on_time") }, on: "2026-05-20", in: city)
        let counts = try await Self.counts("2026-05", in: city)
        #expect(counts.map(\.group) == first.map(\.group))
        #expect(counts.allSatisfy { $0.expected >= 10 })
        #expect(counts.reduce(0) { $0 + $1.expected } == numbers.reduce(0) { $0 + $1.count })
    }

    @Test func `small sections merge upward and the name tells a sum`() async throws {
        let city = try TemporaryStore()
        let sections = [
            ("総務部/職員課", 12), ("総務部/法務課", 4), ("総務部/文書課", 7),
            ("環境部/清掃課/一係", 5), ("環境部/清掃課/二係", 6), ("環境部/清掃課", 1),
            ("環境部/緑化課", 15), ("議会事務局", 6), ("監査事務局", 5), ("消防/警防課", 3),
        ]
        let (csv, numbers) = Self.staff(sections)
        try await city.load(csv)
        try await Self.record(
            numbers.joined().map { ($0, "on_time") }, on: "2026-05-20", in: city)
        let counts = try await Self.counts("2026-05", in: city)
        let expected = [
            ("小規模な部署（合算）", 14), ("環境部/清掃課", 12), ("環境部/緑化課", 15),
            ("総務部/職員課", 12), ("総務部（小規模な部署の合算）", 11),
        ]
        #expect(
            counts == expected.map { UnitCount(group: $0.0, expected: $0.1, onTime: $0.1) })
    }

    @Test func `a remainder too small takes in the smallest group`() async throws {
        let city = try TemporaryStore()
        let (csv, numbers) = Self.staff([("甲課", 30), ("乙課", 11), ("丙課", 2)])
        try await city.load(csv)
        try await Self.record(
            numbers.joined().map { ($0, "late") }, on: "2026-05-20", in: city)
        let counts = try await Self.counts("2026-05", in: city)
        #expect(counts.map(\.group) == ["小規模な部署（合算）", "甲課"])
        #expect(counts.map(\.expected) == [13, 30])
    }

    @Test func `groups stay as they are until the fiscal year ends`() async throws {
        let city = try TemporaryStore()
        let before = Self.staff([("部/甲課", 12), ("部/乙課", 6), ("部/丙課", 6), ("局", 11)])
        try await city.load(before.csv)
        try await Self.record(
            before.numbers.joined().map { ($0, "on_time") }, on: "2026-05-20", in: city)
        let may = try await Self.counts("2026-05", in: city)
        let names = may.map(\.group)
        #expect(names == ["局", "部/甲課", "部（小規模な部署の合算）"])
        // 甲課 shrinks, 乙課 grows, and new sections appear below known and unknown paths.
        let after = Self.staff([
            ("部/甲課", 3), ("部/乙課", 40), ("部/丙課", 6), ("局", 11), ("部/丁課", 2),
            ("部/甲課/新係", 4), ("新局", 3),
        ])
        try await city.load(after.csv)
        try await Self.record(
            after.numbers.joined().map { ($0, "on_time") }, on: "2027-03-19", in: city)
        let march = try await Self.counts("2027-03", in: city)
        #expect(march.map(\.group) == ["小規模な部署（合算）"] + names)
        #expect(march.map(\.expected) == [3, 11, 7, 48])
        let mayAgain = try await Self.counts("2026-05", in: city)
        #expect(mayAgain.suffix(3).map(\.expected) == [11, 12, 12])
        try await Self.record(
            after.numbers.joined().map { ($0, "on_time") }, on: "2027-04-20", in: city)
        let april = try await Self.counts("2027-04", in: city)
        #expect(april.map(\.group).contains("部/乙課"))
        #expect(april.allSatisfy { $0.expected >= 10 })
    }

    @Test func `looking does not fix the groups`() async throws {
        let city = try TemporaryStore()
        let month = try CivicMonth(reading: "2026-05")
        let trial = Self.staff([("甲課", 3), ("乙課", 4)])
        try await city.load(trial.csv)
        try await Self.record(
            trial.numbers.joined().map { ($0, "on_time") }, on: "2026-05-20", in: city)
        let preview = try await city.store.unitCountsPreview(month: month)
        #expect(preview == [UnitCount(group: "小規模な部署（合算）", expected: 7, onTime: 7)])
        let real = Self.staff([("甲課", 30), ("乙課", 40)])
        try await city.load(real.csv)
        let counts = try await city.store.unitCounts(month: month)
        #expect(counts.map(\.group) == ["乙課", "甲課"])
        #expect(try await city.store.unitCountsPreview(month: month) == counts)
    }
}
