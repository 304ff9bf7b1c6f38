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
