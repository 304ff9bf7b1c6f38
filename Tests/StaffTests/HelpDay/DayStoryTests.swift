internal import CivicCalendar
internal import Seeding
internal import Staff
internal import Testing

/// One Help Day in the store: any order of entries, corrections, repetition, the close.
struct DayStoryTests {
    /// One entry about the day, of which each has a subject of its own.
    private enum Entry: Sendable {
        case leave(String, String)
        case exemption(String, ExemptionState)
        case lightsOut(String, [String])

        func apply(to city: MonthCity) async throws -> Bool {
            switch self {
            case .leave(let number, let at): try await city.leave(number, at).change == .unchanged
            case .exemption(let number, let state):
                try await city.exempt(number, state) == .unchanged
            case .lightsOut(let at, let still):
                try await city.lightsOut(at, still).change == .unchanged
            }
        }
    }

    private static func entries(_ random: inout SeededGenerator) -> [Entry] {
        var entries: [Entry] = []
        for number in MonthCity.division {
            switch Int.random(in: 0..<6, using: &random) {
            case 0: entries.append(.leave(number, "17:\(Int.random(in: 10..<46, using: &random))"))
            case 1: entries.append(.leave(number, "18:\(Int.random(in: 10..<46, using: &random))"))
            case 2: entries.append(.exemption(number, .approved))
            case 3: entries.append(.exemption(number, .refused))
            default: break
            }
        }
        let still = MonthCity.division.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
        let isLate = !still.isEmpty && Bool.random(using: &random)
        entries.append(.lightsOut(isLate ? "18:05" : "17:40", still))
        return entries
    }

