internal import CivicCalendar
internal import GRDB
internal import Staff
internal import Testing

struct MonthIndicatorTests {
    private static let sections = ["総務部/職員課/給与係", "総務部/職員課/人事係", "税務部/納税課/収納係"]
    private static let helpDay = "2026-05-20"

    private static func city(size: Int = 50) async throws -> RecurringCity {
        try await RecurringCity(sections: sections, size: size)
    }

    private static func indicators(
        _ city: RecurringCity, fixesGroups: Bool = false, days: Set<String>? = [helpDay]
    ) async throws -> MonthIndicators {
        try await city.city.store.monthIndicators(
            month: try CivicMonth(reading: "2026-05"),
            days: try days.map { Set(try $0.map { try CivicDate(reading: $0) }) },
            as: .personnel(at: 1),
            grouping: fixesGroups ? .fixing(headcountMin: 50) : .looking(headcountMin: 50))
    }

    private static func insert(_ city: RecurringCity, _ rows: [String]) async throws {
        let queue = try DatabaseQueue(path: city.city.path)
        try await queue.write { database in
            for row in rows { try database.execute(sql: row) }
        }
    }

    private static func help(
        _ helper: Int, _ helped: Int, _ reach: String, _ state: String, day: String = helpDay
    ) -> String {
        """
        INSERT INTO help (day, helper_id, helped_id, helper_section_id, helped_section_id, minutes,
            reach, state, entered_seconds)
        VALUES ('\(day)', \(helper), \(helped), \((helper - 1) / 10 + 1), \((helped - 1) / 10 + 1),
            30, '\(reach)', '\(state)', 1)
        """
    }

    @Test func `only Help Days are folded once they are known`() async throws {
        let city = try await Self.city()
        try await city.record(Self.helpDay, late: [0: [(0, "議会対応")]])
        try await city.record("2026-05-13", late: [1: [(0, "議会対応"), (1, "その他")]])
        let known = try await Self.indicators(city)
        #expect(
            known.groups.map(\.group)
                == Self.sections.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(known.groups.reduce(0) { $0 + $1.onTime } == 149)
        #expect(known.groups.allSatisfy { $0.expected == 50 && $0.headcount == 50 })
        let all = try await Self.indicators(city, days: nil)
        #expect(all.groups.reduce(0) { $0 + $1.onTime } == 147)
        #expect(try await Self.indicators(city, days: []).groups.isEmpty)
    }

    @Test func `help is counted as often as it was agreed or ordered, on Help Days`() async throws {
        let city = try await Self.city()
        try await city.record(Self.helpDay, late: [:])
        try await city.record("2026-05-13", late: [:])
        try await Self.insert(
            city,
            [
                Self.help(1, 2, "within", "accepted"), Self.help(1, 3, "within", "accepted"),
                Self.help(4, 2, "within", "proposed"), Self.help(5, 2, "within", "declined"),
                Self.help(6, 2, "within", "accepted", day: "2026-05-13"),
                Self.help(11, 1, "across", "ordered"), Self.help(12, 1, "across", "ordered"),
                Self.help(13, 1, "across", "proposed"),
            ])
        let found = try await Self.indicators(city)
        #expect(found.helpWithin == 2 && found.helpAcross == 2)
    }

    @Test func `meetings that were held in the month are counted, and 課`() async throws {
        let city = try await Self.city()
        try await city.record(Self.helpDay, late: [:])
        #expect(try await Self.indicators(city).sectionMeetings == 0)
        func meeting(_ section: Int, _ month: String, _ state: String) -> String {
            """
            INSERT INTO section_meetings (section_id, month, state, reason, entered_seconds, post)
            VALUES (\(section), '\(month)', '\(state)', x'00', 1, '係長')
            """
        }
        try await Self.insert(
            city,
            [
                meeting(1, "2026-05", "held"), meeting(2, "2026-05", "held"),
                meeting(3, "2026-05", "not_held"), meeting(1, "2026-04", "held"),
            ])
        let found = try await Self.indicators(city)
        #expect(found.sectionMeetings == 2 && found.divisions == 2)
    }

