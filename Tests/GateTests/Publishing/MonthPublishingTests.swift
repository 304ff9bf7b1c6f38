import Alliance
import Gate
import Ledger
import Records
internal import Seeding
import TestSupport
import Testing

/// A month as a whole: totals, groups, sections and acts, retraction, large cities.
struct MonthPublishingTests {
    private static let month: UInt32 = 20_201_101
    private let rule = SuppressionRule()

    private func groups(_ count: Int, shift: Int = 0) -> [ConfidentialCount] {
        (0..<count).map { index in
            let size = 60 + (index * 7) % 45
            let onTime = size * 7 / 10 + (index == 0 ? shift : 0)
            return ConfidentialCount(
                group: "部\(index)", headcount: size + 3, expected: size, onTime: onTime,
                isShared: index + 1 < count)
        }
    }

    private func table(
        _ groups: [ConfidentialCount], lights: (Int, Int) = (5, 20), meetings: Int = 34,
        projects: Int = 2, help: (Int, Int) = (23, 4), minutes: [WorkCategory: Int] = [:]
    ) -> MonthTable {
        MonthTable(
            groups: groups, divisions: lights.1, lightsOut: Self.divisions(groups, lights),
            sectionMeetings: meetings, projects: projects,
            help: .init(within: help.0, across: help.1), lateMinutes: minutes)
    }

    /// 課 of all groups by turns.
    private static func divisions(
        _ groups: [ConfidentialCount], _ lights: (out: Int, all: Int)
    ) -> [MonthTable.Division] {
        (0..<lights.all).map { index in
            let place = index % groups.count
            let own = (lights.all - place + groups.count - 1) / groups.count
            return .init(
                groups: [groups[place].group], expected: max(0, groups[place].expected) / own,
                isOut: index < lights.out)
        }
    }

    private func cells(_ table: MonthTable, past: PublishedMonth = .none) -> [MonthCell] {
        MonthDisclosure(table, rule: rule, past: past).cells
    }

    private func text(
        _ cells: [MonthCell], _ indicator: Indicator, _ category: WorkCategory? = nil
    ) -> String? {
        cells.first {
            $0.key.indicator == indicator && $0.key.category == category
                && $0.key.unitGroup == ObservationRules.wholeCity
        }?.figure.canonicalText
    }

    private func own(_ cells: [MonthCell]) -> [MonthCell] {
        cells.filter { $0.key.unitGroup != ObservationRules.wholeCity }
    }

    @Test func `twenty groups stand beside a total, in any order, and one is never told`() {
        let cells = cells(table(groups(20)))
        #expect(text(cells, .onTimeLeaving)?.hasPrefix("rounded:") == true)
        #expect(own(cells).count == 19)
        #expect(own(cells).allSatisfy { $0.reason == .bandedGroup })
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<10 {
            #expect(self.cells(table(groups(20).shuffled(using: &generator))) == cells)
        }
    }

    @Test func `sections and acts are told as they are`() {
        let minutes: [WorkCategory: Int] = [
            .meeting: 9 * 60 + 59, .assembly: 10 * 60, .budget: 2_000,
        ]
        let all = cells(table(groups(6), minutes: minutes))
        #expect(text(all, .lightsOut) == "exact:5/20")
        #expect(text(all, .sectionMeetings) == "count:34" && text(all, .projects) == "count:2")
        #expect(text(all, .helpWithin) == "about:25" && text(all, .helpAcross) == "few")
        #expect(text(all, .lateWork, .meeting) == "hours:0")
        #expect(text(all, .lateWork, .assembly) == "hours:10")
        #expect(text(all, .lateWork, .budget) == "hours:30")
        #expect(text(all, .lateWork, .other) == "hours:0")
        // Nothing of them is about a group.
        #expect(own(all).allSatisfy { $0.key.indicator == .onTimeLeaving })
        // Nothing at all is something, too.
        let none = cells(table(groups(6), lights: (0, 20), meetings: 0, projects: 0, help: (0, 7)))
        #expect(text(none, .lightsOut) == "exact:0/20" && text(none, .sectionMeetings) == "count:0")
        #expect(text(none, .helpWithin) == "few" && text(none, .helpAcross) == "few")
        // Fewer than five 課 could be told apart.
        let few = cells(table(groups(6), lights: (4, 4)))
        for indicator in [Indicator.lightsOut, .sectionMeetings, .projects] {
            #expect(text(few, indicator) == "suppressed")
        }
        #expect(text(few, .helpWithin) == "about:25")
    }

