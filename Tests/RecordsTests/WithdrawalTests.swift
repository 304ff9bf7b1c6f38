import Alliance
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// An invitation ends at named heads: what was accepted stays, what is later has no effect.
struct WithdrawalTests {
    private let owner: TestNode
    private let guest: TestNode
    private let reader: TestNode
    private let plan: OperationID
    private let invitation: OperationID

    init() async throws {
        let circle = try Circle()
        owner = try await TestNode(circle[0], trust: circle.trust)
        guest = try await TestNode(circle[1], trust: circle.trust)
        reader = try await TestNode(circle[2], trust: circle.trust)
        var draft = EntryDraft.create(SharedKind.plan.rawValue, title: "計画")
        draft.append(
            .edit(
                TextChange(
                    record: .here(0), field: PlanRules.goal, parents: [], runs: [0, 0, 6],
                    authority: nil)), contents: ["一二三四五六"])
        draft.append(.invite(record: .here(0), member: circle[1].member))
        let ids = try await owner.write(draft)
        plan = ids[0]
        invitation = ids[3]
        try await guest.receive(from: owner)
    }

    @Test func `accepted edits stay, later ones are inert, and positions count through them`()
        async throws
    {
        try await guestWrites(at: 2, "【前】")
        try await owner.receive(from: guest)
        let heads = try await owner.chronicle.foldedHeads(of: [guest.writer.member])
        #expect(heads.count == 1)
        try await owner.write(.withdraw(invitation, of: plan, accepting: heads))
        // Not knowing that, the guest goes on; the owner builds on what came of it.
        try await guestWrites(at: 1, delete: 4, "【後】")
        #expect(try await guest.text(plan, PlanRules.goal) == "一【後】三四五六")
        try await owner.receive(from: guest)
        #expect(try await owner.text(plan, PlanRules.goal) == "一二【前】三四五六")
        // In the version that this edit names, the guest's inert edit counts: 一【後】三四五六.
        try await owner.write(
            .edit(
                PlanRules.goal, of: plan, at: 5, insert: "〇",
                parents: try await owner.version(plan, PlanRules.goal)))
        #expect(try await owner.text(plan, PlanRules.goal) == "一二【前】三〇四五六")
        try await settle()
    }

    @Test func `a withdrawal that accepts nothing makes everything inert`() async throws {
        try await guestWrites(at: 0, "始")
        try await guest.write(
            .set(PlanRules.title, of: plan, text: "客の題", authority: invitation))
        try await owner.receive(from: guest)
        #expect(try await owner.store.conflicts(countMax: 9).count == 1)
        try await owner.write(.withdraw(invitation, of: plan, accepting: []))
        #expect(try await owner.text(plan, PlanRules.goal) == "一二三四五六")
        #expect(try await owner.store.conflicts(countMax: 9).isEmpty)
        try await settle()
    }

    @Test func `several withdrawals intersect, and none is undone by a new invitation`()
        async throws
    {
        try await guestWrites(at: 0, "壱")
        try await owner.receive(from: guest)
        let first = try await owner.chronicle.foldedHeads(of: [guest.writer.member])
        try await guestWrites(at: 0, "弐")
        try await owner.receive(from: guest)
        let second = try await owner.chronicle.foldedHeads(of: [guest.writer.member])
        try await owner.write(.withdraw(invitation, of: plan, accepting: second))
        #expect(try await owner.text(plan, PlanRules.goal) == "弐壱一二三四五六")
        try await owner.write(.withdraw(invitation, of: plan, accepting: first))
        #expect(try await owner.text(plan, PlanRules.goal) == "壱一二三四五六")
        let again = try await owner.writeOne(.invite(guest.writer.member, to: plan))
        #expect(try await owner.text(plan, PlanRules.goal) == "壱一二三四五六")
        try await guest.receive(from: owner)
        try await guest.write(
            .edit(
                PlanRules.goal, of: plan, at: 0, insert: "参",
                parents: try await guest.version(plan, PlanRules.goal), authority: again))
        try await owner.receive(from: guest)
        #expect(try await owner.text(plan, PlanRules.goal).hasPrefix("参"))
        #expect(try await owner.text(plan, PlanRules.goal).contains("弐") == false)
        try await settle()
    }

