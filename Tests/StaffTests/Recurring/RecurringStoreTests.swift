internal import CivicCalendar
internal import Staff
internal import Testing

struct RecurringStoreTests {
    private static let sections = [
        "総務部/職員課/給与係", "総務部/職員課/人事係", "総務部/総務課/文書係", "税務部/納税課/収納係",
    ]

    /// Six Help Days: in 給与係 payments keep one or two late, in 文書係 everybody is short, and in
    /// 収納係 one person is late each time.
    private static func city() async throws -> RecurringCity {
        let city = try await RecurringCity(sections: sections, size: 8)
        let works = ["窓口対応", "資料・文書作成", "議会対応", "調査・照会回答", "電話対応", "会議・打合せ"]
        for month in 4...9 {
            let payments = [(1, "支払・経理"), (2 + month % 3, "支払・経理")].prefix(1 + month % 2)
            let short = (0..<5).map { ((month + $0) % 8, works[(month * 5 + $0) % 6]) }
            try await city.record(
                "2026-0\(month)-20",
                late: [0: Array(payments), 2: short, 3: [(5, works[month % 6])]])
            // Another day, which is none of the Help Days.
            try await city.record("2026-0\(month)-08", late: [1: [(3, "イベント・行事")]])
        }
        return city
    }

    @Test func `work, sections and people are found where they are`() async throws {
        let city = try await Self.city()
        let answer = try await city.recurring()
        #expect(answer.months.map(\.text) == (4...9).map { "2026-0\($0)" })
        #expect(answer.work.map(\.section) == [Self.sections[0]])
        #expect(answer.work.first?.work == .payments && answer.work.first?.monthsLate == 6)
        #expect(answer.work.first?.since.text == "2026-04")
        #expect(answer.sections.map(\.section) == [Self.sections[2]])
        let chief = try await city.recurring(as: "係長:税務部/納税課/収納係")
        #expect(chief.people.map(\.employeeNumber) == [RecurringCity.number(3, 5)])
        #expect(chief.work.isEmpty && chief.sections.isEmpty)
        #expect("\(chief.people)".contains("confidential"))
    }

    @Test func `a window takes the last months and says how many there are`() async throws {
        let city = try await Self.city()
        let answer = try await city.recurring(3)
        #expect(answer.months.map(\.text) == ["2026-07", "2026-08", "2026-09"])
        #expect(answer.work.first.map { [$0.monthsLate, $0.monthsRecorded] } == [3, 3])
        let all = try await city.recurring(24)
        #expect(all.months.count == 6)
    }

    @Test func `without a payday rule every recorded day counts`() async throws {
        let city = try await Self.city()
        let answer = try await city.city.store.recurring(isHelpDay: nil, as: .personnel(at: 1))
        #expect(!answer.isHelpDaysOnly)
        #expect(answer.work.contains { $0.section == Self.sections[1] && $0.work == .events })
    }

    /// Each post sees the people of its own section, and nobody else sees any.
    @Test(arguments: [
        ("係長:税務部/納税課/収納係", 1), ("所属長:税務部/納税課", 1), ("庶務担当係長:税務部/納税課/収納係", 1),
        ("係長:総務部/職員課/給与係", 0), ("所属長:総務部/職員課", 0), ("職員課", 0),
    ])
    func `people are shown to their own chiefs only`(post: String, count: Int) async throws {
        let city = try await Self.city()
        #expect(try await city.recurring(as: post).people.count == count)
    }

    @Test(arguments: ["部会参加者", "幹事", "傍聴", "情報システム担当", "本人:N3-5"])
    func `other roles see nothing`(post: String) async throws {
        let city = try await Self.city()
        await #expect {
            try await city.recurring(as: post)
        } throws: { error in
            if case StaffError.roleRefused(_, .readRecurringWork) = error { true } else { false }
        }
    }

    @Test func `somebody who moved is no longer shown where they were`() async throws {
        let city = try await Self.city()
        try await city.city.load(
            "係,氏名,職員番号,開始日\n総務部/総務課/文書係,架空3の5,N3-5,2026-04-01\n"
                + (0..<4).flatMap { section in
                    (0..<8).filter { section != 3 || $0 != 5 }.map {
                        "\(Self.sections[section]),架空\(section)の\($0),N\(section)-\($0),\n"
                    }
                }.joined())
        for post in ["係長:税務部/納税課/収納係", "係長:総務部/総務課/文書係"] {
            #expect(try await city.recurring(as: post).people.isEmpty, "\(post)")
        }
    }

    @Test func `a section of one is a person and not shown to the whole city`() async throws {
        let city = try await RecurringCity(sections: ["税務部/納税課", "総務部/総務課"], size: 1)
        for month in 4...9 {
            try await city.record("2026-0\(month)-20", late: [0: [(0, "議会対応")]])
        }
        #expect(try await city.recurring().work.isEmpty)
        #expect(try await city.recurring(as: "所属長:税務部/納税課").work.count == 1)
    }

    @Test func `work that was not said stays when a file without the column comes again`()
        async throws
    {
        let city = try await RecurringCity(sections: ["一課"], size: 2)
        try await city.record("2026-04-20", late: [0: [(0, "議会対応")]])
        let again = try await city.city.store.recordHelpDay(
            csv: Array("employee_number,outcome,left_at\nN0-0,late,19:10\n".utf8),
            on: try CivicDate(reading: "2026-04-20"), as: .personnel(at: 2))
        #expect(again.unchanged == 1)
    }
}
