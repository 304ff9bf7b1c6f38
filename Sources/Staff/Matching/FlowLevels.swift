/// Blocking flows along arcs of reduced cost 0, in arrays that are used again for every round.
///
/// Arcs of reduced cost 0 may form circles; ranking nodes by their number of arcs from the source, and
/// going up one rank at each step, cuts every circle.
struct FlowLevels {
    private var level: [Int32]
    private var nextArc: [Int32]
    private var queue: [Int32] = []
    private var path: [Int32] = []

    init(nodeCount: Int) {
        level = [Int32](repeating: 0, count: nodeCount)
        nextArc = level
    }

    /// Ranks the nodes; false if the sink cannot be reached.
    mutating func rank(_ network: FlowNetwork) -> Bool {
        for node in level.indices { level[node] = -1 }
        queue.removeAll(keepingCapacity: true)
        level[FlowNetwork.source] = 0
        queue.append(Int32(FlowNetwork.source))
        var position = 0
        while position < queue.count, level[FlowNetwork.sink] < 0 {
            let node = Int(queue[position])
            position += 1
            nextArc[node] = network.first[node]
            for arc in network.arcs(of: node) where network.residual[arc] > 0 {
                let other = Int(network.head[arc])
                guard level[other] < 0, network.reducedCost(arc, from: node) == 0 else { continue }
                level[other] = level[node] + 1
                nextArc[other] = network.first[other]
                queue.append(Int32(other))
            }
        }
        return level[FlowNetwork.sink] >= 0
    }

    /// Sends as much as fits along ranked arcs, and returns it.
    mutating func fill(_ network: inout FlowNetwork) -> Int {
        var units = 0
        var node = FlowNetwork.source
        path.removeAll(keepingCapacity: true)
        while true {
            if node == FlowNetwork.sink {
                units += send(&network)
                node = retreatToFullArc(network)
            } else if let arc = advance(from: node, network) {
                path.append(Int32(arc))
                node = Int(network.head[arc])
            } else if let last = path.popLast() {
                // Nothing leads on from here: the node is done for this round.
                level[node] = -1
                node = Int(network.head[Int(network.partner[Int(last)])])
            } else {
                return units
            }
        }
    }

    private mutating func advance(from node: Int, _ network: FlowNetwork) -> Int? {
        let end = Int(network.first[node + 1])
        var arc = Int(nextArc[node])
        defer { nextArc[node] = Int32(arc) }
        while arc < end {
            let other = Int(network.head[arc])
            if network.residual[arc] > 0, level[other] == level[node] + 1,
                network.reducedCost(arc, from: node) == 0
            {
                return arc
            }
            arc += 1
        }
        return nil
    }

    private func send(_ network: inout FlowNetwork) -> Int {
        var units = Int32.max
        for arc in path { units = min(units, network.residual[Int(arc)]) }
        for arc in path {
            network.residual[Int(arc)] -= units
            network.residual[Int(network.partner[Int(arc)])] += units
        }
        return Int(units)
    }

    /// Shortens the path to before its first arc without room, and returns where it then ends.
    private mutating func retreatToFullArc(_ network: FlowNetwork) -> Int {
        let full = path.firstIndex { network.residual[Int($0)] == 0 } ?? 0
        let node = Int(network.head[Int(network.partner[Int(path[full])])])
        path.removeLast(path.count - full)
        return node
    }
}