    @Test func `parts of a plan follow its invitations`() async throws {
        let action = try await guest.writeOne(
            .create(SharedKind.action.rawValue, parent: plan, authority: invitation))
        try await guest.write(.set(1, of: action, text: "前の行動", authority: invitation))
        try await owner.receive(from: guest)
        let heads = try await owner.chronicle.foldedHeads(of: [guest.writer.member])
        let late = try await guest.writeOne(
            .create(SharedKind.action.rawValue, parent: plan, authority: invitation))
        try await guest.write(.set(1, of: action, text: "後の行動", authority: invitation))
        try await owner.receive(from: guest)
        #expect(try await owner.reader.children(of: plan, .action).count == 2)
        #expect(try await owner.reader.record(action).required().candidates(1).count == 2)
        // The part belongs to the plan's owner, whoever made it.
        #expect(try await owner.reader.record(action).required().owner == owner.writer.member)

        try await owner.write(.withdraw(invitation, of: plan, accepting: heads))
        #expect(try await owner.reader.children(of: plan, .action).map(\.id) == [action])
        #expect(try await owner.reader.record(late) == nil)
        #expect(try await owner.reader.record(action).required().content(1) == "前の行動")
        #expect(try await owner.reader.record(action).required().candidates(1).count == 1)
        try await settle()
    }

    @Test func `values that replaced inert ones stay the only ones`() async throws {
        let inert = try await guest.writeOne(
            .set(
                PlanRules.title, of: plan, text: "客の題", replaces: [titleID()],
                authority: invitation))
        try await owner.receive(from: guest)
        try await owner.write(.set(PlanRules.title, of: plan, text: "次の題", replaces: [inert]))
        try await owner.write(.withdraw(invitation, of: plan, accepting: []))
        // 次の題 replaced the guest's, which replaced 計画; the guest's is inert, yet 計画 stays replaced.
        #expect(try await owner.reader.record(plan).required().candidates(1).count == 1)
        #expect(try await owner.reader.record(plan).required().content(1) == "次の題")
        try await settle()
    }

    @Test func `the withdrawal before or after the edits gives the same state`() async throws {
        try await guestWrites(at: 3, "前")
        try await owner.receive(from: guest)
        let heads = try await owner.chronicle.foldedHeads(of: [guest.writer.member])
        try await owner.write(.withdraw(invitation, of: plan, accepting: heads))
        for _ in 0..<3 { try await guestWrites(at: 0, delete: 1, "後") }
        let mine = try await owner.pieces()
        let theirs = try await guest.pieces()
        var states: [SharedState] = []
        for order in Interleavings.all(of: [mine.count, theirs.count]) {
            let node = try await fresh()
            var next = [0, 0]
            for log in order {
                let piece = log == 0 ? mine[next[0]] : theirs[next[1]]
                next[log] += 1
                _ = try await node.chronicle.receive(piece)
            }
            #expect(try await node.text(plan, PlanRules.goal) == "一二三前四五六")
            states.append(try await SharedState(of: node))
        }
        #expect(states.count == 15)
        #expect(states.allSatisfy { $0 == states[0] })
    }

    private func titleID() async throws -> OperationID {
        try await owner.reader.record(plan).required().candidates(1).first.required().id
    }

    private func guestWrites(at place: UInt32, delete: UInt32 = 0, _ text: String) async throws {
        try await guest.write(
            .edit(
                PlanRules.goal, of: plan, at: place, delete: delete, insert: text,
                parents: try await guest.version(plan, PlanRules.goal), authority: invitation))
    }

    private func fresh() async throws -> TestNode {
        let circle = try Circle()
        return try await TestNode(try circle.another(2, seed: 5), trust: circle.trust)
    }

    /// Whatever came first, all hold the same in the end; and folding anew gives the same.
    private func settle() async throws {
        try await exchange([owner, guest, reader])
        let expected = try await SharedState(of: owner)
        #expect(try await SharedState(of: guest) == expected)
        #expect(try await SharedState(of: reader) == expected)
        try await owner.chronicle.rebuild()
        #expect(try await SharedState(of: owner) == expected)
    }
}
