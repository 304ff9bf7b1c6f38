/// A network whose minimum-cost maximum flow from node 0 to node 1 is sought, with integer capacities and
/// costs that are not negative.
///
/// Struct of arrays: the arcs that leave a node stand side by side (`first[node]..<first[node + 1]`), each
/// edge as a forward arc and a backward one, in the order in which edges were given. That order
/// decides between flows of equal cost, so equal edges give equal flows.
///
/// Numbers: at most 2³¹ nodes and arcs; every sum of costs is below nodes × greatest cost, far inside 64
/// bits for what `HelpLimits` lets in.
struct FlowNetwork {
    static let source = 0
    static let sink = 1

    let nodeCount: Int
    let first: [Int32]
    let head: [Int32]
    let cost: [Int32]
    /// The other arc of the same edge.
    let partner: [Int32]
    /// What an arc can still carry.
    var residual: [Int32]
    /// Where the forward arc of each edge is.
    private let place: [Int32]
    /// Lengths of shortest paths so far; no residual arc's cost minus its difference is negative.
    var potential: [Int]

    init(nodeCount: Int, edges: [FlowEdge]) {
        var starts = [Int32](repeating: 0, count: nodeCount + 1)
        for edge in edges {
            starts[Int(edge.from) + 1] += 1
            starts[Int(edge.to) + 1] += 1
        }
        for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        var next = starts
        var head = [Int32](repeating: 0, count: edges.count * 2)
        var cost = head
        var partner = head
        var residual = head
        var place = [Int32](repeating: 0, count: edges.count)
        for (number, edge) in edges.enumerated() {
            let forward = Int(next[Int(edge.from)])
            next[Int(edge.from)] += 1
            let backward = Int(next[Int(edge.to)])
            next[Int(edge.to)] += 1
            head[forward] = edge.to
            head[backward] = edge.from
            cost[forward] = edge.cost
            cost[backward] = -edge.cost
            partner[forward] = Int32(backward)
            partner[backward] = Int32(forward)
            residual[forward] = edge.capacity
            place[number] = Int32(forward)
        }
        self.nodeCount = nodeCount
        self.first = starts
        self.head = head
        self.cost = cost
        self.partner = partner
        self.residual = residual
        self.place = place
        self.potential = [Int](repeating: 0, count: nodeCount)
    }

    /// The arcs that leave a node.
    func arcs(of node: Int) -> Range<Int> { Int(first[node])..<Int(first[node + 1]) }

    /// The units that an edge carries.
    func flow(edge: Int) -> Int { Int(residual[Int(partner[Int(place[edge])])]) }

    /// An arc's cost beyond what the potentials explain: 0 on shortest paths.
    func reducedCost(_ arc: Int, from node: Int) -> Int {
        Int(cost[arc]) + potential[node] - potential[Int(head[arc])]
    }
}

/// An edge of a `FlowNetwork` before any flow.
struct FlowEdge {
    let from: Int32
    let to: Int32
    let capacity: Int32
    /// Points for each unit; never negative.
    let cost: Int32

    init(_ from: Int, _ to: Int, capacity: Int, cost: Int) {
        self.from = Int32(from)
        self.to = Int32(to)
        self.capacity = Int32(capacity)
        self.cost = Int32(cost)
    }
}

extension FlowNetwork {
    /// Finds a maximum flow, and among these one of least cost.
    ///
    /// The primal–dual form of successive shortest paths (Ford & Fulkerson 1962; potentials after
    /// Edmonds & Karp 1972): all shortest paths of one length are filled at once by blocking flows
    /// (Dinic 1970). The number of rounds is the number of different path lengths, which the few
    /// points of `HelpCosts` keep small, whatever the number of people.
    ///
    /// - Returns: units that reached the sink, and their cost.
    mutating func solve() -> (units: Int, cost: Int) {
        var units = 0
        var cost = 0
        var search = PathSearch(nodeCount: nodeCount)
        var levels = FlowLevels(nodeCount: nodeCount)
        while search.lengthen(&self) {
            let length = potential[Self.sink] - potential[Self.source]
            while levels.rank(self) {
                let filled = levels.fill(&self)
                units += filled
                cost += filled * length
            }
        }
        return (units, cost)
    }
}
