internal import CivicCalendar
internal import GRDB
internal import Staff
internal import Testing

struct HollowSignTests {
    private static let section = SectionMeetingTests.sections[0]

    private static func city(
        _ meetings: [(String, String?, [Int])]
    ) async throws -> TemporaryStore {
        let city = try await SectionMeetingTests.city()
        for (month, record, themes) in meetings {
            let meeting =
                try record.map { try SectionMeetingTests.held(month, $0, themes: themes) }
                ?? SectionMeeting(
                    month: try SectionMeetingTests.month(month), notHeldBecause: "選挙のため")
            try await city.store.recordSectionMeeting(
                meeting, of: nil, as: try .post("係長:" + section, at: 1))
        }
        return city
    }

    private static func signs(
        _ meetings: [(String, String?, [Int])], months: Int = 6, as post: String = "職員課"
    ) async throws -> [String] {
        let city = try await city(meetings)
        return try await city.store.hollowSigns(months: months, as: try .post(post, at: 1))
            .map(\.code)
    }

    @Test func `the same record three months in a row is a sign`() async throws {
        let same = [
            ("2026-05", "特になし", [1]), ("2026-06", " 特になし ", [2]), ("2026-07", "特になし", [3]),
        ]
        #expect(try await Self.signs(same) == ["same_record"])
        #expect(try await Self.signs(Array(same.dropLast())).isEmpty)
        let varied = [same[0], ("2026-06", "分担を決めた", [2]), same[2]]
        #expect(try await Self.signs(varied).isEmpty)
    }

    @Test func `a month without a report, or honestly not held, ends a row`() async throws {
        let gap = [("2026-04", "同文", [1]), ("2026-05", "同文", [2]), ("2026-07", "同文", [3])]
        #expect(try await Self.signs(gap).isEmpty)
        let honest: [(String, String?, [Int])] = [
            ("2026-04", "同文", [1]), ("2026-05", nil, []), ("2026-06", "同文", [2]),
            ("2026-07", "同文", [3]),
        ]
        #expect(try await Self.signs(honest).isEmpty)
    }

    @Test func `the same themes and meetings without a word are signs`() async throws {
        let themes = (4...6).map { ("2026-0\($0)", "話したこと\($0)", [7, 8]) }
        #expect(try await Self.signs(themes) == ["same_themes"])
        let empty = (4...5).map { ("2026-0\($0)", "", [$0]) }
        #expect(try await Self.signs(empty) == ["held_without_content"])
    }

    @Test func `only the months of the window count`() async throws {
        let old = (1...3).map { ("2026-0\($0)", "同文", [$0]) } + [("2026-09", "別の話", [9])]
        #expect(try await Self.signs(old, months: 6).isEmpty)
        #expect(try await Self.signs(old, months: 9) == ["same_record"])
    }

    @Test(arguments: [("所属長:総務部/職員課", 1), ("所属長:税務部/納税課", 0), ("職員課", 1)])
    func `a 所属長 sees the own 課 and 職員課 all`(post: String, count: Int) async throws {
        let same = (4...6).map { ("2026-0\($0)", "同文", [$0]) }
        #expect(try await Self.signs(same, as: post).count == count)
    }

    @Test(arguments: ["係長:総務部/職員課/給与係", "幹事", "情報システム担当", "本人:M0"])
    func `nobody else sees any`(post: String) async throws {
        await #expect {
            try await Self.signs([], as: post)
        } throws: { error in
            if case StaffError.roleRefused = error { true } else { false }
        }
    }

    @Test func `the sentence holds the evidence and no name`() async throws {
        let city = try await Self.city((4...6).map { ("2026-0\($0)", "同文", [$0]) })
        let sign = try #require(
            try await city.store.hollowSigns(as: .personnel(at: 1)).first)
        #expect(sign.sentence(japanese: true).contains("3か月続けて"))
        #expect(sign.sentence(japanese: true).contains("令和8年4月〜令和8年6月"))
        #expect(sign.sentence(japanese: false).contains("2026-04 to 2026-06"))
        #expect(sign.section == Self.section)
    }

    @Test(arguments: [
        (100, 0, 20, 200, true), (100, 1, 20, 200, false), (10, 0, 20, 200, false),
        (100, 0, 0, 0, false), (300, 0, 0, 0, true), (100, 0, 2, 200, false),
    ])
    func `forecasts that never change are a sign when there were enough to expect one`(
        asked: Int, changed: Int, othersChanged: Int, othersAsked: Int, isSign: Bool
    ) {
        let own = ForecastChanges(asked: asked, changed: changed, helpDays: 6)
        let others = ForecastChanges(asked: othersAsked, changed: othersChanged, helpDays: 6)
        #expect(HollowRule.isStill(own, others: others, compared: 10) == isSign)
        let few = ForecastChanges(asked: asked, changed: changed, helpDays: 2)
        #expect(!HollowRule.isStill(few, others: others, compared: 10))
    }

    @Test func `still forecasts are read from the two checks`() async throws {
        let city = try await SectionMeetingTests.city()
        let queue = try DatabaseQueue(path: city.path)
        // Two people and many days: one section never changes a forecast, another does each time.
        try await queue.write { database in
            for day in 1...28 {
                for month in 4...9 {
                    for (person, eve) in [(1, "can_leave"), (2, "hard")] {
                        for (occasion, outlook) in [("week", "can_leave"), ("eve", eve)] {
                            try database.execute(
                                sql: """
                                    INSERT INTO forecasts
                                        (staff_id, day, occasion, section_id, outlook, entered_seconds)
                                    SELECT ?, ?, ?, section_id, ?, 1
                                    FROM assignments WHERE staff_id = ?
                                    """,
                                arguments: [
                                    person, "2026-0\(month)-\(day < 10 ? "0" : "")\(day)", occasion,
                                    outlook, person,
                                ])
                        }
                    }
                }
            }
        }
        let signs = try await city.store.hollowSigns(as: .personnel(at: 1))
        #expect(signs.map(\.section) == [Self.section])
        #expect(signs.first?.kind == .forecastsNeverChange(forecasts: 168, helpDays: 168))
    }
}
