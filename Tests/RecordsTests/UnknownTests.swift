import Alliance
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// What this version does not know is kept and carried, and has no effect; unless it is critical.
struct UnknownTests {
    private let circle: Circle
    private let node: TestNode
    private let plan: OperationID
    private var log: LogState

    init() async throws {
        circle = try Circle()
        node = try await TestNode(circle[0], trust: circle.trust)
        plan = try await node.writeOne(.create(SharedKind.plan.rawValue, title: "計画"))
        log = LogState(birth: circle[1].birth)
    }

    @Test func `unknown kinds and fields, and values of another shape, have no effect`()
        async throws
    {
        let before = try await SharedState(of: node)
        let strange = try await node.writeOne(.create(77, title: "未知の種類"))
        try await node.write(.set(99, of: plan, text: "未知の欄"))
        try await node.write(.set(0, of: plan, text: "会員の欄"))
        try await node.write(.set(PlanRules.title, of: plan, to: .choice(1)))
        try await node.write(.set(PlanRules.status, of: plan, to: .choice(5)))
        try await node.write(.set(PlanRules.status, of: plan, to: .choice(0)))
        try await node.write(.set(PlanRules.goal, of: plan, text: "本文ではない"))
        try await node.write(.add("集合ではない", to: PlanRules.title, of: plan))
        try await node.write(.remove([plan], from: PlanRules.title, of: plan))
        try await node.write(
            .edit(PlanRules.title, of: plan, at: 0, insert: "題は本文ではない", parents: []))
        // Text edits beyond the end, and with a parent that is no edit of this text.
        try await node.write(.edit(PlanRules.goal, of: plan, at: 9, insert: "先", parents: []))
        try await node.write(.edit(PlanRules.goal, of: plan, at: 0, insert: "親", parents: [plan]))
        // Below a parent of a wrong kind, or without the parent that is needed.
        try await node.write(.create(SharedKind.action.rawValue))
        try await node.write(.create(SharedKind.plan.rawValue, parent: plan))
        try await node.write(.create(SharedKind.agendaItem.rawValue, parent: plan))
        // About something that is no record.
        try await node.write(
            .set(1, of: OperationID(entry: plan.entry, index: 1), text: "値の値"))
        try await node.write(
            .set(1, of: OperationID(entry: plan.entry, index: 40), text: "どこにもない"))
        try await node.write(.invite(circle[1].member, to: strange))
        #expect(await node.waiting == 0)
        let after = try await SharedState(of: node)
        #expect(after.records.keys.sorted() == before.records.keys.sorted())
        #expect(try await node.reader.record(plan).required().content(PlanRules.title) == "計画")
        #expect(try await node.reader.record(plan).required().views[PlanRules.status] == nil)
        #expect(try await node.text(plan, PlanRules.goal).isEmpty)
        try await node.write(
            .edit(
                PlanRules.goal, of: plan, at: 0, insert: "始め",
                parents: try await node.version(plan, PlanRules.goal)))
        #expect(try await node.text(plan, PlanRules.goal) == "始め")
    }

    @Test func `unknown operation types and payload fields are carried without effect`()
        async throws
    {
        let before = try await SharedState(of: node)
        var log = log
        var create = WireBytes()
        create.number(1, UInt64(SharedKind.plan.rawValue))
        create.number(15, 1)
        let strangeType = WireBytes.body(type: 200, payload: [1, 2, 3], contentLengths: [4])
        let strangeField = WireBytes.body(type: 1, payload: create.bytes)
        let notAMessage = WireBytes.body(type: 1, payload: [0xff, 0xff])
        var pieces: [Piece] = []
        pieces.append(
            try circle[1].piece(body: strangeType, contents: ["未来の言葉".prefix4], after: &log))
        pieces.append(try circle[1].piece(body: strangeField, after: &log))
        pieces.append(try circle[1].piece(body: notAMessage, after: &log))
        for piece in pieces {
            #expect(try await node.chronicle.receive(try Piece(decoding: piece.bytes)) == 1)
        }
        #expect(await node.waiting == 0)
        #expect(try await SharedState(of: node) == before)

        // What follows it in the log is folded, and all of it is handed on unchanged.
        let next = try circle[1].piece([.create(SharedKind.meeting.rawValue)], after: &log)
        _ = try await node.chronicle.receive(next)
        #expect(try await node.reader.all(.meeting).count == 1)
        let other = try await TestNode(circle[2], trust: circle.trust)
        try await SyncDriver.run(from: other, to: node)
        #expect(try await SharedState(of: other) == SharedState(of: node))
        let kept = try await other.store.entries(
            of: circle[1].replica, in: 1...4, entriesMax: 9, bytesMax: .max)
        #expect(kept.map(\.bodyBytes).prefix(3) == [strangeType, strangeField, notAMessage])
        #expect(kept.first?.contents.slots == [.value("未来の言葉".prefix4)])
    }

    @Test func `an unknown critical operation stops its log and no other`() async throws {
        var log = log
        let critical = try circle[1].piece(
            body: WireBytes.body(type: 200, critical: true, payload: [1]), after: &log)
        let after = try circle[1].piece([.create(SharedKind.meeting.rawValue)], after: &log)
        for piece in [critical, after] { _ = try await node.chronicle.receive(piece) }
        #expect(await node.waiting == 2)
        #expect(try await node.reader.all(.meeting).isEmpty)

        try await node.write(.set(PlanRules.title, of: plan, text: "先へ"))
        let other = try await TestNode(circle[2], trust: circle.trust)
        try await SyncDriver.run(from: other, to: node)
        try await other.write(.create(SharedKind.comment.rawValue, title: "届いた", parent: plan))
        try await SyncDriver.run(from: node, to: other)
        for each in [node, other] {
            #expect(await each.waiting == 2)
            #expect(try await each.reader.all(.comment).count == 1)
            #expect(try await each.reader.record(plan).required().candidates(1).count == 2)
        }
        #expect(try await SharedState(of: other) == SharedState(of: node))
        // A restart does not go past it either.
        let again = try await TestNode(circle[0], trust: circle.trust, store: node.store)
        #expect(await again.waiting == 2)
    }

    @Test func `a critical operation that is known is folded`() async throws {
        var log = log
        var create = WireBytes()
        create.number(1, UInt64(SharedKind.meeting.rawValue))
        let body = WireBytes.body(type: 1, critical: true, payload: create.bytes)
        _ = try await node.chronicle.receive(try circle[1].piece(body: body, after: &log))
        #expect(await node.waiting == 0)
        #expect(try await node.reader.all(.meeting).count == 1)
    }

    @Test func `references beyond the log or the heads have no effect`() async throws {
        var log = log
        var beyond = WireBytes()
        beyond.bytes(1, WireBytes.reference(sequence: 9))
        beyond.number(2, 1)
        beyond.number(6, 1)
        var headless = WireBytes()
        var reference = WireBytes()
        reference.number(1, 3)
        reference.number(2, 1)
        headless.bytes(1, reference.bytes)
        headless.number(2, 1)
        headless.number(6, 1)
        for payload in [beyond.bytes, headless.bytes] {
            let piece = try circle[1].piece(
                body: WireBytes.body(type: 2, payload: payload), after: &log)
            #expect(try await node.chronicle.receive(piece) == 1)
        }
        #expect(await node.waiting == 0)
    }
}

extension String {
    /// The first four Unicode scalars.
    fileprivate var prefix4: String {
        String(String.UnicodeScalarView(unicodeScalars.prefix(4)))
    }
}
