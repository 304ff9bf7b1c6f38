import Alliance
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// The state hash changes with everything that people would see change, and with nothing else.
struct StateHashTests {
    @Test func `every change of state changes the hash`() async throws {
        let circle = try Circle()
        let owner = try await TestNode(circle[0], trust: circle.trust)
        let guest = try await TestNode(circle[1], trust: circle.trust)
        var seen: Set<Digest> = [try await owner.store.stateHash()]
        func step(_ what: String, _ draft: EntryDraft, by node: TestNode) async throws
            -> OperationID
        {
            let id = try await node.writeOne(draft)
            try await exchange([owner, guest])
            let hash = try await owner.store.stateHash()
            #expect(seen.insert(hash).inserted, "\(what)")
            #expect(try await guest.store.stateHash() == hash, "\(what)")
            return id
        }
        let plan = try await step("create", .create(SharedKind.plan.rawValue), by: owner)
        let title = try await step("set", .set(PlanRules.title, of: plan, text: "題"), by: owner)
        _ = try await step(
            "the same value again",
            .set(PlanRules.title, of: plan, text: "題", replaces: [title]), by: owner)
        _ = try await step("choice", .set(PlanRules.status, of: plan, to: .choice(1)), by: owner)
        let first = try await step(
            "insert", .edit(PlanRules.goal, of: plan, at: 0, insert: "文章", parents: []), by: owner)
        let second = try await step(
            "delete", .edit(PlanRules.goal, of: plan, at: 1, delete: 1, parents: [first]),
            by: owner)
        let invitation = try await step("invite", .invite(circle[1].member, to: plan), by: owner)
        _ = try await step(
            "a guest's edit",
            .edit(
                PlanRules.goal, of: plan, at: 1, insert: "客", parents: [second],
                authority: invitation), by: guest)
        let action = try await step(
            "part", .create(SharedKind.action.rawValue, parent: plan, authority: invitation),
            by: guest)
        _ = try await step(
            "field of a part", .set(1, of: action, text: "行動", authority: invitation), by: guest)
        _ = try await step(
            "comment", .create(SharedKind.comment.rawValue, parent: plan), by: guest)
        let meeting = try await step("meeting", .create(SharedKind.meeting.rawValue), by: owner)
        let round = try await step(
            "round", .create(SharedKind.dialogueRound.rawValue, parent: meeting), by: owner)
        let pair = try await step(
            "add", .add("組", to: MeetingRules.pairs.number, of: round), by: owner)
        _ = try await step(
            "remove", .remove([pair], from: MeetingRules.pairs.number, of: round), by: owner)
        _ = try await step("withdraw", .withdraw(invitation, of: plan, accepting: []), by: owner)
        #expect(seen.count == 17)
    }

    @Test func `what has no effect on a field leaves the hash as it was`() async throws {
        let circle = try Circle()
        let owner = try await TestNode(circle[0], trust: circle.trust)
        let stranger = try await TestNode(circle[3], trust: circle.trust)
        let plan = try await owner.writeOne(.create(SharedKind.plan.rawValue, title: "題"))
        try await stranger.receive(from: owner)
        let before = try await owner.store.stateHash()
        try await stranger.write(.set(PlanRules.title, of: plan, text: "他人の題"))
        try await owner.receive(from: stranger)
        #expect(try await owner.store.stateHash() == before)
        let empty = try await owner.reader.record(plan).required().views[PlanRules.title]
        #expect(empty != nil)
    }

    @Test(arguments: 0..<6)
    func `folding anew gives the same hash and the same views`(seed: UInt64) async throws {
        let circle = try Circle(seed: seed)
        var history = try await RandomHistory(seed: seed, circle: circle)
        try await history.write(80)
        let node = history.nodes[0]
        let before = try await SharedState(of: node)
        try await node.chronicle.rebuild()
        #expect(try await SharedState(of: node) == before)
        // And once more from the store, as after a restart.
        let again = try await TestNode(circle[0], trust: circle.trust, store: node.store)
        #expect(try await SharedState(of: again) == before)
        try await again.chronicle.rebuild()
        #expect(try await SharedState(of: again) == before)
    }
}