    /// Lights out everywhere would say 「全員」 beside 「90%以上」, and nowhere somebody late in each 課. Silence
    /// for those numbers alone would say it as well.
    @Test(arguments: [(100, "band:90"), (99, "band:90"), (1, "band:0"), (0, "band:0")])
    func `beside a total at its end no number of lights is told, whatever it is`(
        percent: Int, total: String
    ) {
        let groups = (0..<6).map { index in
            ConfidentialCount(
                group: "部\(index)", headcount: 100, expected: 100, onTime: percent,
                isShared: index < 5)
        }
        for lights in 0...20 {
            let cells = cells(table(groups, lights: (lights, 20)))
            #expect(text(cells, .onTimeLeaving) == total)
            #expect(text(cells, .lightsOut) == "suppressed")
            #expect(
                cells.first { $0.key.indicator == .lightsOut }?.reason == .suppressedBesideShare)
            let full = MonthDisclosure(
                table(groups, lights: (lights, 20)), rule: SuppressionRule(allowsFull: true))
            // Where it may be said that all did, lights say nothing more.
            #expect(
                text(full.cells, .lightsOut)
                    == (percent == 100 ? "exact:\(lights)/20" : "suppressed"))
        }
    }

    /// As many lit 課 as somebody can have been late in, and as few as those can sit in.
    @Test func `lights that would narrow the total are not told`() {
        func city(_ onTime: Int, _ sizes: [Int], lit: Int) -> [MonthCell] {
            let size = sizes.reduce(0, +)
            return cells(
                MonthTable(
                    groups: [
                        ConfidentialCount(
                            group: "全職員", headcount: size, expected: size, onTime: onTime,
                            isShared: false)
                    ], divisions: sizes.count,
                    lightsOut: sizes.enumerated().map {
                        .init(groups: ["全職員"], expected: $1, isOut: $0 >= lit)
                    }))
        }
        let tens = [Int](repeating: 10, count: 40)
        // 「約380人」 of 400: 18 to 22 were late.
        for lit in 0...40 {
            let cells = city(378, tens, lit: lit)
            #expect(text(cells, .onTimeLeaving) == "rounded:380/400")
            #expect(
                text(cells, .lightsOut)
                    == (4..<14 ~= lit ? "exact:\(40 - lit)/40" : "suppressed"), "\(lit)")
        }
        // All of the one 課 that was lit.
        let odd = city(392, [14, 12] + [Int](repeating: 10, count: 38), lit: 1)
        #expect(text(odd, .onTimeLeaving) == "rounded:390/405")
        #expect(text(odd, .lightsOut) == "suppressed")
        // A usual month.
        #expect(text(city(300, tens, lit: 31), .lightsOut) == "exact:9/40")
    }

    /// Thirty small 課 of a group in which a few were late: beside twenty larger ones they can be few of many,
    /// and with many lit they would be each of those few.
    @Test func `lights that would narrow a group are not told`() {
        let groups = [
            ConfidentialCount(
                group: "小", headcount: 120, expected: 120, onTime: 116, isShared: true),
            ConfidentialCount(
                group: "大", headcount: 200, expected: 200, onTime: 150, isShared: true),
            ConfidentialCount(
                group: "残", headcount: 100, expected: 100, onTime: 60, isShared: false),
        ]
        let all = [("小", 30), ("大", 10), ("残", 10)].flatMap { name, count in
            (0..<count).map { _ in
                let size = groups.first { $0.group == name }?.expected ?? 0
                return MonthTable.Division(groups: [name], expected: size / count, isOut: false)
            }
        }
        var told: [Int] = []
        for lit in 0...50 {
            let divisions = all.enumerated().map { index, division in
                MonthTable.Division(
                    groups: division.groups, expected: division.expected, isOut: index >= lit)
            }
            let cells = cells(MonthTable(groups: groups, divisions: 50, lightsOut: divisions))
            #expect(own(cells).map(\.figure.canonicalText) == ["band:70", "band:90"])
            if text(cells, .lightsOut) != "suppressed" { told.append(lit) }
        }
        // Beside twelve late in the small ones nine could hold all, beside nobody twenty were the most.
        #expect(told == Array(10...19))
    }

    @Test func `a city of fewer than fifty shares nothing, one of fifty its total alone`() {
        func city(_ headcount: Int) -> [MonthCell] {
            cells(
                table([
                    ConfidentialCount(
                        group: "全職員", headcount: headcount, expected: headcount, onTime: 30,
                        isShared: false)
                ]))
        }
        #expect(
            city(49).allSatisfy { $0.figure == .suppressed && $0.reason == .suppressedSmallCity })
        #expect(text(city(50), .onTimeLeaving) == "band:50-70")
        #expect(own(city(50)).isEmpty)
    }

    @Test func `hours never tell how many were late`() {
        for late in 0...80 {
            let group = ConfidentialCount(
                group: "全職員", headcount: 300, expected: 300, onTime: 300 - late, isShared: false)
            // Everybody who was late stayed until midnight.
            let found = cells(table([group], minutes: [.assembly: late * 405]))
            let hours =
                text(found, .lateWork, .assembly)?.split { !$0.isNumber }.compactMap { Int($0) }
                .first ?? 0
            let persons = (hours * 60 + 404) / 405
            #expect(persons <= late)
            let total = text(found, .onTimeLeaving)
            // What the total leaves of those who were late, from so many persons on.
            let open = (0...300).filter {
                $0 >= persons
                    && SharedFigure.share(
                        headcount: 300, expected: 300, done: 300 - $0, isCity: true, rule: rule
                    ).canonicalText == total
            }
            #expect(open.count >= 5, "\(late): \(hours) hours beside \(total ?? "")")
        }
    }

    @Test func `a correction replaces what moved far and withdraws what did not`() {
        let first = cells(table(groups(20)))
        let past = PublishedMonth(first)
        #expect(cells(table(groups(20)), past: past).map(\.figure) == first.map(\.figure))
        for shift in [-18, 18] {
            let second = cells(table(groups(20, shift: shift)), past: past)
            #expect(text(second, .onTimeLeaving)?.hasPrefix("rounded:") == true, "\(shift)")
            #expect(text(second, .onTimeLeaving) != text(first, .onTimeLeaving))
            #expect(own(second).allSatisfy { $0.reason == .withdrawn })
        }
        for shift in -4...4 {
            let second = cells(table(groups(20, shift: shift)), past: past)
            let (old, new) = (text(first, .onTimeLeaving), text(second, .onTimeLeaving))
            #expect(new == old || new == "suppressed", "\(shift)")
            if new != old { #expect(own(second).allSatisfy { $0.figure == .suppressed }) }
        }
        // A group that the correction does not have is taken back.
        let fewer = cells(table(Array(groups(20).dropFirst())), past: past)
        #expect(fewer.filter { $0.figure == .retracted }.map(\.key.unitGroup) == ["部0"])
        // Counts of sections are corrected as they are; acts of help like persons.
        let acts = cells(
            table(groups(20), lights: (8, 80), meetings: 33, help: (28, 40)), past: past)
        #expect(text(acts, .lightsOut) == "exact:8/80")
        #expect(text(acts, .sectionMeetings) == "count:33")
        #expect(text(acts, .helpWithin) == "suppressed" && text(acts, .helpAcross) == "about:40")
    }

    @Test func `numbers that cannot be true leave nothing, and no sum overflows`() {
        for (expected, done) in [(Int.max, 3), (-5, -5), (20, 21), (Int.min, 0), (90, Int.max)] {
            let odd = ConfidentialCount(
                group: "odd", headcount: 80, expected: expected, onTime: done, isShared: true)
            let table = MonthTable(
                groups: groups(20) + [odd], divisions: 20,
                lightsOut: (0..<5).map { _ in
                    .init(groups: ["odd"], expected: expected, isOut: false)
                }, sectionMeetings: -1,
                projects: Int.max, help: .init(within: Int.min, across: Int.max),
                lateMinutes: [.meeting: Int.max, .other: -1])
            let cells = cells(table)
            #expect(text(cells, .onTimeLeaving) == "suppressed")
            #expect(own(cells).allSatisfy { $0.figure == .suppressed })
            for indicator in [Indicator.sectionMeetings, .projects, .helpWithin, .helpAcross] {
                #expect(text(cells, indicator) == "suppressed")
            }
            #expect(text(cells, .lateWork, .meeting) == "suppressed")
        }
    }

    @Test func `a month is published and taken back, and peers see each version`() async throws {
        let stage = try await GateStage()
        let table = table(groups(20), minutes: [.meeting: 2_400])
        let preview = try await stage.gate.preview(table, period: Self.month, rule: rule)
        let cells = try await stage.gate.publish(table, period: Self.month, rule: rule, by: "test")
        #expect(preview == cells)
        // 19 groups, the total, five counts and twelve kinds of work.
        #expect(cells.count == 37)
        try await stage.share()
        var seen = try await stage.guest.reader.observations()
        #expect(seen.count == cells.count)
        #expect(seen.compactMap(\.observationKey).count == cells.count)
        #expect(!seen.contains { $0.content(ObservationRules.unitGroup) == "部19" })
        #expect(try await stage.gate.retract(period: Self.month, by: "test") == cells.count)
        #expect(try await stage.gate.retract(period: Self.month, by: "test") == 0)
        try await stage.share()
        seen = try await stage.guest.reader.observations()
        for record in seen {
            #expect(record.content(ObservationRules.value) == "retracted")
            #expect(record.candidates(ObservationRules.value).first?.generation == 1)
        }
        let code = try await refusal {
            _ = try await stage.gate.publish(table, period: Self.month, rule: rule, by: "test")
        }
        #expect(code == "month_retracted")
        #expect(try await stage.gate.retract(period: 20_201_201, by: "test") == 0)
    }

    @Test func `a published month differs once the records say something else`() async throws {
        let stage = try await GateStage()
        let table = table(groups(20), minutes: [.meeting: 2_400])
        func differs(_ table: MonthTable) async throws -> Bool {
            try await stage.gate.differs(table, period: Self.month, rule: rule)
        }
        #expect(try await differs(table))
        _ = try await stage.gate.publish(table, period: Self.month, rule: rule, by: "test")
        let written = await stage.written
        #expect(try await differs(table) == false)
        let others = self.table(groups(20), minutes: [.meeting: 60_000])
        #expect(try await differs(others))
        #expect(await stage.written == written)
        _ = try await stage.gate.publish(others, period: Self.month, rule: rule, by: "test")
        #expect(try await differs(others) == false)
    }

    @Test func `a large city's month takes several entries and is shown with the last one only`()
        async throws
    {
        let stage = try await GateStage()
        let before = await stage.written
        let table = MonthTable(groups: groups(1_000))
        let cells = try await stage.gate.preview(table, period: Self.month, rule: rule)
        #expect(text(cells, .onTimeLeaving)?.hasPrefix("rounded:") == true)
        _ = try await stage.gate.publish(table, period: Self.month, rule: rule, by: "test")
        #expect(await stage.written > before + 1)
        let all = try await stage.owner.reader.all(.observation)
        let whole = try await stage.owner.reader.observations()
        #expect(whole.count == cells.count && all.count == cells.count)
    }

    @Test func `names that are taken, twice, empty, and tables without units are refused`()
        async throws
    {
        let stage = try await GateStage()
        func named(_ name: String) -> ConfidentialCount {
            ConfidentialCount(
                group: name, headcount: 60, expected: 60, onTime: 30, isShared: true)
        }
        let one = groups(1)[0]
        let tables: [[ConfidentialCount]] = [
            [], [one, one], [named("全庁")], [named("")], groups(1_001),
        ]
        for groups in tables {
            let code = try await refusal {
                _ = try await stage.gate.publish(
                    MonthTable(groups: groups), period: Self.month, rule: rule, by: "test")
            }
            #expect(code == "bad_value")
        }
    }
}
