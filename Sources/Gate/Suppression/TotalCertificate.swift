/// A proof that totals may stand beside the figures of the unit groups.
///
/// It looks at the texts alone, never at the exact numbers, and builds other cities' months that lead
/// to the same texts: for each size, each count and each rest of each group, and for the totals
/// themselves, at least five different values. A reader who knows every rule can exclude none of them.
/// Because it looks at texts only, its answer tells nothing that they do not.
///
/// It may fail to find a proof that exists; then the totals are dropped, which is the safe side.
struct TotalCertificate {
    private struct Kind {
        let signature: GroupSignature
        let count: Int
        /// How often the kind does, per cent, for the tilt of sizes.
        let share: Int
    }

    /// One group held at a size and perhaps at a count; all others give way.
    private struct Pin {
        let kind: Int
        let size: Int
        var indicator = -1
        var count = 0
    }

    /// How much larger groups of a high share are tried than those of a low one.
    private static let tilts = [0, 4, -4, 8, -8, 16, -16]
    private static let valuesMin = 5

    private let kinds: [Kind]
    private let size: ClosedRange<Int>
    private let counts: [ClosedRange<Int>?]
    private var tilt = 0

    /// - Parameters:
    ///   - size: the values that the text of the total leaves to its base.
    ///   - counts: the same for each indicator's count; nil where the indicator is not counted.
    init(
        groups: [GroupSignature], size: ClosedRange<Int>, counts: [ClosedRange<Int>?]
    ) {
        var numbers: [GroupSignature: Int] = [:]
        var order: [GroupSignature] = []
        for group in groups {
            if numbers[group] == nil { order.append(group) }
            numbers[group, default: 0] += 1
        }
        // Groups come in the order of their names; the order of kinds must not depend on names.
        order.sort { Self.text($0).lexicographicallyPrecedes(Self.text($1)) }
        kinds = order.map {
            let counts = $0.counts(0, size: 100)
            return Kind(
                signature: $0, count: numbers[$0] ?? 0,
                share: $0.shownSize == nil && $0.sizes.upperBound < 100
                    ? $0.counts(0, size: 50).upperBound * 2 : counts.upperBound)
        }
        self.size = size
        self.counts = counts
    }

    private static func text(_ signature: GroupSignature) -> [UInt8] {
        Array(signature.texts.map { $0 ?? "-" }.joined(separator: " ").utf8)
    }

    /// Whether the proof succeeds.
    mutating func holds() -> Bool {
        guard
            let working = Self.tilts.first(where: {
                tilt = $0
                return isFeasible(nil, size, counts)
            })
        else { return false }
        tilt = working
        return totalsStayOpen() && kinds.indices.allSatisfy { groupStaysOpen($0) }
    }

    private func totalsStayOpen() -> Bool {
        guard size.allSatisfy({ isFeasible(nil, $0...$0, counts) }) else { return false }
        let middle = (size.lowerBound + size.upperBound) / 2
        for indicator in counts.indices {
            guard let target = counts[indicator] else { continue }
            var open = 0
            for value in target {
                var held = counts
                held[indicator] = value...value
                if isFeasible(nil, middle...middle, held) { open += 1 }
            }
            guard open >= Self.valuesMin else { return false }
        }
        return true
    }

    private func groupStaysOpen(_ kind: Int) -> Bool {
        let signature = kinds[kind].signature
        let sizes = signature.shownSize == nil ? triedSizes(signature) : Array(signature.sizes)
        let open = sizes.filter { isFeasible(Pin(kind: kind, size: $0), size, counts) }
        guard open.count >= Self.valuesMin else { return false }
        for indicator in counts.indices
        where signature.isCounted(indicator) && !signature.isFull(indicator) {
            guard countStaysOpen(kind, indicator, open) else { return false }
        }
        return true
    }

    private func countStaysOpen(_ kind: Int, _ indicator: Int, _ sizes: [Int]) -> Bool {
        let signature = kinds[kind].signature
        var done: Set<Int> = []
        var rest: Set<Int> = []
        // Of a shown group the middle size first: five counts at one size leave five rests.
        for trySize in [signature.shownSize].compactMap(\.self) + sizes {
            for count in signature.counts(indicator, size: trySize).prefix(12)
            where !done.contains(count) || !rest.contains(trySize - count) {
                let pin = Pin(kind: kind, size: trySize, indicator: indicator, count: count)
                guard isFeasible(pin, size, counts) else { continue }
                done.insert(count)
                rest.insert(trySize - count)
                if done.count >= Self.valuesMin, rest.count >= Self.valuesMin { return true }
            }
        }
        return false
    }