    @Test func `late work counts minutes, and work that was not said is other work`() async throws {
        let city = try await Self.city()
        try await city.record(
            Self.helpDay, late: [0: [(0, "議会対応"), (1, ""), (2, "議会対応")], 1: [(0, "その他")]])
        let late = try await Self.indicators(city).lateWork
        #expect(late.map(\.work) == WorkKind.allCases)
        // 17:15 to 19:10, each.
        #expect(late.first { $0.work == .assembly }?.minutes == 230)
        #expect(late.first { $0.work == .other }?.minutes == 230)
        #expect(late.reduce(0) { $0 + $1.minutes } == 460)
        // Whoever was late without a time was there when the lights should have been out.
        try await city.city.store.recordHelpDay(
            csv: Array("職員番号,結果\nN0-0,遅れ\n".utf8), on: try CivicDate(reading: Self.helpDay),
            as: .personnel(at: 2))
        #expect(
            try await Self.indicators(city).lateWork.reduce(0) { $0 + $1.minutes } == 460 - 115 + 30
        )
    }

    /// 課 that reported, that were in time, that did not report.
    private static func counts(_ lights: LightsOutCount) -> [Int] {
        [lights.divisions.count, lights.divisions.count(where: \.isOut), lights.unreported]
    }

    @Test func `lights-out is counted by 課, and no entry is 未報告`() async throws {
        let city = try await Self.city()
        try await city.record(Self.helpDay, late: [:])
        let before = Self.counts(try await Self.indicators(city).lightsOut)
        #expect(before == [0, 0, 2])
        func entry(_ path: String, _ minutes: Int) -> [String] {
            [
                "INSERT OR IGNORE INTO sections (path) VALUES ('\(path)')",
                """
                INSERT INTO lights_out
                SELECT '\(Self.helpDay)', id, \(minutes), 1, 0, '所属長' FROM sections
                WHERE path = '\(path)'
                """,
            ]
        }
        try await Self.insert(city, entry("総務部/職員課", 17 * 60 + 45))
        let one = Self.counts(try await Self.indicators(city).lightsOut)
        #expect(one == [1, 1, 1])
        try await Self.insert(city, entry("税務部/納税課", 17 * 60 + 46))
        let two = try await Self.indicators(city).lightsOut
        #expect(Self.counts(two) == [2, 1, 0])
        // 職員課 has two 係 of fifty, each a group of its own.
        #expect(two.divisions.map(\.isOut) == [false, true])
        #expect(two.divisions.map(\.expected) == [50, 100])
        #expect(
            two.divisions.map(\.groups) == [
                ["税務部/納税課/収納係"], ["総務部/職員課/人事係", "総務部/職員課/給与係"],
            ])
    }

    @Test func `looking fixes no groups, publishing does, and both need the right`() async throws {
        let city = try await Self.city()
        try await city.record(Self.helpDay, late: [:])
        _ = try await Self.indicators(city)
        let queue = try DatabaseQueue(path: city.city.path)
        func stored() async throws -> Int? {
            try await queue.read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM unit_groups")
            }
        }
        #expect(try await stored() == 0)
        _ = try await Self.indicators(city, fixesGroups: true)
        #expect(try await stored() == 3)
        for post in ["係長:" + Self.sections[0], "所属長:総務部/職員課", "幹事", "情報システム担当"] {
            for fixesGroups in [true, false] {
                await #expect {
                    try await city.city.store.monthIndicators(
                        month: try CivicMonth(reading: "2026-05"), days: nil,
                        as: try .post(post, at: 1),
                        grouping: fixesGroups
                            ? .fixing(headcountMin: 50) : .looking(headcountMin: 50))
                } throws: { error in
                    if case StaffError.roleRefused = error { true } else { false }
                }
            }
        }
    }

    @Test func `the series has every recorded day of what the post reaches`() async throws {
        let city = try await Self.city(size: 10)
        try await city.record(Self.helpDay, late: [0: [(0, "議会対応")]])
        try await city.record("2026-05-13", late: [2: [(0, "議会対応"), (1, "会議・打合せ")]])
        let bounds = (try CivicDate(reading: "2026-04-01"), try CivicDate(reading: "2027-03-31"))
        func series(_ post: String, _ section: String? = nil) async throws -> RecordedDayFigures {
            try await city.city.store.weeklySeries(
                section: try section.map { try SectionPath.read($0).get() },
                as: try .post(post, at: 1), from: bounds.0, until: bounds.1)
        }
        for (post, section, scope, onTime, expected) in [
            ("職員課", nil, nil, [28, 29], 30), ("職員課", "税務部", "税務部", [8, 10], 10),
            ("所属長:総務部/職員課", nil, "総務部/職員課", [20, 19], 20),
            ("庶務担当係長:" + Self.sections[1], nil, "総務部/職員課", [20, 19], 20),
            ("所属長:総務部/職員課", Self.sections[1], Self.sections[1], [10, 10], 10),
            ("係長:" + Self.sections[0], nil, Self.sections[0], [10, 9], 10),
        ] as [(String, String?, String?, [Int], Int)] {
            let found = try await series(post, section)
            #expect(found.days.map(\.day.text) == ["2026-05-13", Self.helpDay])
            #expect(found.section == scope && found.days.map(\.onTime) == onTime, "\(post)")
            #expect(found.days.map(\.expected) == [expected, expected])
        }
        await #expect(throws: StaffError.roleRefused(.person, .readResults)) {
            try await series("本人:N0-0")
        }
        await #expect(throws: StaffError.outsideSection(line: nil)) {
            try await series("係長:" + Self.sections[0], Self.sections[1])
        }
    }

    @Test func `a 課 that says nothing at all is 未報告`() async throws {
        let city = try await MonthCity()
        try await city.lightsOut("17:40")
        func lightsOut(days: Set<CivicDate>?) async throws -> [Int] {
            Self.counts(
                try await city.store.monthIndicators(
                    month: try CivicMonth(reading: "2026-05"), days: days,
                    as: try MonthCity.acting("職員課"), grouping: .looking(headcountMin: 50)
                ).lightsOut)
        }
        let day = try CivicDate(reading: MonthCity.day)
        let expected = [1, 1, 1]
        #expect(try await lightsOut(days: nil) == expected)
        #expect(try await lightsOut(days: [day]) == expected)
        // A Help Day that has come and of which nobody said anything counts, one to come does not.
        let other = try CivicDate(reading: "2026-05-13")
        let later = try CivicDate(reading: "2026-05-27")
        #expect(try await lightsOut(days: [day, later]) == expected)
        #expect(
            try await lightsOut(days: [day, other])
                == [0, 0, 2])
        // Where everybody is exempt, nobody is waited for.
        for number in ["M2", "F1", "F2"] {
            let section = try MonthCity.acting(number == "M2" ? "所属長:財政部" : MonthCity.otherManager)
            _ = try await city.store.requestExemption(
                of: number, reason: "夜間", immovable: "予約", on: try MonthCity.entryDay(), as: section
            )
            _ = try await city.store.decideExemption(
                of: number, .approved, on: try MonthCity.entryDay(), as: section)
        }
        #expect(
            try await lightsOut(days: [day])
                == [1, 1, 0])
    }

    @Test func `help within a 係 counts whether its 係長 agreed it or the 所属長 ordered it`()
        async throws
    {
        let city = try await MonthCity()
        _ = try await city.forecast("S1", .hard, over: 30, as: MonthCity.pay)
        _ = try await city.forecast("S3", .canLeave, room: 30, as: MonthCity.pay)
        _ = try await city.store.orderHelp(
            helper: "S3", helped: "S1", minutes: 15, on: try MonthCity.entryDay(),
            as: try MonthCity.acting(MonthCity.manager))
        try await city.lightsOut("17:40")
        let found = try await city.store.monthIndicators(
            month: try CivicMonth(reading: "2026-05"), days: nil,
            as: try MonthCity.acting("職員課"), grouping: .looking(headcountMin: 50))
        #expect(found.helpWithin == 1 && found.helpAcross == 0)
    }
}
