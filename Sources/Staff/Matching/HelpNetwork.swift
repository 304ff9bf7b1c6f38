/// The network of a `HelpStage`, and which edge means what.
struct HelpNetwork {
    /// The people who are short, in one division with one kind of work.
    struct Group {
        let division: Int
        let category: Int
        /// Positions in the stage's needs.
        var members: [Int32] = []
        var quarters = 0
        var edge = 0
    }

    /// An edge from a group to a shared node, or from a group or shared node to a helper.
    struct Link {
        let from: Int
        let to: Int
        let edge: Int
    }

    private(set) var edges: [FlowEdge] = []
    private(set) var nodeCount = 2
    /// By division, then category; the first is node 2.
    private(set) var groups: [Group] = []
    /// From groups to shared nodes.
    private(set) var feeds: [Link] = []
    /// From groups and shared nodes to helpers; `to` is the position in the stage's offers.
    private(set) var outlets: [Link] = []

    init(_ stage: HelpStage) {
        groups = Self.groups(stage.needs)
        nodeCount += groups.count
        for position in groups.indices {
            groups[position].edge = add(
                FlowNetwork.source, 2 + position, groups[position].quarters, cost: 0)
        }
        let sharedNodes = connectGroups(stage)
        let helpers = nodeCount
        nodeCount += stage.offers.count
        for (position, offer) in stage.offers.enumerated() {
            for from in sharedNodes.nodes(reaching: offer) {
                let edge = add(from, helpers + position, Int(offer.quarters), cost: 0)
                outlets.append(Link(from: from, to: position, edge: edge))
            }
            addLoad(of: offer, node: helpers + position, perHour: stage.costs.loadPerHour)
        }
    }

    private static func groups(_ needs: [StageNeed]) -> [Group] {
        let order = needs.indices.sorted {
            (needs[$0].division, needs[$0].category, $0)
                < (needs[$1].division, needs[$1].category, $1)
        }
        var groups: [Group] = []
        for position in order {
            let need = needs[position]
            if groups.last?.division != need.division || groups.last?.category != Int(need.category)
            {
                groups.append(Group(division: need.division, category: Int(need.category)))
            }
            groups[groups.count - 1].members.append(Int32(position))
            groups[groups.count - 1].quarters += Int(need.quarters)
        }
        return groups
    }

    /// Adds the shared nodes. Where all are of one division, two of the four kinds would be idle.
    private mutating func connectGroups(_ stage: HelpStage) -> SharedNodes {
        var sharedNodes = SharedNodes()
        let division = stage.needs[0].division
        let isWide =
            stage.needs.contains { $0.division != division }
            || stage.offers.contains { $0.division != division }
        sharedNodes.anyone = addNode()
        for (position, group) in groups.enumerated() {
            let node = 2 + position
            sharedNodes.groups[SharedNodes.Key(group.division, group.category)] = node
            let withoutStrength = stage.costs.withoutStrength
            let otherDivision = stage.costs.otherDivision
            feed(
                node, sharedNodes.anyone, group,
                cost: withoutStrength + (isWide ? otherDivision : 0))
            guard isWide else { continue }
            if sharedNodes.categories[group.category] == nil {
                sharedNodes.categories[group.category] = addNode()
            }
            if let shared = sharedNodes.categories[group.category] {
                feed(node, shared, group, cost: otherDivision)
            }
            let shared = sharedNodes.divisions[group.division] ?? addNode()
            sharedNodes.divisions[group.division] = shared
            feed(node, shared, group, cost: withoutStrength)
        }
        return sharedNodes
    }

    private mutating func feed(_ node: Int, _ shared: Int, _ group: Group, cost: Int) {
        let edge = add(node, shared, group.quarters, cost: cost)
        feeds.append(Link(from: node, to: shared, edge: edge))
    }

    /// Parallel edges to the sink: what remains of the hour that is begun, then hour by hour.
    private mutating func addLoad(of offer: StageOffer, node: Int, perHour: Int) {
        var given = Int(offer.given)
        var left = Int(offer.quarters)
        while left > 0 {
            let hour = given / HelpLimits.quartersPerHour
            let quarters = min(left, (hour + 1) * HelpLimits.quartersPerHour - given)
            _ = add(node, FlowNetwork.sink, quarters, cost: Int(offer.base) + perHour * hour)
            given += quarters
            left -= quarters
        }
    }

    private mutating func addNode() -> Int {
        nodeCount += 1
        return nodeCount - 1
    }

    private mutating func add(_ from: Int, _ to: Int, _ capacity: Int, cost: Int) -> Int {
        edges.append(FlowEdge(from, to, capacity: capacity, cost: cost))
        return edges.count - 1
    }
}

/// The nodes of a `HelpNetwork` from which helpers are reached.
struct SharedNodes {
    struct Key: Hashable {
        let division: Int
        let category: Int

        init(_ division: Int, _ category: Int) {
            self.division = division
            self.category = category
        }
    }

    var anyone = 0
    var groups: [Key: Int] = [:]
    /// Indexed by category.
    var categories = [Int?](repeating: nil, count: HelpLimits.categories.upperBound + 1)
    var divisions: [Int: Int] = [:]

    /// In a fixed order: what fits best comes first.
    func nodes(reaching offer: StageOffer) -> [Int] {
        var nodes: [Int] = []
        for category in offer.strengths.categories {
            if let group = groups[Key(offer.division, category)] { nodes.append(group) }
            if let shared = categories[category] { nodes.append(shared) }
        }
        if let division = divisions[offer.division] { nodes.append(division) }
        nodes.append(anyone)
        return nodes
    }
}
