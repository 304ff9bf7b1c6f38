import Alliance
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// What is costly to fold is folded beside the writer: nobody else waits for it.
struct BesideFoldTests {
    private static let minutes = MeetingRules.minutes
    private let circle: Circle
    private var hostile: Forger
    private let meeting: OperationID

    init() throws {
        circle = try Circle()
        hostile = Forger(circle[1])
        meeting = try hostile.writeOne(.create(SharedKind.meeting.rawValue, title: "会議"))
        // Two branches by turns: each edit walks back over the other one.
        let hunks = (0..<2_000).flatMap { _ in [1, 0, 1] as [UInt32] }
        var edits: [(parents: [OperationID], after: Int?, runs: [UInt32])] = [
            ([], nil, [0, 0, 4_000])
        ]
        for number in 1...8 { edits.append(([], max(0, number - 2), hunks)) }
        try hostile.write(.edits(Self.minutes, of: meeting, edits))
        try hostile.write(.create(SharedKind.plan.rawValue, title: "後の計画"))
    }

    private func node(_ store: any SpaceStore) async throws -> TestNode {
        try await TestNode(circle[0], trust: circle.trust, store: store)
    }

    /// The state of a node that folded it without being disturbed.
    private func expected(_ others: TestNode...) async throws -> SharedState {
        let fresh = try await TestNode(try circle.another(2, seed: 5), trust: circle.trust)
        for piece in hostile.pieces { _ = try await fresh.chronicle.receive(piece) }
        for other in others { try await fresh.receive(from: other) }
        try await fresh.chronicle.settle()
        return try await SharedState(of: fresh)
    }

    /// Gives a node everything and returns when its work beside the writer stands still.
    private func begin(_ store: HeldStore) async throws -> TestNode {
        let node = try await node(store)
        await store.hold(circle[1].replica)
        for piece in hostile.pieces { _ = try await node.chronicle.receive(piece) }
        await store.untilHeld()
        return node
    }

    @Test func `others write and are folded while a costly log waits, and it is told`() async throws
    {
        let store = HeldStore(over: InMemoryStore())
        let node = try await begin(store)
        let waiting = try await node.chronicle.costly[circle[1].member].required()
        #expect(waiting > 0)
        #expect(await node.chronicle.state(of: circle[1].replica)?.held == 3)

        let plan = try await node.writeOne(.create(SharedKind.plan.rawValue, title: "別の計画"))
        #expect(try await node.reader.record(plan)?.content(1) == "別の計画")
        let third = try await TestNode(circle[2], trust: circle.trust)
        let theirs = try await third.writeOne(.create(SharedKind.plan.rawValue, title: "三つ目"))
        try await node.receive(from: third)
        #expect(try await node.reader.record(theirs)?.content(1) == "三つ目")
        // The costly text shows what was folded last.
        #expect(try await node.reader.record(meeting)?.content(1) == "会議")

        await store.release()
        try await node.chronicle.settle()
        #expect(await node.chronicle.costly.isEmpty)
        #expect(await node.waiting == 0)
        #expect(try await SharedState(of: node) == expected(node, third))
    }

    @Test func `what is written about the same record meanwhile is not lost`() async throws {
        let store = HeldStore(over: InMemoryStore())
        let node = try await begin(store)
        try await node.write(
            .create(SharedKind.agendaItem.rawValue, title: "議題", parent: meeting))
        try await node.write(
            .edit(Self.minutes, of: meeting, at: 0, insert: "こちらの記録", parents: []))
        await store.release()
        try await node.chronicle.settle()
        #expect(await node.waiting == 0)
        #expect(try await node.text(meeting, Self.minutes).contains("こちらの記録"))
        let state = try await SharedState(of: node)
        #expect(try await state == expected(node))
        try await node.chronicle.rebuild()
        #expect(try await SharedState(of: node) == state)
    }

    @Test func `a log that comes while a costly text is folded is in the text`() async throws {
        let store = HeldStore(over: InMemoryStore())
        let node = try await begin(store)
        // Nobody here knew this log when the work beside the writer began.
        let third = try await TestNode(circle[2], trust: circle.trust)
        _ = try await third.chronicle.receive(hostile.pieces[0])
        try await third.write(
            .edit(Self.minutes, of: meeting, at: 0, insert: "遅れて来た記録", parents: []))
        try await node.receive(from: third)
        await store.release()
        try await node.chronicle.settle()
        #expect(await node.waiting == 0)
        #expect(try await node.text(meeting, Self.minutes).contains("遅れて来た記録"))
        #expect(try await SharedState(of: node) == expected(third))
    }

    @Test func `whoever's edit comes first, the state is the same`() async throws {
        let author = try await node(InMemoryStore())
        _ = try await author.chronicle.receive(hostile.pieces[0])
        try await author.write(
            .create(SharedKind.agendaItem.rawValue, title: "議題", parent: meeting))
        try await author.write(
            .edit(Self.minutes, of: meeting, at: 0, insert: "こちらの記録", parents: []))
        let own = try await author.pieces()
        let (first, rest) = (hostile.pieces[0], Array(hostile.pieces[1...]))
        var states: [SharedState] = []
        let orders = [
            [first] + rest + own, [first] + own + rest, [first, own[0]] + rest + [own[1]],
        ]
        for order in orders {
            for settlesBetween in [false, true] {
                let fresh = try await TestNode(circle.another(2, seed: 5), trust: circle.trust)
                for piece in order {
                    _ = try await fresh.chronicle.receive(piece)
                    if settlesBetween { try await fresh.chronicle.settle() }
                }
                try await fresh.chronicle.settle()
                #expect(await fresh.waiting == 0)
                states.append(try await SharedState(of: fresh))
            }
        }
        for state in states {
            #expect(state.views == states[0].views)
            #expect(state == states[0])
        }
    }

    @Test func `a process that ends in the middle goes on at its next start`() async throws {
        let inner = InMemoryStore()
        let store = HeldStore(over: inner)
        let node = try await begin(store)
        let plan = try await node.writeOne(.create(SharedKind.plan.rawValue, title: "別の計画"))
        // The next process over the same store, while the first one never comes to its end.
        let next = try await self.node(inner)
        #expect(try await next.reader.record(plan)?.content(1) == "別の計画")
        try await next.chronicle.settle()
        #expect(await next.waiting == 0)
        #expect(try await SharedState(of: next) == expected(next))
        await store.release()
        await node.chronicle.stop()
    }

    @Test func `invitations judge a long text anew without replaying it`() async throws {
        let node = try await TestNode(circle[0], trust: circle.trust)
        let guest = try await TestNode(circle[1], trust: circle.trust)
        let plan = try await node.writeOne(.create(SharedKind.plan.rawValue, title: "計画"))
        let invitation = try await node.writeOne(.invite(circle[1].member, to: plan))
        try await guest.receive(from: node)
        var version: [OperationID] = []
        for number in 0..<300 {
            version = [
                try await guest.writeOne(
                    .edit(
                        PlanRules.goal, of: plan, at: UInt32(number), insert: "字",
                        parents: version, authority: invitation))
            ]
        }
        try await node.receive(from: guest)
        try await node.chronicle.settle()
        #expect(try await node.text(plan, PlanRules.goal).count == 300)
        try await node.write(.withdraw(invitation, of: plan, accepting: []))
        #expect(try await node.text(plan, PlanRules.goal).isEmpty)
        let state = try await SharedState(of: node)
        try await node.chronicle.rebuild()
        #expect(try await SharedState(of: node) == state)
        try await guest.receive(from: node)
        try await guest.chronicle.settle()
        #expect(try await SharedState(of: guest) == state)
    }
}