    private func triedSizes(_ signature: GroupSignature) -> [Int] {
        let hidden = kinds.filter { $0.signature.shownSize == nil }
        let shown = kinds.filter { $0.signature.shownSize != nil }
        let left =
            size.lowerBound
            - shown.reduce(0) { $0 + $1.count * ($1.signature.shownSize ?? 0) }
        let number = max(1, hidden.reduce(0) { $0 + $1.count })
        let usual = min(
            max(left / number, signature.sizes.lowerBound), signature.sizes.upperBound)
        var result: [Int] = []
        for step in [0, 1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8, -8, 12, -12, 16, -16, 24, -24] {
            let trySize = usual + step
            if signature.sizes.contains(trySize) { result.append(trySize) }
        }
        for trySize in [12, 20, 30, 40, 50, 57]
        where signature.sizes.contains(trySize) && !result.contains(trySize) {
            result.append(trySize)
        }
        return result
    }

    // MARK: One month that leads to the texts

    /// Whether sizes and counts exist that lead to every text and to totals in the targets, with the
    /// pinned group held. Sizes are chosen first; then each total is an interval of whole numbers.
    private func isFeasible(
        _ pin: Pin?, _ size: ClosedRange<Int>, _ counts: [ClosedRange<Int>?]
    ) -> Bool {
        var base = pin?.size ?? 0
        var slack = 0
        var least = 0
        var most = 0
        for (index, kind) in kinds.enumerated() {
            let number = kind.count - (pin?.kind == index ? 1 : 0)
            if let shown = kind.signature.shownSize {
                base += number * shown
                slack += kind.signature.isFixed ? 0 : number * 2
            } else {
                least += number * kind.signature.sizes.lowerBound
                most += number * kind.signature.sizes.upperBound
            }
        }
        let wanted = (size.lowerBound + size.upperBound) / 2 - base
        let sum = min(max(wanted, least), most)
        guard sum >= size.lowerBound - base - slack, sum <= size.upperBound - base + slack else {
            return false
        }
        guard let places = places(pin, sum) else { return false }
        return counts.indices.allSatisfy { indicator in
            guard let target = counts[indicator] else { return true }
            var (low, high) = (0, 0)
            func add(_ range: ClosedRange<Int>, _ number: Int) {
                low += range.lowerBound * number
                high += range.upperBound * number
            }
            if let pin {
                add(
                    pin.indicator == indicator
                        ? pin.count...pin.count
                        : kinds[pin.kind].signature.counts(indicator, size: pin.size), 1)
            }
            for (index, kind) in kinds.enumerated() where kind.signature.shownSize != nil {
                add(
                    kind.signature.countsAtEverySize(indicator),
                    kind.count - (pin?.kind == index ? 1 : 0))
            }
            for place in places {
                add(kinds[place.kind].signature.counts(indicator, size: place.size), place.count)
            }
            return low <= target.upperBound && high >= target.lowerBound
        }
    }

    /// Sizes of the groups whose size is not shown, about equal, with a given sum.
    private func places(_ pin: Pin?, _ sum: Int) -> [(kind: Int, size: Int, count: Int)]? {
        var hidden: [(kind: Int, count: Int, weight: Int, range: ClosedRange<Int>)] = []
        for (index, kind) in kinds.enumerated() where kind.signature.shownSize == nil {
            let number = kind.count - (pin?.kind == index ? 1 : 0)
            guard number > 0 else { continue }
            let weight = max(64, 1_024 + tilt * (kind.share - 50))
            hidden.append((index, number, weight, kind.signature.sizes))
        }
        guard !hidden.isEmpty else { return sum == 0 ? [] : nil }
        func size(_ place: Int, _ level: Int) -> Int {
            let (_, _, weight, range) = hidden[place]
            return min(max((level * weight) >> 20, range.lowerBound), range.upperBound)
        }
        func total(_ level: Int) -> Int {
            hidden.indices.reduce(0) { $0 + size($1, level) * hidden[$1].count }
        }
        var (low, high) = (0, 1 << 36)
        while high - low > 1 {
            let middle = (low + high) / 2
            if total(middle) <= sum { low = middle } else { high = middle }
        }
        var left = sum - total(low)
        var result: [(kind: Int, size: Int, count: Int)] = []
        for place in hidden.indices {
            let (kind, count, _, range) = hidden[place]
            let own = size(place, low)
            let raised = own < range.upperBound ? min(max(left, 0), count) : 0
            left -= raised
            if raised > 0 { result.append((kind, own + 1, raised)) }
            if raised < count { result.append((kind, own, count - raised)) }
        }
        return left == 0 ? result : nil
    }
}
