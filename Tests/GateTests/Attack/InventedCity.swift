import Alliance
import Gate
import TestSupport

/// A city from a seed, and what it did in twelve months: units of 10 to 160 persons, habits that last,
/// persons who move from unit to unit, and corrections.
struct InventedCity {
    let seed: UInt64
    private(set) var groups: [ConfidentialCount] = []
    private var generator: SeededGenerator
    private let habits: [Int]
    private var sizes: [Int]

    init(seed: UInt64) {
        self.seed = seed
        generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...(seed % 4 == 0 ? 60 : 14), using: &generator)
        let sizeMax = [40, 80, 160][Int(seed % 3)]
        var sizes: [Int] = []
        var habits: [Int] = []
        for _ in 0..<count {
            sizes.append(Int.random(in: 10...sizeMax, using: &generator))
            habits.append([15, 50, 70, 85, 95, 100].randomElement(using: &generator) ?? 70)
        }
        self.sizes = sizes
        self.habits = habits
    }

    /// The next month, exact: perhaps after somebody moved.
    mutating func nextMonth() -> MonthTable {
        if sizes.count > 1, generator.chance(60) {
            let from = Int.random(in: sizes.indices, using: &generator)
            let to = Int.random(in: sizes.indices, using: &generator)
            if sizes[from] > 10 {
                sizes[from] -= 1
                sizes[to] += 1
            }
        }
        groups = sizes.indices.map { index in
            let size = sizes[index]
            let done = (0..<size).count { _ in generator.chance(habits[index]) }
            let within = (0..<size).count { _ in generator.chance(12) }
            let across = (0..<size).count { _ in generator.chance(index % 5 == 0 ? 25 : 2) }
            return ConfidentialCount(
                group: "部\(index)", expected: size, onTime: done, helpWithin: within,
                helpAcross: across)
        }
        return table(lateWork())
    }

    /// The same month once more: one person was counted wrongly, or a whole unit.
    mutating func correction(isLarge: Bool) -> MonthTable {
        let index = Int.random(in: groups.indices, using: &generator)
        let old = groups[index]
        let onTime =
            isLarge
            ? old.expected - old.onTime
            : old.onTime > 0 ? old.onTime - 1 : min(1, old.expected)
        groups[index] = ConfidentialCount(
            group: old.group, expected: old.expected, onTime: onTime, helpWithin: old.helpWithin,
            helpAcross: old.helpAcross)
        return table(lateWork())
    }

    private func table(_ lateWork: [WorkCategory: Int]) -> MonthTable {
        MonthTable(
            groups: groups,
            lightsOut: .init(expected: 30 + groups.count, done: 20 + groups.count / 2),
            lateWork: lateWork)
    }

    private mutating func lateWork() -> [WorkCategory: Int] {
        let late = groups.reduce(0) { $0 + $1.expected - $1.onTime }
        var result: [WorkCategory: Int] = [:]
        var left = late
        for category in WorkCategory.allCases {
            let count =
                category == .other ? left : Int.random(in: 0...max(0, left), using: &generator)
            result[category] = count
            left -= count
        }
        return result
    }
}
