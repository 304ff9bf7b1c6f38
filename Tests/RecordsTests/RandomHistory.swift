import Alliance
import Ledger
import Merge
import Records
internal import Seeding
import TestSupport

/// Several nodes that write plausible and forbidden things by turns and hear of each other now and
/// then, all from a seed.
struct RandomHistory {
    private(set) var nodes: [TestNode] = []
    private var random: SeededGenerator
    private var plans: [OperationID] = []
    private var records: [OperationID] = []
    private var rounds: [OperationID] = []
    private var invitations: [(plan: OperationID, id: OperationID, member: MemberID)] = []

    init(seed: UInt64, circle: Circle) async throws {
        random = SeededGenerator(seed: seed &+ 4_711)
        for index in circle.indices {
            nodes.append(try await TestNode(circle[index], trust: circle.trust))
        }
        let ids = try await nodes[0].write(.create(SharedKind.plan.rawValue, title: "最初の計画"))
        plans = [ids[0]]
        records = plans
        try await exchange(nodes)
    }

    /// Writes so many entries, with partial exchanges between them, and ends with a full one.
    mutating func write(_ count: Int) async throws {
        for _ in 0..<count {
            let node = try nodes.randomElement(using: &random).required()
            try await writeOne(node)
            if random.chance(40) {
                let other = try nodes.randomElement(using: &random).required()
                if other.writer.replica != node.writer.replica {
                    try await other.receive(from: node)
                }
            }
        }
        try await exchange(nodes)
    }

    /// What every node wrote, one piece for each entry.
    func pieces() async throws -> [[Piece]] {
        var found: [[Piece]] = []
        for node in nodes { found.append(try await node.pieces()) }
        return found
    }

    private mutating func writeOne(_ node: TestNode) async throws {
        // Only what is folded here can be referred to.
        guard let plan = try await known(plans, node) else {
            plans.append(try await node.writeOne(.create(SharedKind.plan.rawValue, title: "計画")))
            return
        }
        let authority = try await authority(plan, node)
        let record = try await known(records, node) ?? plan
        switch Int.random(in: 0..<11, using: &random) {
        case 0:
            let id = try await node.writeOne(
                .create(SharedKind.plan.rawValue, title: "計画\(random.next() % 100)"))
            plans.append(id)
            records.append(id)
        case 1:
            let title = "意見\(random.next() % 100)"
            records.append(
                try await node.writeOne(
                    .create(SharedKind.comment.rawValue, title: title, parent: record)))
        case 2:
            let id = try await node.writeOne(
                .create(SharedKind.action.rawValue, parent: plan, authority: authority))
            records.append(id)
            try await node.write(.set(1, of: id, text: "行動", authority: authority))
        case 3: try await setTitle(node, plan, authority)
        case 4: try await invite(node, plan)
        case 5: try await withdraw(node, plan)
        case 6: try await changeRound(node)
        case 7:
            let choice = UInt32.random(in: 1...5, using: &random)
            try await node.write(.set(PlanRules.status, of: plan, to: .choice(choice)))
        default: try await edit(node, plan, authority)
        }
    }

    private mutating func setTitle(
        _ node: TestNode, _ plan: OperationID, _ authority: OperationID?
    ) async throws {
        var replaced: [OperationID] = []
        if random.chance(70),
            case .register(let values) = try await node.view(plan, PlanRules.title)
        {
            replaced = values.map(\.id)
        }
        try await node.write(
            .set(
                PlanRules.title, of: plan, text: "題\(random.next() % 100)", replaces: replaced,
                authority: authority))
    }

    private mutating func invite(_ node: TestNode, _ plan: OperationID) async throws {
        let guest = try nodes.randomElement(using: &random).required().writer.member
        let id = try await node.writeOne(.invite(guest, to: plan))
        invitations.append((plan, id, guest))
    }

    private mutating func withdraw(_ node: TestNode, _ plan: OperationID) async throws {
        let all = invitations.filter { $0.plan == plan }
        guard let chosen = all.randomElement(using: &random),
            try await holds(chosen.id, node)
        else { return }
        let heads = try await node.chronicle.foldedHeads(of: [chosen.member])
        try await node.write(
            .withdraw(chosen.id, of: plan, accepting: random.chance(80) ? heads : []))
    }

    private mutating func changeRound(_ node: TestNode) async throws {
        guard let round = try await known(rounds, node), random.chance(80) else {
            let meeting = try await node.writeOne(.create(SharedKind.meeting.rawValue, title: "会議"))
            rounds.append(
                try await node.writeOne(
                    .create(SharedKind.dialogueRound.rawValue, parent: meeting)))
            return
        }
        if case .elements(let elements) = try await node.view(round, MeetingRules.pairs.number),
            let one = elements.randomElement(using: &random), random.chance(50)
        {
            try await node.write(.remove([one.id], from: MeetingRules.pairs.number, of: round))
        } else {
            try await node.write(
                .add("組\(random.next() % 9)", to: MeetingRules.pairs.number, of: round))
        }
    }

    private mutating func edit(
        _ node: TestNode, _ plan: OperationID, _ authority: OperationID?
    ) async throws {
        let key = FieldKey(record: plan, field: PlanRules.goal)
        let document = try await node.chronicle.document(key)
        let length = UInt32(document?.count ?? 0)
        let place = UInt32.random(in: 0...length, using: &random)
        let deleted = UInt32.random(in: 0...min(3, length - place), using: &random)
        try await node.write(
            .edit(
                PlanRules.goal, of: plan, at: place, delete: deleted,
                insert: "文\(random.next() % 1_000)", parents: document?.frontier ?? [],
                authority: authority))
    }

    private mutating func authority(
        _ plan: OperationID, _ node: TestNode
    ) async throws -> OperationID? {
        let own = invitations.filter { $0.plan == plan && $0.member == node.writer.member }
        guard let chosen = own.randomElement(using: &random), try await holds(chosen.id, node)
        else { return nil }
        return chosen.id
    }

    private mutating func known(
        _ ids: [OperationID], _ node: TestNode
    ) async throws -> OperationID? {
        let held = try await node.store.records(ids)
        return ids.filter { held[$0] != nil }.randomElement(using: &random)
    }

    /// Whether a node may refer to an operation: its entry is folded there.
    private func holds(_ id: OperationID, _ node: TestNode) async throws -> Bool {
        let places = try await node.store.places(of: [id.entry])
        guard let place = places[id.entry] else { return false }
        return await node.chronicle.state(of: place.replica)?.folded ?? 0 >= place.sequence
    }
}
