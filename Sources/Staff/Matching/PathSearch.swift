/// Dijkstra's search over reduced costs, in arrays that are used again for every round.
struct PathSearch {
    private var distance: [Int]
    private var settled: [Bool]
    private var heap = PathHeap()
    /// Nodes at the distance being settled, which need no heap.
    private var near: [Int32] = []

    init(nodeCount: Int) {
        distance = [Int](repeating: 0, count: nodeCount)
        settled = [Bool](repeating: false, count: nodeCount)
    }

    /// Raises the potentials until a residual path of reduced cost 0 leads to the sink.
    ///
    /// - Returns: false if there is no path at all.
    mutating func lengthen(_ network: inout FlowNetwork) -> Bool {
        guard let reach = search(network) else { return false }
        for node in 0..<network.nodeCount {
            network.potential[node] += min(distance[node], reach)
        }
        return true
    }

    /// The distance of the sink. Distances beyond it stay upper bounds, which is all that is needed.
    private mutating func search(_ network: FlowNetwork) -> Int? {
        for node in distance.indices {
            distance[node] = .max
            settled[node] = false
        }
        heap.removeAll()
        near.removeAll(keepingCapacity: true)
        distance[FlowNetwork.source] = 0
        near.append(Int32(FlowNetwork.source))
        while true {
            var node = 0
            if let next = near.popLast() {
                node = Int(next)
            } else if let next = heap.popLeast() {
                node = next.node
            } else {
                return nil
            }
            if settled[node] { continue }
            if node == FlowNetwork.sink { return distance[node] }
            settled[node] = true
            relax(node, network)
        }
    }

    private mutating func relax(_ node: Int, _ network: FlowNetwork) {
        let here = distance[node]
        let bound = distance[FlowNetwork.sink]
        for arc in network.arcs(of: node) where network.residual[arc] > 0 {
            let other = Int(network.head[arc])
            let reached = here + network.reducedCost(arc, from: node)
            guard reached < distance[other], reached < bound || other == FlowNetwork.sink else {
                continue
            }
            distance[other] = reached
            if reached == here { near.append(Int32(other)) } else { heap.insert(reached, other) }
        }
    }
}

/// A binary heap of (distance, node), equal distances by node.
struct PathHeap {
    private var distances: [Int] = []
    private var nodes: [Int32] = []

    mutating func removeAll() {
        distances.removeAll(keepingCapacity: true)
        nodes.removeAll(keepingCapacity: true)
    }

    mutating func insert(_ distance: Int, _ node: Int) {
        distances.append(distance)
        nodes.append(Int32(node))
        var child = nodes.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard isLess(child, parent) else { return }
            exchange(child, parent)
            child = parent
        }
    }

    mutating func popLeast() -> (distance: Int, node: Int)? {
        guard let distance = distances.first, let node = nodes.first else { return nil }
        exchange(0, nodes.count - 1)
        distances.removeLast()
        nodes.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in (2 * parent + 1)...(2 * parent + 2)
            where child < nodes.count && isLess(child, least) { least = child }
            if least == parent { break }
            exchange(least, parent)
            parent = least
        }
        return (distance, Int(node))
    }

    private func isLess(_ left: Int, _ right: Int) -> Bool {
        (distances[left], nodes[left]) < (distances[right], nodes[right])
    }

    private mutating func exchange(_ left: Int, _ right: Int) {
        distances.swapAt(left, right)
        nodes.swapAt(left, right)
    }
}
