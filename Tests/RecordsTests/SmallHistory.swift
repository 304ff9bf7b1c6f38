import Alliance
import Ledger
import Merge
import Records
import TestSupport

/// Three members and seven entries that touch whatever can depend on order: an invitation and its
/// withdrawal, an edit before and one after it, a register with concurrent values, a comment, a plan of
/// somebody who may have none.
struct SmallHistory {
    let circle: Circle
    let nodes: [TestNode]
    let pieces: [[Piece]]

    init() async throws {
        let circle = try Circle(members: ["142069", "141305", "adviser-1"])
        var nodes: [TestNode] = []
        for index in circle.indices {
            nodes.append(try await TestNode(circle[index], trust: circle.trust))
        }
        let (owner, guest, adviser) = (nodes[0], nodes[1], nodes[2])
        var first = EntryDraft.create(SharedKind.plan.rawValue, title: "助け合いデー")
        first.append(
            .edit(
                TextChange(
                    record: .here(0), field: PlanRules.goal, parents: [], runs: [0, 0, 5],
                    authority: nil)), contents: ["平時と緊急"])
        first.append(.invite(record: .here(0), member: guest.writer.member))
        let ids = try await owner.write(first)
        let (plan, start, invitation) = (ids[0], ids[2], ids[3])
        try await exchange(nodes)

        try await guest.write(
            .edit(
                PlanRules.goal, of: plan, at: 2, insert: "にも", parents: [start],
                authority: invitation))
        var advice = EntryDraft.create(
            SharedKind.advice.rawValue, title: "目的を先に", parent: plan)
        advice.append(.create(kind: SharedKind.plan.rawValue, parent: nil, authority: nil))
        try await adviser.write(advice)
        try await exchange(nodes)

        // Concurrent: the owner withdraws and renames while the guest goes on writing.
        let heads = try await owner.chronicle.foldedHeads(of: [guest.writer.member])
        try await owner.write(.withdraw(invitation, of: plan, accepting: heads))
        var both = EntryDraft.edit(
            PlanRules.goal, of: plan, at: 0, delete: 1, insert: "常",
            parents: try await guest.version(plan, PlanRules.goal), authority: invitation)
        both.append(
            .set(
                Assignment(
                    record: .held(plan), field: PlanRules.title, replaces: [.held(ids[1])],
                    authority: .held(invitation), value: .content)), contents: ["別の題"])
        try await guest.write(both)
        try await adviser.write(
            .create(SharedKind.comment.rawValue, title: "読みました", parent: plan))
        try await exchange([owner, adviser])
        try await owner.write(
            .edit(
                PlanRules.goal, of: plan, at: 7, insert: "。",
                parents: try await owner.version(plan, PlanRules.goal)))
        try await exchange(nodes)
        self.circle = circle
        self.nodes = nodes
        var pieces: [[Piece]] = []
        for node in nodes { pieces.append(try await node.pieces()) }
        self.pieces = pieces
    }

    /// A node that holds nothing yet.
    func reader() async throws -> TestNode {
        try await TestNode(try circle.another(0, seed: 77), trust: circle.trust)
    }
}

extension TestNode {
    /// The version of a text as it is held here.
    func version(_ record: OperationID, _ field: UInt32) async throws -> [OperationID] {
        let key = FieldKey(record: record, field: field)
        return try await chronicle.document(key).required().frontier
    }

    func text(_ record: OperationID, _ field: UInt32) async throws -> String {
        let key = FieldKey(record: record, field: field)
        return try await chronicle.document(key).required().text
    }

    func view(_ record: OperationID, _ field: UInt32) async throws -> FieldView? {
        let key = FieldKey(record: record, field: field)
        return try await store.views(of: [key])[key]
    }
}
