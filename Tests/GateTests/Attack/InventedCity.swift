import Alliance
import Gate
internal import Seeding
import TestSupport

/// A city from a seed, and what it did in twelve months: groups of 50 to 170 by headcount, exemptions,
/// habits that last, persons who move from group to group, and corrections.
struct InventedCity {
    let seed: UInt64
    let headcounts: [Int]
    private(set) var groups: [ConfidentialCount] = []
    private var generator: SeededGenerator
    private let habits: [Int]
    private let exemptions: [Int]

    /// - Parameter groupMin: the smallest group by headcount; below 50 only for controls.
    init(seed: UInt64, groupMin: Int = 50) {
        self.seed = seed
        generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...(seed % 4 == 0 ? 40 : 8), using: &generator)
        let sizeMax = groupMin + [8, 40, 120][Int(seed % 3)]
        var headcounts: [Int] = []
        var habits: [Int] = []
        var exemptions: [Int] = []
        for _ in 0..<count {
            headcounts.append(Int.random(in: groupMin...sizeMax, using: &generator))
            habits.append([3, 15, 50, 70, 85, 95, 99].randomElement(using: &generator) ?? 70)
            exemptions.append([0, 0, 2, 4, 12, 40].randomElement(using: &generator) ?? 2)
        }
        self.headcounts = headcounts
        self.habits = habits
        self.exemptions = exemptions
    }

    var staffCount: Int { headcounts.reduce(0, +) }

    /// The next month, exact. The last group is the one that is never shared.
    mutating func nextMonth() -> MonthTable {
        groups = headcounts.indices.map { index in
            let exempt = (0..<headcounts[index]).count { _ in generator.chance(exemptions[index]) }
            let size = headcounts[index] - exempt
            let done = (0..<size).count { _ in generator.chance(habits[index]) }
            return ConfidentialCount(
                group: "部\(index)", headcount: headcounts[index], expected: size, onTime: done,
                isShared: index + 1 < headcounts.count)
        }
        return table()
    }

    /// The same month once more: one person was counted wrongly, or a whole group.
    mutating func correction(isLarge: Bool) -> MonthTable {
        let index = Int.random(in: groups.indices, using: &generator)
        let old = groups[index]
        let onTime =
            isLarge
            ? old.expected - old.onTime
            : old.onTime > 0 ? old.onTime - 1 : min(1, old.expected)
        groups[index] = ConfidentialCount(
            group: old.group, headcount: old.headcount, expected: old.expected, onTime: onTime,
            isShared: old.isShared)
        return table()
    }

    private mutating func table() -> MonthTable {
        let late = groups.reduce(0) { $0 + $1.expected - $1.onTime }
        var minutes: [WorkCategory: Int] = [:]
        for _ in 0..<late {
            let category = WorkCategory.allCases.randomElement(using: &generator) ?? .other
            minutes[category, default: 0] += Int.random(in: 31...360, using: &generator)
        }
        let lights = groups.flatMap { lightsOut($0) }
        let divisions = lights.count
        return MonthTable(
            groups: groups, divisions: divisions, lightsOut: lights,
            sectionMeetings: Int.random(in: 0...(2 * divisions), using: &generator),
            projects: Int.random(in: 0...3, using: &generator),
            help: .init(
                within: Int.random(in: 0...(staffCount / 10), using: &generator),
                across: Int.random(in: 0...12, using: &generator)),
            lateMinutes: minutes)
    }

    /// The 課 of a group, of ten to thirty people; those who were late sit together or apart.
    private mutating func lightsOut(_ group: ConfidentialCount) -> [MonthTable.Division] {
        let count = max(1, group.expected / Int.random(in: 10...30, using: &generator))
        let sizes = (0..<count).map {
            group.expected * ($0 + 1) / count - group.expected * $0 / count
        }
        var late = group.expected - group.onTime
        var lateOf = sizes.map { _ in 0 }
        let isTogether = generator.chance(30)
        while late > 0 {
            let index = Int.random(in: sizes.indices, using: &generator)
            let more = min(late, sizes[index] - lateOf[index], isTogether ? sizes[index] : 1)
            lateOf[index] += more
            late -= more
        }
        return sizes.indices.map {
            .init(groups: [group.group], expected: sizes[$0], isOut: lateOf[$0] == 0)
        }
    }
}
