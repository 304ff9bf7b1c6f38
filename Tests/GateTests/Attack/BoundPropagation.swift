/// Solves inequalities between whole numbers as far as intervals can: each number is narrowed by what
/// the others leave it, until nothing moves. Shares no code with the gate.
struct BoundPropagation {
    /// Σ coefficient · number, within low...high.
    struct Inequality {
        let terms: [(number: Int, coefficient: Int)]
        let low: Int
        let high: Int
    }

    static let unbounded = 1_000_000

    private(set) var numbers: [Interval] = []
    private var inequalities: [Inequality] = []
    private var byNumber: [[Int]] = []

    mutating func number(_ low: Int, _ high: Int) -> Int {
        numbers.append(Interval(low: low, high: high))
        byNumber.append([])
        return numbers.count - 1
    }

    mutating func require(
        _ terms: [(Int, Int)], _ low: Int = -unbounded * 1_000, _ high: Int = unbounded * 1_000
    ) {
        let terms = terms.filter { $0.1 != 0 }
        for (number, _) in terms { byNumber[number].append(inequalities.count) }
        inequalities.append(Inequality(terms: terms.map { ($0.0, $0.1) }, low: low, high: high))
    }

    mutating func narrow(_ number: Int, _ low: Int, _ high: Int) {
        numbers[number].low = max(numbers[number].low, low)
        numbers[number].high = min(numbers[number].high, high)
    }

    /// Each step takes at least one value away from a number, so it ends.
    mutating func solve() {
        var waiting = Array(inequalities.indices)
        var isWaiting = inequalities.map { _ in true }
        while let next = waiting.popLast() {
            isWaiting[next] = false
            for number in apply(inequalities[next]) {
                for other in byNumber[number] where !isWaiting[other] && other != next {
                    isWaiting[other] = true
                    waiting.append(other)
                }
            }
        }
    }

    private mutating func apply(_ inequality: Inequality) -> [Int] {
        var low = 0
        var high = 0
        for (number, coefficient) in inequality.terms {
            let value = numbers[number]
            low += coefficient > 0 ? coefficient * value.low : coefficient * value.high
            high += coefficient > 0 ? coefficient * value.high : coefficient * value.low
        }
        // Assumptions that contradict each other: nothing follows from them.
        guard inequality.terms.allSatisfy({ numbers[$0.number].width > 0 }) else { return [] }
        var moved: [Int] = []
        for (number, coefficient) in inequality.terms {
            let value = numbers[number]
            let ownLow = coefficient > 0 ? coefficient * value.low : coefficient * value.high
            let ownHigh = coefficient > 0 ? coefficient * value.high : coefficient * value.low
            let least = inequality.low - (high - ownHigh)
            let most = inequality.high - (low - ownLow)
            let (from, to) =
                coefficient > 0
                ? (Self.up(least, coefficient), Self.down(most, coefficient))
                : (Self.up(-most, -coefficient), Self.down(-least, -coefficient))
            if from > value.low || to < value.high, value.low <= value.high {
                numbers[number].low = max(value.low, from)
                numbers[number].high = min(value.high, to)
                moved.append(number)
                // The sums change with it: take the rest in the next round.
                let new = numbers[number]
                low += (coefficient > 0 ? coefficient * new.low : coefficient * new.high) - ownLow
                high += (coefficient > 0 ? coefficient * new.high : coefficient * new.low) - ownHigh
            }
        }
        return moved
    }

    private static func down(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }

    private static func up(_ value: Int, _ divisor: Int) -> Int { -down(-value, divisor) }
}
