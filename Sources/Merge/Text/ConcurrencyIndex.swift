/// Answers which events of a graph happened at once, by chains.
///
/// A chain is a longest path on which each event is the only child of its only parent. Whatever is
/// concurrent with one of its events is concurrent with all of them, so chains, not events, are
/// compared. They follow from the graph alone; only their numbers depend on arrival.
struct ConcurrencyIndex {
    /// The chain of each event.
    private(set) var chains: [Int32] = []
    /// The first event of each chain.
    private var firsts: [Int32] = []
    /// How many events that everything comes before or after stand before a chain: chains with
    /// different counts are never concurrent.
    private var segments: [Int32] = []
    private var isAlone: [Bool] = []
    private var answers: [Int64: Bool] = [:]
    private let graph: EventGraph

    init(_ graph: EventGraph) {
        self.graph = graph
        let alone = Self.eventsWithoutConcurrent(graph)
        var childCounts = [Int32](repeating: 0, count: graph.count)
        for event in 0..<Int32(graph.count) {
            for parent in graph.parents(of: event) { childCounts[Int(parent)] += 1 }
        }
        var segment: Int32 = 0
        chains.reserveCapacity(graph.count)
        for event in 0..<Int32(graph.count) {
            let parents = graph.parents(of: event)
            if alone[Int(event)] { segment += 1 }
            if parents.count == 1, let parent = parents.first, childCounts[Int(parent)] == 1 {
                chains.append(chains[Int(parent)])
            } else {
                chains.append(Int32(firsts.count))
                firsts.append(event)
                segments.append(segment)
                isAlone.append(alone[Int(event)])
            }
        }
    }

    /// Whether anything is concurrent with a chain.
    func hasConcurrent(_ chain: Int32) -> Bool { !isAlone[Int(chain)] }

    mutating func areConcurrent(_ one: Int32, _ two: Int32) -> Bool {
        let early = min(one, two)
        let late = max(one, two)
        guard early != late, !isAlone[Int(early)], !isAlone[Int(late)],
            segments[Int(early)] == segments[Int(late)]
        else { return false }
        let key = Int64(early) << 32 | Int64(late)
        if let answer = answers[key] { return answer }
        let answer = !isReached(early, from: late)
        answers[key] = answer
        return answer
    }

    /// Whether the events of the later chain come after those of the earlier one.
    private func isReached(_ early: Int32, from late: Int32) -> Bool {
        var seen: Set<Int32> = [late]
        var pending = [late]
        while let chain = pending.popLast() {
            for parent in graph.parents(of: firsts[Int(chain)]) {
                let next = chains[Int(parent)]
                if next == early { return true }
                // Chains are numbered after those that they follow.
                if next > early, seen.insert(next).inserted { pending.append(next) }
            }
        }
        return false
    }

    private static func eventsWithoutConcurrent(_ graph: EventGraph) -> [Bool] {
        let count = graph.count
        var output = [Bool](repeating: false, count: count)
        var hasChild = [Bool](repeating: false, count: count)
        var headCount = 0
        for event in 0..<count {
            headCount += 1
            for parent in graph.parents(of: Int32(event)) where !hasChild[Int(parent)] {
                hasChild[Int(parent)] = true
                headCount -= 1
            }
            // The only head so far has seen everything before it.
            output[event] = headCount == 1
        }
        var lowest = Int32.max
        for event in (0..<count).reversed() {
            // Everything later has a parent at or behind this event.
            if lowest < Int32(event) { output[event] = false }
            lowest = min(lowest, graph.parents(of: Int32(event)).max() ?? -1)
        }
        return output
    }
}
