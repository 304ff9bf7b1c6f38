import Alliance

/// A reader with every published table of a city, who knows the rules and solves for the exact numbers.
///
/// It reads canonical texts only. Sizes: the same people are behind all figures of a unit in a month,
/// and persons move one by one, so a size changes by at most a given number from month to month. A
/// version that replaced another differs from it by one person where a figure stayed as it was.
struct Attacker {
    /// The texts of one version of a month.
    struct Version {
        let month: Int
        let texts: [ObservationKey: String]
        /// Exact numbers that leaked, for the controls.
        var exactTotals: [Indicator: (size: Int, done: Int)] = [:]
    }

    struct Count {
        let name: String
        let interval: Interval
        let isSize: Bool
    }

    private static let indicators: [Indicator] = [.onTimeLeaving, .helpWithin, .helpAcross]
    private var problem = BoundPropagation()
    private var counts: [(name: String, number: Int, isSize: Bool)] = []
    private let sizesMove: Int?
    private let bandsHideSizes: Bool

    /// - Parameters:
    ///   - sizesMove: by how much a size changes in a month; nil: months tell nothing of each other.
    ///   - bandsHideSizes: whether the rule gives bands other than 「90%以上」 to small units only.
    init(_ versions: [Version], sizesMove: Int?, bandsHideSizes: Bool = true) {
        self.sizesMove = sizesMove
        self.bandsHideSizes = bandsHideSizes
        var before: (version: Version, numbers: [ObservationKey: (size: Int, done: Int)])?
        for (index, version) in versions.enumerated() {
            let numbers = add(version, "\(index)")
            if let before {
                let isSame = before.version.month == version.month
                for key in numbers.keys.sorted(by: { "\($0)" < "\($1)" }) {
                    guard let now = numbers[key], let then = before.numbers[key],
                        key.unitGroup != ObservationRules.wholeCity
                    else { continue }
                    if isSame {
                        problem.require([(now.size, 1), (then.size, -1)], -1, 1)
                        let isSpared = Self.far(before.version.texts[key], version.texts[key])
                        if !isSpared { problem.require([(now.done, 1), (then.done, -1)], -1, 1) }
                    } else if !isSame, let sizesMove {
                        problem.require([(now.size, 1), (then.size, -1)], -sizesMove, sizesMove)
                    }
                }
            }
            before = (version, numbers)
        }
        problem.solve()
    }

    /// Every count and what is left to it.
    var result: [Count] {
        counts.map { Count(name: $0.name, interval: problem.numbers[$0.number], isSize: $0.isSize) }
    }

    private static func far(_ old: String?, _ new: String?) -> Bool {
        guard let old, let new, old != new else { return false }
        func numbers(_ text: String) -> [Int] {
            text.split { !$0.isNumber }.compactMap { Int($0) }
        }
        let (one, other) = (numbers(old), numbers(new))
        guard one.count == 2, other.count == 2 else { return true }
        return zip(one, other).contains { abs($0 - $1) > 5 }
    }

    private mutating func add(
        _ version: Version, _ name: String
    ) -> [ObservationKey: (size: Int, done: Int)] {
        var numbers: [ObservationKey: (size: Int, done: Int)] = [:]
        var groups: [String: Int] = [:]
        let keys = version.texts.keys.sorted { "\($0)" < "\($1)" }
        var sums: [Indicator: [(size: Int, done: Int)]] = [:]
        for key in keys where key.indicator != .lateWork && key.indicator != .lightsOut {
            let text = version.texts[key] ?? ""
            let size = groups[key.unitGroup] ?? problem.number(0, BoundPropagation.unbounded)
            if groups[key.unitGroup] == nil {
                counts.append(("\(name) \(key.unitGroup) n", size, true))
            }
            groups[key.unitGroup] = size
            let done = problem.number(0, BoundPropagation.unbounded)
            let rest = problem.number(0, BoundPropagation.unbounded)
            problem.require([(size, 1), (done, -1), (rest, -1)], 0, 0)
            counts.append(("\(name) \(key.unitGroup) \(key.indicator) y", done, false))
            counts.append(("\(name) \(key.unitGroup) \(key.indicator) n − y", rest, false))
            read(text, size, done, rest, isTotal: key.unitGroup == ObservationRules.wholeCity)
            numbers[key] = (size, done)
            if key.unitGroup != ObservationRules.wholeCity {
                sums[key.indicator, default: []].append((size, done))
            } else if let exact = version.exactTotals[key.indicator] {
                problem.narrow(size, exact.size, exact.size)
                problem.narrow(done, exact.done, exact.done)
            }
        }
        for indicator in Self.indicators {
            let key = ObservationKey(
                unitGroup: ObservationRules.wholeCity, indicator: indicator)
            guard let total = numbers[key], let parts = sums[indicator] else { continue }
            problem.require([(total.size, 1)] + parts.map { ($0.size, -1) }, 0, 0)
            problem.require([(total.done, 1)] + parts.map { ($0.done, -1) }, 0, 0)
        }
        addLateWork(version, name, numbers[.closing])
        return numbers
    }

    private mutating func read(
        _ text: String, _ size: Int, _ done: Int, _ rest: Int, isTotal: Bool
    ) {
        let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
        if text.hasPrefix("rounded"), parts.count == 2 {
            problem.narrow(done, parts[0] - 2, parts[0] + 2)
            problem.narrow(size, parts[1] - 2, parts[1] + 2)
        } else if text.hasPrefix("band"), let low = parts.first {
            problem.narrow(size, 10, low == 90 || !bandsHideSizes ? BoundPropagation.unbounded : 57)
            problem.require([(done, 100), (size, -low)], 0)
            if low < 90 { problem.require([(done, 100), (size, -low - 10)], -1_000_000_000, -1) }
            problem.narrow(done, 1, BoundPropagation.unbounded)
        }
    }

    /// Nobody is late for a kind of work who was not late; who was late was so for some kind.
    private mutating func addLateWork(
        _ version: Version, _ name: String, _ total: (size: Int, done: Int)?
    ) {
        guard let total else { return }
        var all: [(Int, Int)] = [(total.size, -1), (total.done, 1)]
        for category in WorkCategory.allCases {
            let key = ObservationKey(
                unitGroup: ObservationRules.wholeCity, indicator: .lateWork, category: category)
            guard let text = version.texts[key] else { return }
            let late = problem.number(0, BoundPropagation.unbounded)
            let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
            if parts.count == 2 { problem.narrow(late, parts[0] - 2, parts[0] + 2) }
            problem.require([(total.size, 1), (total.done, -1), (late, -1)], 0)
            counts.append(("\(name) late \(category)", late, false))
            all.append((late, 1))
        }
        problem.require(all, 0)
    }
}
