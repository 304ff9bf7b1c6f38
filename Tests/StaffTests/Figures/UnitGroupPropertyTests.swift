internal import CivicCalendar
internal import GRDB
internal import Seeding
internal import Staff
internal import Testing

struct UnitGroupPropertyTests {
    @Test(arguments: 0..<40)
    func `in any organisation no group is smaller than fifty unless the city is`(
        round: Int
    ) async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        let sections = Self.organisation(isTiny: round % 8 == 0, random: &random)
        let total = sections.reduce(0) { $0 + $1.1 }
        let city = try TemporaryStore()
        let counts = try await Self.counts(sections, in: city)

        #expect(counts.reduce(0) { $0 + $1.expected } == total, "seed \(seed)")
        #expect(counts.count { !$0.isShared } == 1, "seed \(seed)")
        if total >= 50 {
            #expect(counts.allSatisfy { $0.headcount >= 50 }, "seed \(seed)")
        } else {
            #expect(counts.count == 1, "seed \(seed)")
        }
        // No group that is named like a section is that section alone if it is small.
        let members = try Self.members(city)
        for (section, count) in sections where count < 50 {
            for (group, sections) in members where sections.contains(section) {
                #expect(sections.count > 1 || total < 50, "seed \(seed): \(group)")
            }
        }
        // A section of fifty or more is never put together with a section beside or above it,
        // except where the remainder needed it.
        for (group, sections) in members where !group.hasPrefix("小規模な部署") {
            let path = group.replacing("（小規模な部署の合算）", with: "")
            #expect(sections.allSatisfy { $0 == path || $0.hasPrefix(path + "/") }, "seed \(seed)")
        }

        let other = try TemporaryStore()
        let shuffled = try await Self.counts(sections.shuffled(using: &random), in: other)
        #expect(shuffled == counts, "seed \(seed)")
        #expect(try Self.members(other) == members, "seed \(seed)")
    }

    @Test(arguments: 0..<10)
    func `no change of staff moves a section within the fiscal year`(round: Int) async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        let city = try TemporaryStore()
        let first = Self.organisation(isTiny: false, random: &random)
        _ = try await Self.counts(first, in: city)
        let before = try Self.groups(city)
        for month in ["2026-06-19", "2026-10-20", "2027-03-19"] {
            let next = Self.organisation(isTiny: round == 0, random: &random)
            _ = try await Self.counts(next, on: month, in: city)
            let after = try Self.groups(city)
            for (section, group) in before {
                #expect(after[section] == group, "seed \(seed)")
            }
            let known = Set(before.values).union(["小規模な部署（合算）"])
            #expect(after.values.allSatisfy(known.contains), "seed \(seed)")
        }
    }

    private static func organisation(
        isTiny: Bool, random: inout SeededGenerator
    ) -> [(String, Int)] {
        var sections: [(String, Int)] = []
        for bureau in 0..<(isTiny ? 2 : Int.random(in: 1...6, using: &random)) {
            let path = "第\(bureau)部"
            if Bool.random(using: &random) { sections.append((path, isTiny ? 1 : 3)) }
            for division in 0..<Int.random(in: 0...(isTiny ? 1 : 5), using: &random) {
                let path = path + "/第\(division)課"
                let most = isTiny ? 2 : 90
                sections.append((path, Int.random(in: 1...most, using: &random)))
                for unit in 0..<Int.random(in: 0...(isTiny ? 0 : 4), using: &random) {
                    let count = Int.random(in: 1...60, using: &random)
                    sections.append((path + "/第\(unit)係", count))
                }
            }
        }
        return sections.isEmpty ? [("本庁", 1)] : sections
    }

    private static func counts(
        _ sections: [(String, Int)], on day: String = "2026-04-20", in city: TemporaryStore
    ) async throws -> [GroupIndicators] {
        let (csv, numbers) = UnitGroupTests.staff(sections)
        // Whole organisations are exchanged here, which is meant.
        try await city.store.importStaff(
            csv: Array(csv.utf8), allowsManyLeaving: true, as: .personnel(at: 1_000))
        try await UnitGroupTests.record(
            numbers.joined().map { ($0, "on_time") }, on: day, in: city)
        return try await UnitGroupTests.groups(String(day.prefix(7)), in: city)
    }

    /// The stored group of every section of fiscal year 2026.
    private static func groups(_ city: TemporaryStore) throws -> [String: String] {
        let queue = try DatabaseQueue(path: city.path)
        let rows = try queue.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT path, unit_group FROM unit_groups
                    JOIN sections ON sections.id = section_id WHERE fiscal_year = 2026
                    """)
        }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }

    private static func members(_ city: TemporaryStore) throws -> [String: Set<String>] {
        try groups(city).reduce(into: [:]) { members, entry in
            members[entry.value, default: []].insert(entry.key)
        }
    }
}
