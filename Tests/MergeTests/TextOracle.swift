import Merge

/// FugueMax as a tree, written down as slowly and plainly as possible (Weidner & Kleppmann, "The
/// Art of the Fugue"): an independent answer to what a history must read.
///
/// Shares nothing with the tested code: no prepare version, no runs, no scan.
struct TextOracle {
    private struct Node {
        var event: Int
        var id: OperationID
        var offset: Int
        var scalar: Unicode.Scalar
        var rightOrigin: Int?
        var leftChildren: [Int] = []
        var rightChildren: [Int] = []
        /// The events that delete it.
        var deleters: Set<Int> = []
    }

    /// Node 0 is the root.
    private var nodes = [
        Node(event: -1, id: .test(0), offset: 0, scalar: "?", rightOrigin: nil)
    ]
    private var inert: [Bool] = []

    init() {}

    init(_ history: TextHistory) {
        for event in history.events { add(event, seen: history.closure(of: event.parents)) }
    }

    mutating func add(_ event: TextHistory.Event, seen: Set<Int>) {
        let number = inert.count
        inert.append(event.isInert)
        let view = seen.union([number])
        var position = 0
        var offset = 0
        for run in event.runs {
            position += run.retain
            for _ in 0..<run.insert {
                insert(
                    event.inserted[offset], offset: offset, id: event.id, event: number,
                    at: position, view: view)
                offset += 1
                position += 1
            }
            for node in counted(in: view).dropFirst(position).prefix(run.delete) {
                nodes[node].deleters.insert(number)
            }
        }
    }

    func countedLength(of view: Set<Int>) -> Int { counted(in: view).count }

    /// The visible scalars of a version.
    func scalars(seen view: Set<Int>) -> [Unicode.Scalar] {
        order().map { nodes[$0] }.filter { node in
            view.contains(node.event) && !inert[node.event]
                && !node.deleters.contains { view.contains($0) && !inert[$0] }
        }.map(\.scalar)
    }

    var scalars: [Unicode.Scalar] { scalars(seen: Set(inert.indices)) }

    private func counted(in view: Set<Int>) -> [Int] {
        order().filter {
            view.contains(nodes[$0].event) && nodes[$0].deleters.isDisjoint(with: view)
        }
    }

    /// All nodes but the root, in document order.
    private func order() -> [Int] {
        var output: [Int] = []
        func visit(_ node: Int) {
            nodes[node].leftChildren.forEach(visit)
            if node != 0 { output.append(node) }
            nodes[node].rightChildren.forEach(visit)
        }
        visit(0)
        return output
    }

    private mutating func insert(
        _ scalar: Unicode.Scalar, offset: Int, id: OperationID, event: Int, at position: Int,
        view: Set<Int>
    ) {
        let left = position == 0 ? 0 : counted(in: view)[position - 1]
        let order = order()
        let known = order.filter { view.contains(nodes[$0].event) }
        let place = left == 0 ? 0 : (known.firstIndex(of: left) ?? 0) + 1
        let right = place < known.count ? known[place] : nil
        let new = nodes.count
        nodes.append(
            Node(event: event, id: id, offset: offset, scalar: scalar, rightOrigin: right))
        let hasRightChild = nodes[left].rightChildren.contains { view.contains(nodes[$0].event) }
        func idBefore(_ one: Int, _ two: Int) -> Bool {
            nodes[one].id == nodes[two].id
                ? nodes[one].offset < nodes[two].offset : nodes[one].id < nodes[two].id
        }
        if hasRightChild, let right {
            let siblings = nodes[right].leftChildren
            let index = siblings.firstIndex { idBefore(new, $0) } ?? siblings.count
            nodes[right].leftChildren.insert(new, at: index)
        } else {
            func rank(_ node: Int) -> Int {
                nodes[node].rightOrigin.flatMap(order.firstIndex) ?? Int.max
            }
            let siblings = nodes[left].rightChildren
            let index =
                siblings.firstIndex { sibling in
                    rank(new) == rank(sibling)
                        ? idBefore(new, sibling) : rank(new) > rank(sibling)
                } ?? siblings.count
            nodes[left].rightChildren.insert(new, at: index)
        }
    }
}
