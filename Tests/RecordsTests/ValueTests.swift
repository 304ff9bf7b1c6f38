import Alliance
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// Registers, sets and anchors as people read them.
struct ValueTests {
    private let circle: Circle
    private let nodes: [TestNode]
    private let plan: OperationID
    private let invitation: OperationID

    init() async throws {
        let circle = try Circle()
        var nodes: [TestNode] = []
        for index in 0..<3 { nodes.append(try await TestNode(circle[index], trust: circle.trust)) }
        let ids = try await nodes[0].write(.create(SharedKind.plan.rawValue, title: "元の題"))
        plan = ids[0]
        invitation = try await nodes[0].writeOne(.invite(circle[1].member, to: plan))
        try await exchange(nodes)
        self.circle = circle
        self.nodes = nodes
    }

    private func titles(_ node: TestNode) async throws -> [FieldView.Candidate] {
        try await node.reader.record(plan).required().candidates(PlanRules.title)
    }

    @Test func `concurrent values are all candidates until one of them is chosen`() async throws {
        let old = try await titles(nodes[0])[0].id
        try await nodes[0].write(.set(PlanRules.title, of: plan, text: "一つの題", replaces: [old]))
        try await nodes[1].write(
            .set(
                PlanRules.title, of: plan, text: "別の題", replaces: [old], authority: invitation))
        try await exchange(nodes)
        let seen = try await titles(nodes[2])
        #expect(Set(seen.map(\.author)) == [circle[0].member, circle[1].member])
        #expect(seen.map(\.generation) == [1, 1])
        #expect(seen[0].id > seen[1].id)
        for node in nodes {
            #expect(try await titles(node) == seen)
            #expect(
                try await node.store.conflicts(countMax: 9)
                    == [FieldKey(record: plan, field: PlanRules.title)])
        }
        try await nodes[0].write(
            .set(PlanRules.title, of: plan, text: "選んだ題", replaces: seen.map(\.id)))
        try await exchange(nodes)
        for node in nodes {
            #expect(try await titles(node).map(\.value) == [.content("選んだ題")])
            #expect(try await titles(node).map(\.generation) == [2])
            #expect(try await node.store.conflicts(countMax: 9).isEmpty)
        }
    }

    @Test func `equal concurrent values count as one, other spellings do not`() async throws {
        let old = try await titles(nodes[0])[0].id
        try await nodes[0].write(.set(PlanRules.title, of: plan, text: "が", replaces: [old]))
        try await nodes[1].write(
            .set(PlanRules.title, of: plan, text: "が", replaces: [old], authority: invitation))
        try await exchange(nodes)
        #expect(try await titles(nodes[2]).count == 1)
        #expect(try await nodes[2].store.conflicts(countMax: 9).isEmpty)
        // The same to Swift's ==, another value to us: nothing is normalised.
        try await nodes[1].write(
            .set(
                PlanRules.title, of: plan, text: "か\u{3099}", replaces: [old],
                authority: invitation))
        try await exchange(nodes)
        #expect(try await titles(nodes[2]).count == 2)
        #expect(try await nodes[2].store.conflicts(countMax: 9).count == 1)
    }

    @Test func `a removal takes what it saw, and what was added meanwhile stays`() async throws {
        let meeting = try await nodes[0].writeOne(.create(SharedKind.meeting.rawValue))
        let round = try await nodes[0].writeOne(
            .create(SharedKind.dialogueRound.rawValue, parent: meeting))
        let pairs = MeetingRules.pairs.number
        let seen = try await nodes[0].writeOne(.add("142069-141305", to: pairs, of: round))
        let twice = try await nodes[0].writeOne(.add("142069-141305", to: pairs, of: round))
        try await nodes[0].write(.remove([seen], from: pairs, of: round))
        try await exchange(nodes)
        let kept = try await nodes[2].reader.record(round).required().elements(pairs)
        #expect(kept.map(\.id) == [twice])
        // A removal by somebody who may not takes nothing.
        try await nodes[1].write(.remove([twice], from: pairs, of: round))
        try await nodes[0].write(.add("142077-142140", to: pairs, of: round))
        try await exchange(nodes)
        #expect(try await nodes[2].reader.record(round).required().elements(pairs).count == 2)
        try await nodes[0].write(.remove([twice], from: pairs, of: round))
        try await exchange(nodes)
        let left = try await nodes[2].reader.record(round).required().elements(pairs)
        #expect(left.map(\.value) == [.content("142077-142140")])
    }

    @Test func `an anchor follows its words, changes with them, and goes with them`() async throws {
        let text = try await nodes[0].writeOne(
            .edit(PlanRules.goal, of: plan, at: 0, insert: "前文。引用する文。後文。", parents: []))
        try await exchange(nodes)
        let spans = [AnchorSpan(insert: DraftReference.held(text), offset: 3, length: 6)]
        let comment = try await nodes[2].writeOne(
            .create(SharedKind.comment.rawValue, title: "ここ", parent: plan))
        try await nodes[2].write(
            .set(
                CommentRules.passage, of: comment,
                to: .anchor(field: PlanRules.goal, spans: spans)))
        try await exchange(nodes)
        #expect(try await anchor(comment) == .intact(3..<9))

        try await edit(at: 0, insert: "序。")
        #expect(try await anchor(comment) == .intact(5..<11))
        try await edit(at: 7, insert: "して活用")
        #expect(try await anchor(comment) == .changed(5..<15))
        try await edit(at: 5, delete: 9)
        #expect(try await anchor(comment) == .changed(5..<6))
        try await edit(at: 5, delete: 1)
        #expect(try await anchor(comment) == .gone)
        #expect(try await nodes[1].text(plan, PlanRules.goal) == "序。前文。後文。")
    }

    private func edit(at place: UInt32, delete: UInt32 = 0, insert: String = "") async throws {
        try await nodes[0].write(
            .edit(
                PlanRules.goal, of: plan, at: place, delete: delete, insert: insert,
                parents: try await nodes[0].version(plan, PlanRules.goal)))
        try await exchange(nodes)
    }

    private func anchor(_ comment: OperationID) async throws -> AnchorState {
        let record = try await nodes[1].reader.record(comment).required()
        guard case .anchor(PlanRules.goal, let spans) = record.value(CommentRules.passage) else {
            throw MissingValue()
        }
        let key = FieldKey(record: plan, field: PlanRules.goal)
        return try await nodes[1].chronicle.document(key).required().resolve(Anchor(spans: spans))
    }
}
