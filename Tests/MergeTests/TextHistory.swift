import Merge
internal import Seeding

/// A history of edits in an order in which each comes after its parents.
struct TextHistory {
    struct Event {
        var id: OperationID
        /// Indexes of earlier events.
        var parents: [Int]
        var runs: [EditRun]
        var inserted: [Unicode.Scalar]
        var isInert = false
    }

    var events: [Event] = []

    func ids(_ indexes: [Int]) -> [OperationID] { indexes.map { events[$0].id } }

    /// The events that a set of events follows, itself included.
    func closure(of heads: [Int]) -> Set<Int> {
        var seen: Set<Int> = []
        var pending = heads
        while let next = pending.popLast() {
            guard seen.insert(next).inserted else { continue }
            pending.append(contentsOf: events[next].parents)
        }
        return seen
    }

    func apply(_ index: Int, to document: inout TextDocument) throws {
        let event = events[index]
        try document.apply(
            event.id, parents: ids(event.parents), runs: event.runs, inserted: event.inserted,
            inert: event.isInert)
    }

    /// Tiny leaves, unless told otherwise, so that short histories reach the splits.
    func document(order: [Int], leafCapacity: Int = 4) throws -> TextDocument {
        var document = TextDocument(leafCapacity: leafCapacity)
        for index in order { try apply(index, to: &document) }
        return document
    }

    /// Every order in which each event comes after its parents.
    func allOrders() -> [[Int]] {
        var output: [[Int]] = []
        func extend(_ order: [Int]) {
            if order.count == events.count { return output.append(order) }
            for index in events.indices where !order.contains(index) {
                if events[index].parents.allSatisfy(order.contains) { extend(order + [index]) }
            }
        }
        extend([])
        return output
    }

    /// One such order, by chance.
    func randomOrder(_ generator: inout SeededGenerator) -> [Int] {
        var order: [Int] = []
        var waiting = Array(events.indices)
        var done: Set<Int> = []
        while !waiting.isEmpty {
            let ready = waiting.indices.filter { place in
                events[waiting[place]].parents.allSatisfy(done.contains)
            }
            let place = ready.randomElement(using: &generator) ?? 0
            done.insert(waiting[place])
            order.append(waiting.remove(at: place))
        }
        return order
    }

    /// A history by several replicas that now and then see each other's events.
    static func random(
        replicas: Int, events count: Int, inertPercent: Int,
        using generator: inout SeededGenerator
    ) -> TextHistory {
        let alphabet = [Unicode.Scalar]("あいう漢字が゙👩\u{200D}👧e\u{301}ab")
        var history = TextHistory()
        var oracle = TextOracle()
        var known = [Set<Int>](repeating: [], count: replicas)
        while history.events.count < count {
            let replica = Int.random(in: 0..<replicas, using: &generator)
            if Int.random(in: 0..<3, using: &generator) == 0 {
                let other = Int.random(in: 0..<replicas, using: &generator)
                // Part of what the other one knows, with everything before it.
                for index in known[other].sorted() where Bool.random(using: &generator) {
                    known[replica].formUnion(history.closure(of: [index]))
                }
            }
            let heads = known[replica].filter { candidate in
                !known[replica].contains { history.events[$0].parents.contains(candidate) }
            }.sorted()
            let length = oracle.countedLength(of: known[replica])
            var runs: [EditRun] = []
            var inserted: [Unicode.Scalar] = []
            var position = 0
            repeat {
                let rest = length - position
                let retain = Int.random(in: 0...rest, using: &generator)
                let delete = Int.random(in: 0...min(3, rest - retain), using: &generator)
                let insert = Int.random(in: (delete == 0 ? 1 : 0)...3, using: &generator)
                for _ in 0..<insert {
                    inserted.append(alphabet.randomElement(using: &generator) ?? "x")
                }
                runs.append(EditRun(retain: retain, delete: delete, insert: insert))
                position += retain + delete
            } while Int.random(in: 0..<4, using: &generator) == 0
            let index = history.events.count
            history.events.append(
                Event(
                    id: .test(Int(truncatingIfNeeded: generator.next() >> 8)), parents: heads,
                    runs: runs, inserted: inserted,
                    isInert: Int.random(in: 0..<100, using: &generator) < inertPercent))
            oracle.add(history.events[index], seen: known[replica])
            known[replica].insert(index)
        }
        return history
    }
}
