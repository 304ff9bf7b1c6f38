import Alliance
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// Versions of a plan: what they name, what the plan was then, and that no order of arrival and no
/// malformed version changes anything.
struct VersionTests {
    private static let parts = VersionRules.parts

    private let circle: Circle
    private let owner: TestNode
    private let guest: TestNode
    private let plan: OperationID
    private let start: OperationID
    private let invitation: OperationID

    init() async throws {
        circle = try Circle(members: ["142069", "141305", "adviser-1"])
        owner = try await TestNode(circle[0], trust: circle.trust)
        guest = try await TestNode(circle[1], trust: circle.trust)
        plan = try await owner.writeOne(.create(SharedKind.plan.rawValue, title: "元の題"))
        start = try await owner.writeOne(
            .edit(PlanRules.goal, of: plan, at: 0, insert: "帰る。", parents: []))
        invitation = try await owner.writeOne(.invite(circle[1].member, to: plan))
        try await exchange([owner, guest])
    }

    private func version(_ node: TestNode) async throws -> RecordVersion {
        try await node.chronicle.version(of: plan, parts: Self.parts).required()
    }

    private func goal(_ node: TestNode, _ version: RecordVersion) async throws -> String? {
        let reach = try await node.chronicle.reach(of: version)
        let key = FieldKey(record: plan, field: PlanRules.goal)
        guard case .text(let view) = try await node.chronicle.view(key, at: reach) else {
            return nil
        }
        return view.text
    }

    private func write(_ node: TestNode, at place: UInt32, _ text: String) async throws {
        let isGuest = node.writer.member == circle[1].member
        try await node.write(
            .edit(
                PlanRules.goal, of: plan, at: place, insert: text,
                parents: try await node.version(plan, PlanRules.goal),
                authority: isGuest ? invitation : nil))
    }

    @Test func `who holds the same has the same version, and an invitation is no change`()
        async throws
    {
        let first = try await version(owner)
        #expect(first == (try await version(guest)))
        #expect(first.record == plan)
        // The edit is the newest operation of the one log; the invitation behind it does not count.
        #expect(first.newest == [start])
        _ = try await owner.writeOne(.invite(circle[2].member, to: plan))
        #expect(try await version(owner) == first)
        try await write(guest, at: 0, "皆で")
        #expect(try await version(guest) != first)
        try await exchange([owner, guest])
        #expect(try await version(owner) == (try await version(guest)))
        #expect(try await version(owner).newest.count == 2)
    }

    @Test func `a text, a register and the actions are read as they were`() async throws {
        let old = try await version(owner)
        try await write(owner, at: 3, "休む。")
        try await write(guest, at: 0, "皆で")
        let apart = (try await version(owner), try await version(guest))
        try await exchange([owner, guest])
        try await owner.write(
            .set(
                PlanRules.title, of: plan, text: "新しい題",
                replaces: try await owner.reader.record(plan).required().candidates(
                    PlanRules.title
                ).map(\.id)))
        let action = try await owner.writeOne(
            .create(SharedKind.action.rawValue, title: "声をかける", parent: plan))
        try await exchange([owner, guest])
        for node in [owner, guest] {
            #expect(try await goal(node, old) == "帰る。")
            #expect(try await goal(node, apart.0) == "帰る。休む。")
            #expect(try await goal(node, apart.1) == "皆で帰る。")
            #expect(try await goal(node, try await version(node)) == "皆で帰る。休む。")
            let reach = try await node.chronicle.reach(of: old)
            let title = FieldKey(record: plan, field: PlanRules.title)
            guard case .register(let values) = try await node.chronicle.view(title, at: reach)
            else { throw MissingValue() }
            #expect(values.map(\.value) == [.content("元の題")])
            let name = FieldKey(record: action, field: 1)
            #expect(try await node.chronicle.view(name, at: reach) == nil)
            let now = try await node.chronicle.reach(of: try await version(node))
            #expect(try await node.chronicle.view(name, at: now) != nil)
        }
    }

    @Test func `a version that is written down waits for what it is made of`() async throws {
        try await write(guest, at: 0, "皆で")
        try await owner.receive(from: guest)
        let kept = try await version(owner)
        let meeting = try await owner.writeOne(.create(SharedKind.meeting.rawValue))
        let record = try await owner.writeOne(
            .create(SharedKind.meetingVersion.rawValue, parent: meeting))
        try await owner.write(
            .set(VersionRules.version, of: record, to: kept.assigned))
        let late = try await TestNode(try circle.another(0, seed: 9), trust: circle.trust)
        try await late.receive(from: owner)
        #expect(try await late.reader.record(record)?.value(VersionRules.version) == nil)
        #expect(await late.waiting > 0)
        try await late.receive(from: guest)
        #expect(await late.waiting == 0)
        let value = try await late.reader.record(record).required().value(VersionRules.version)
        #expect(value.flatMap { RecordVersion($0) } == kept)
        #expect(try await goal(late, kept) == "皆で帰る。")
    }

