import Alliance
import Ledger
import Merge
import Records
import TestSupport

/// A plan with one guest who is invited and one who was, beside a city and an adviser who never were.
struct PermissionStage {
    enum Role: Character, CaseIterable {
        case owner = "o"
        case invited = "i"
        case withdrawn = "w"
        case stranger = "s"
        case adviser = "a"
    }

    private let nodes: [TestNode]
    let plan: OperationID
    let invitation: OperationID
    private let former: OperationID

    var owner: TestNode { nodes[0] }

    init() async throws {
        let circle = try Circle()
        var nodes: [TestNode] = []
        for index in circle.indices {
            nodes.append(try await TestNode(circle[index], trust: circle.trust))
        }
        plan = try await nodes[0].write(.create(SharedKind.plan.rawValue, title: "計画"))[0]
        invitation = try await nodes[0].writeOne(.invite(circle[1].member, to: plan))
        former = try await nodes[0].writeOne(.invite(circle[2].member, to: plan))
        try await exchange(nodes)
        // Something of the former guest is accepted, so that the withdrawal names a head.
        try await nodes[2].write(
            .edit(PlanRules.goal, of: plan, at: 0, insert: "以前の", parents: [], authority: former))
        try await exchange(nodes)
        let heads = try await nodes[0].chronicle.foldedHeads(of: [circle[2].member])
        try await nodes[0].write(.withdraw(former, of: plan, accepting: heads))
        try await exchange(nodes)
        self.nodes = nodes
    }

    /// A record of its own kind with the same guests: one invited, one who was.
    private func house(_ kind: SharedKind) async throws -> OperationID {
        let record = try await owner.writeOne(.create(kind.rawValue))
        try await owner.write(.invite(nodes[1].writer.member, to: record))
        let former = try await owner.writeOne(.invite(nodes[2].writer.member, to: record))
        try await owner.write(.withdraw(former, of: record, accepting: []))
        try await share()
        return record
    }

    func node(_ role: Role) -> TestNode {
        switch role {
        case .owner: nodes[0]
        case .invited: nodes[1]
        case .withdrawn: nodes[2]
        case .stranger: nodes[3]
        case .adviser: nodes[4]
        }
    }

    func share() async throws { try await exchange(nodes) }

    /// The invitation that somebody in a role would name: the record's own, else the plan's.
    private func authority(_ role: Role, in record: OperationID) async throws -> OperationID? {
        guard case .membership(let membership) = try await owner.view(record, FieldKey.membership)
        else { return authority(role) }
        let member = node(role).writer.member
        return membership.invitations.first { $0.member == member }?.id
    }

    private func authority(_ role: Role) -> OperationID? {
        switch role {
        case .invited: invitation
        case .withdrawn: former
        case .owner, .stranger, .adviser: nil
        }
    }

    /// A record of a kind, created in a role, below the plan or below a new meeting.
    func create(_ kind: SharedKind, as role: Role) async throws -> OperationID {
        var parent: OperationID?
        if kind.rules.parents.contains(SharedKind.plan.rawValue) {
            parent = plan
        } else if kind.rules.parents.contains(SharedKind.meeting.rawValue) {
            parent = try await owner.writeOne(.create(SharedKind.meeting.rawValue))
            try await share()
        }
        let id = try await node(role).writeOne(
            .create(kind.rawValue, parent: parent, authority: authority(role)))
        try await share()
        return id
    }

    /// A record that the owner owns; with guests where the kind takes them.
    func record(of kind: SharedKind) async throws -> OperationID {
        if kind == .plan { return plan }
        return kind.rules.takesGuests ? try await house(kind) : try await create(kind, as: .owner)
    }

    /// Writes a fitting value into a field, in a role.
    func write(_ rule: FieldRule, of record: OperationID, as role: Role) async throws -> OperationID
    {
        let node = node(role)
        let authority = try await authority(role, in: record)
        let draft: EntryDraft =
            switch rule.shape {
            case .content: .set(rule.number, of: record, text: "言葉", authority: authority)
            case .choice, .number:
                .set(rule.number, of: record, to: .choice(1), authority: authority)
            case .date:
                .set(rule.number, of: record, to: .date(20_201_120), authority: authority)
            case .member:
                .set(
                    rule.number, of: record, to: .member(node.writer.member), authority: authority)
            case .anchor:
                .set(
                    rule.number, of: record, to: .anchor(field: PlanRules.goal, spans: []),
                    authority: authority)
            case .version:
                .set(
                    rule.number, of: record,
                    to: try RecordVersion(record: plan, newest: [plan]).required().assigned,
                    authority: authority)
            case .contentSet: .add("組", to: rule.number, of: record, authority: authority)
            case .text:
                .edit(
                    rule.number, of: record, at: 0, insert: "文",
                    parents: try await node.text(record, rule.number).isEmpty
                        ? [] : try await node.version(record, rule.number), authority: authority)
            }
        let id = try await node.writeOne(draft)
        try await share()
        return id
    }

    /// Whether an operation has an effect, as the owner sees it.
    func shows(_ id: OperationID, in record: OperationID, _ rule: FieldRule) async throws -> Bool {
        switch try await owner.view(record, rule.number) {
        case .register(let values), .elements(let values): return values.contains { $0.id == id }
        case .text:
            let key = FieldKey(record: record, field: rule.number)
            let document = try await owner.chronicle.document(key).required()
            return document.visibleRuns.contains { $0.insert == id }
        case .membership, nil: return false
        }
    }
}