    @Test(arguments: 1...12)
    func `the order of entries does not matter, and twice is once`(seed: Int) async throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let entries = Self.entries(&random)
        var outcomes: [[String]] = []
        for _ in 0..<3 {
            let city = try await MonthCity()
            for number in MonthCity.division { try await city.exempt(number, nil) }
            let order = entries.shuffled(using: &random)
            for entry in order { _ = try await entry.apply(to: city) }
            outcomes.append(try await city.results())
            let before = try city.rows()
            for entry in order.shuffled(using: &random) {
                #expect(try await entry.apply(to: city), "seed \(seed)")
            }
            #expect(try city.rows() == before, "seed \(seed)")
            #expect(try await city.results().count == MonthCity.division.count)
        }
        #expect(Set(outcomes).count == 1, "seed \(seed)")
    }

    @Test(arguments: 1...6)
    func `a correction leaves what the corrected tap alone would have left`(
        seed: Int
    ) async throws {
        var random = SeededGenerator(seed: UInt64(seed) &+ 100)
        let corrected = try await MonthCity()
        let direct = try await MonthCity()
        for city in [corrected, direct] {
            try await city.leave("S1", "18:20")
            try await city.leave("P1", "17:20")
        }
        let lists = (0..<4).map { _ in
            MonthCity.division.filter { _ in Bool.random(using: &random) }
        }
        for (number, list) in lists.enumerated() {
            try await corrected.lightsOut("18:0\(number)", list + ["S1"])
        }
        try await direct.lightsOut("18:03", (lists.last ?? []) + ["S1"])
        #expect(try await corrected.results() == (try await direct.results()), "seed \(seed)")
        let tables = ["lights_out", "still_here", "help_day_results"]
        #expect(try corrected.rows(tables) == (try direct.rows(tables)), "seed \(seed)")
    }

    @Test func `nobody is on time by silence`() async throws {
        let city = try await MonthCity()
        try await city.leave("S1", "17:30")
        let day = try CivicDate(reading: MonthCity.day)
        let manager = try MonthCity.acting(MonthCity.manager)
        var report = try await city.store.resultReport(on: day, as: manager)
        #expect(report.unreported.map(\.section) == ["総務部/職員課"])
        #expect(report.total.onTime == 1 && report.total.withoutResult == 9)
        let all = try await city.store.resultReport(on: day, as: .personnel(at: manager.seconds))
        #expect(all.unreported.map(\.section) == ["総務部/職員課", "財政部/財政課"])
        #expect(all.divisions.allSatisfy { $0.late.isEmpty })
        try await city.lightsOut("17:40")
        report = try await city.store.resultReport(on: day, as: manager)
        #expect(report.unreported.isEmpty && report.total.onTime == 10)
        #expect(try await city.results().count == 10)
    }

    @Test func `a late lights-out without anybody is refused and writes nothing`() async throws {
        let city = try await MonthCity()
        let before = try city.rows()
        await #expect(throws: StaffError.helpDay(.stillHereNeeded)) {
            try await city.lightsOut("18:30")
        }
        #expect(try city.rows() == before)
        try await city.leave("S2", "18:25")
        let report = try await city.lightsOut("18:30")
        #expect(report.late == 1 && report.onTime == 9 && report.stillHere == 0)
    }

    @Test func `somebody exempt stays exempt with the time kept`() async throws {
        let city = try await MonthCity()
        try await city.exempt("S1", nil)
        try await city.exempt("S1", .approved)
        #expect(try await city.leave("S1", "18:40").outcome == .exempt)
        #expect(try await city.results() == ["S1 exempt 18:40"])
        try await city.exempt("S1", .refused)
        #expect(try await city.results() == ["S1 late 18:40"])
    }

    @Test func `nobody approves their own exemption, the manager above does`() async throws {
        let city = try await MonthCity()
        try await city.exempt("M1", nil)
        let day = try MonthCity.entryDay()
        let own = try MonthCity.acting(MonthCity.manager)
        let before = try city.rows()
        await #expect(throws: StaffError.helpDay(.ownExemption)) {
            try await city.store.decideExemption(of: "M1", .approved, on: day, as: own)
        }
        #expect(try city.rows() == before)
        let above = try MonthCity.acting("所属長:総務部")
        #expect(
            try await city.store.decideExemption(of: "M1", .approved, on: day, as: above)
                == .recorded)
        // Taking it back oneself harms nobody.
        #expect(
            try await city.store.decideExemption(of: "M1", .refused, on: day, as: own)
                == .replaced)
    }

    @Test func `a departure that was taken back leaves lights-out to speak`() async throws {
        let city = try await MonthCity()
        try await city.lightsOut("17:40")
        let before = try await city.results()
        try await city.leave("S1", "18:20")
        #expect(try await city.results().contains("S1 late 18:20"))
        let day = try MonthCity.entryDay()
        let acting = try MonthCity.acting(MonthCity.pay)
        let report = try await city.store.removeDeparture(of: "S1", on: day, as: acting)
        #expect(report.outcome == .onTime)
        #expect(try await city.results() == before)
        let again = try await city.store.removeDeparture(of: "S1", on: day, as: acting)
        #expect(again.change == .unchanged)
    }

    @Test func `who is listed must be of the 課, and a 係 has no lights-out of its own`()
        async throws
    {
        let city = try await MonthCity()
        let before = try city.rows()
        await #expect(throws: StaffError.outsideSection(line: nil)) {
            try await city.lightsOut("18:00", ["F1"])
        }
        await #expect(throws: StaffError.helpDay(.personUnknown)) {
            try await city.lightsOut("18:00", ["X9"])
        }
        let acting = try MonthCity.acting(MonthCity.manager)
        for (path, error) in [
            ("総務部/職員課/給与係", StaffError.helpDay(.notDivision)),
            ("財政部/財政課", .outsideSection(line: nil)),
            ("総務部/職員課/無い係", .helpDay(.sectionUnknown)),
        ] {
            guard case .success(let section) = SectionPath.read(path) else { continue }
            await #expect(throws: error) {
                try await city.store.recordLightsOut(
                    on: try MonthCity.entryDay(), section: section,
                    at: DayTime(reading: "17:40"), as: acting)
            }
        }
        #expect(try city.rows() == before)
    }

    @Test func `a closed day takes nothing until it is opened with a reason`() async throws {
        let city = try await MonthCity()
        try await city.lightsOut("17:40")
        let day = try CivicDate(reading: MonthCity.day)
        let personnel = Acting.personnel(at: try MonthCity.acting("職員課").seconds)
        #expect(try await city.store.closeDay(day, as: personnel) == .recorded)
        #expect(try await city.store.closeDay(day, as: personnel) == .unchanged)
        let before = try city.rows()
        let closed = StaffError.helpDay(.dayClosed)
        await #expect(throws: closed) { try await city.leave("S1", "18:00") }
        await #expect(throws: closed) { try await city.lightsOut("17:30") }
        await #expect(throws: closed) { try await city.exempt("S1", nil) }
        await #expect(throws: closed) {
            try await city.forecast("S1", .canLeave, as: MonthCity.pay)
        }
        await #expect(throws: closed) {
            try await city.store.proposeHelp(
                on: try MonthCity.entryDay(), as: try MonthCity.acting(MonthCity.manager))
        }
        await #expect(throws: closed) {
            try await city.store.recordHelpDay(
                csv: Array("職員番号,結果\nS1,遅れ\n".utf8), on: day, as: personnel)
        }
        await #expect(throws: StaffError.helpDay(.reopeningNeedsReason)) {
            try await city.store.reopenDay(day, reason: " ", as: personnel)
        }
        #expect(try city.rows() == before)
        #expect(try await city.store.reopenDay(day, reason: "訂正", as: personnel) == .recorded)
        #expect(try await city.leave("S1", "18:00").outcome == .late)
        let lines = try await city.store.journal(on: day, as: personnel)
        #expect(lines.contains { $0.detail == "reopened" && $0.reason == "訂正" })
    }

    @Test func `a file of departures keeps arrival and work, sealed`() async throws {
        let city = try await MonthCity()
        let day = try CivicDate(reading: MonthCity.day)
        let personnel = Acting.personnel(at: try MonthCity.acting("職員課").seconds)
        let csv = "職員番号,結果,退庁時刻,登庁時刻,業務,内容\nS1,遅れ,19:00,8:30,予算・決算,カナリアの資料\n"
        func record(_ csv: String) async throws -> HelpDayReport {
            try await city.store.recordHelpDay(csv: Array(csv.utf8), on: day, as: personnel)
        }
        #expect(try await record(csv).recorded == 1)
        #expect(try await record(csv).unchanged == 1)
        // A file without the columns leaves them.
        #expect(try await record("職員番号,結果,退庁時刻\nS1,遅れ,19:00\n").unchanged == 1)
        let report = try await city.store.resultReport(
            on: day, as: try MonthCity.acting(MonthCity.manager))
        #expect(report.divisions.first?.late.first?.note == "カナリアの資料")
        #expect(report.total.lateByWork == [.budget: 1])
        await #expect(
            throws: StaffError.field(line: 2, column: .leftAt, problem: .leftBeforeArrival)
        ) {
            try await record("職員番号,結果,退庁時刻,登庁時刻\nS1,遅れ,8:00,8:30\n")
        }
        #expect(try !city.holdsPlain("カナリア") && city.holdsPlain("給与係"))
    }
}
