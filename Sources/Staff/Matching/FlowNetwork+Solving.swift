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