    @Test func `every order of arrival gives the same state`() async throws {
        let meeting = try await guest.writeOne(.create(SharedKind.meeting.rawValue))
        try await exchange([owner, guest])
        for (node, kind, parent) in [
            (owner, SharedKind.planVersion, plan), (guest, .planVersion, plan),
            (owner, .meetingVersion, meeting), (guest, .meetingVersion, meeting),
        ] {
            try await write(node, at: 0, "間")
            let isGuest = node.writer.member == circle[1].member
            let authority = kind == .planVersion && isGuest ? invitation : nil
            let record = try await node.writeOne(
                .create(kind.rawValue, parent: parent, authority: authority))
            try await node.write(
                .set(
                    VersionRules.version, of: record, to: try await version(node).assigned,
                    authority: authority))
        }
        try await exchange([owner, guest])
        let pieces = [try await owner.pieces(), try await guest.pieces()]
        var orders = 0
        let expected = try await SharedState(of: owner)
        for order in Interleavings.all(of: pieces.map(\.count)).prefix(1_500) {
            let node = try await TestNode(try circle.another(0, seed: 5), trust: circle.trust)
            var next = [0, 0]
            for log in order {
                _ = try await node.chronicle.receive(pieces[log][next[log]])
                next[log] += 1
            }
            #expect(try await SharedState(of: node) == expected)
            orders += 1
        }
        #expect(orders > 1_000)
    }

    @Test func `what has not the form of a version has no effect`() async throws {
        let record = try await owner.writeOne(
            .create(SharedKind.planVersion.rawValue, parent: plan))
        let span = { (offset: UInt32, length: UInt32) in
            AnchorSpan(insert: DraftReference.held(plan), offset: offset, length: length)
        }
        let many = [AnchorSpan](repeating: span(0, 1), count: 201)
        let wrong: [AssignedValue<DraftReference>] = [
            .anchor(field: 2, spans: [span(0, 1), span(0, 1)]),
            .anchor(field: 1, spans: [span(0, 1)]), .anchor(field: 1, spans: []),
            .anchor(field: 1, spans: [span(0, 1), span(1, 1)]),
            .anchor(field: 1, spans: [span(0, 1), span(0, 2)]), .anchor(field: 1, spans: many),
            .choice(1), .date(20_201_118),
        ]
        for value in wrong {
            try await owner.write(.set(VersionRules.version, of: record, to: value))
        }
        #expect(try await owner.reader.record(record)?.value(VersionRules.version) == nil)
        // A version that names no operation about the plan reads as nothing, and harms nobody.
        let empty = try RecordVersion(record: plan, newest: [record]).required()
        try await owner.write(.set(VersionRules.version, of: record, to: empty.assigned))
        let shown = try await owner.reader.record(record).required()
        #expect(shown.value(VersionRules.version).flatMap { RecordVersion($0) } == empty)
        #expect(try await goal(owner, empty) == "帰る。")
        let strange = try RecordVersion(
            record: plan, newest: [OperationID(entry: .zero, index: 7)]
        ).required()
        #expect(try await goal(owner, strange) == nil)
    }

    @Test func `a withdrawn guest's later words are in no version`() async throws {
        try await write(guest, at: 0, "皆で")
        let seen = try await version(guest)
        try await owner.write(.withdraw(invitation, of: plan, accepting: []))
        try await exchange([owner, guest])
        for node in [owner, guest] { #expect(try await goal(node, seen) == "帰る。") }
    }

    @Test func `an older node carries the new kinds without effect, and folds them once it knows`()
        async throws
    {
        let old = Schema(SharedKind.allCases.filter { $0.rawValue <= 12 }.map(\.rules))
        let store = InMemoryStore()
        let writer = try circle.another(0, seed: 3)
        let elder = try await TestNode(writer, trust: circle.trust, store: store, schema: old)
        let record = try await owner.writeOne(
            .create(SharedKind.planVersion.rawValue, title: "案", parent: plan))
        try await owner.write(
            .set(VersionRules.version, of: record, to: try await version(owner).assigned))
        let meeting = try await owner.writeOne(.create(SharedKind.meeting.rawValue))
        for kind in [SharedKind.meetingVersion, .todo, .decision] {
            try await owner.write(.create(kind.rawValue, title: "言葉", parent: meeting))
        }
        try await owner.write(.create(SharedKind.changeNote.rawValue, parent: plan))
        try await write(owner, at: 0, "皆で")
        try await elder.receive(from: owner)
        try await elder.receive(from: guest)
        #expect(await elder.waiting == 0)
        #expect(try await elder.text(plan, PlanRules.goal) == "皆で帰る。")
        #expect(try await elder.store.records([record]).isEmpty)
        #expect(try await elder.store.stateHash() != (try await owner.store.stateHash()))

        let upgraded = try await TestNode(writer, trust: circle.trust, store: store)
        try await upgraded.chronicle.rebuild()
        #expect(try await SharedState(of: upgraded) == SharedState(of: owner))
    }
}
