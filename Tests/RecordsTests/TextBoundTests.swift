import Alliance
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// What one log may do to one field, and that no order of delivery moves the line. Protocol.md §7.6.
struct TextBoundTests {
    private static let minutes = MeetingRules.minutes
    private let circle: Circle

    init() throws { circle = try Circle() }

    /// A meeting, whose minutes everybody may write.
    private func meeting(of owner: inout Forger) throws -> OperationID {
        try owner.writeOne(.create(SharedKind.meeting.rawValue, title: "会議"))
    }

    private func reader() async throws -> TestNode {
        try await TestNode(try circle.another(2, seed: 77), trust: circle.trust)
    }

    private func take(_ pieces: [Piece], _ node: TestNode) async throws {
        for piece in pieces { _ = try await node.chronicle.receive(piece) }
        try await node.chronicle.settle()
    }

    @Test func `a log leaves at most fifteen of its own edits unseen, in any order of delivery`()
        async throws
    {
        var owner = Forger(circle[0])
        let record = try meeting(of: &owner)
        // Twenty insertions at one spot, none of which has seen another.
        let beside = try owner.write(
            .edits(Self.minutes, of: record, (0..<20).map { _ in ([], nil, [0, 0, 1]) }))
        // One that builds on a refused one, and one that has seen all that became events.
        try owner.write(.edits(Self.minutes, of: record, [([beside[18]], nil, [0, 0, 1])]))
        try owner.write(
            .edits(Self.minutes, of: record, [(Array(beside[0..<16]), nil, [0, 1, 0])]))
        var other = Forger(circle[1])
        other.know(owner)
        try other.write(
            .edits(Self.minutes, of: record, (0..<18).map { _ in ([], nil, [0, 0, 1]) }))
        try other.write(.edits(Self.minutes, of: record, [([beside[3]], nil, [1, 0, 1])]))
        try other.write(.edits(Self.minutes, of: record, [([beside[17]], nil, [0, 0, 1])]))
        let logs = [owner.pieces, other.pieces]
        var seen: SharedState?
        for order in Interleavings.all(of: logs.map(\.count)) {
            let node = try await reader()
            var next = [0, 0]
            for log in order {
                _ = try await node.chronicle.receive(logs[log][next[log]])
                next[log] += 1
            }
            try await node.chronicle.settle()
            #expect(await node.waiting == 0)
            let state = try await SharedState(of: node)
            if let seen { #expect(state == seen, "order \(order)") } else { seen = state }
        }
        // Sixteen of each log, less one deleted; the other's edit on one of ours leaves sixteen unseen.
        let node = try await reader()
        try await take(owner.pieces + other.pieces, node)
        let document = try await node.chronicle.document(
            FieldKey(record: record, field: Self.minutes)
        ).required()
        #expect(document.count == 31)
        #expect(document.frontier.count == 17)
        let rebuilt = try await SharedState(of: node)
        try await node.chronicle.rebuild()
        #expect(try await SharedState(of: node) == rebuilt)
        #expect(rebuilt == seen)
    }

    @Test func `a log that has used up its share of a text has no place there any more`()
        async throws
    {
        var owner = Forger(circle[0])
        let record = try meeting(of: &owner)
        let hunks = (0..<TextDocument.runsMax).flatMap { _ in [1, 0, 1] as [UInt32] }
        var tip = try owner.writeOne(
            .edits(Self.minutes, of: record, [([], nil, [0, 0, UInt32(TextDocument.runsMax)])]))
        let full = TextBounds.weightMax / TextDocument.runsMax
        for number in 0..<full + 2 {
            let draft =
                number < full
                ? EntryDraft.edits(Self.minutes, of: record, [([tip], nil, hunks)])
                : .edits(Self.minutes, of: record, [([tip], nil, [0, 0, 7])])
            let id = try owner.writeOne(draft)
            if number < full { tip = id }
        }
        let node = try await reader()
        try await take(owner.pieces, node)
        let key = FieldKey(record: record, field: Self.minutes)
        let places = try await node.store.histories(of: [key])[key].required()
        // The last edit that begins below the bound is taken whole.
        #expect(places.count == full - 1)
        // Others write on.
        let other = try await TestNode(circle[1], trust: circle.trust)
        try await take(owner.pieces, other)
        let version = try await other.version(record, Self.minutes)
        try await other.write(
            .edit(Self.minutes, of: record, at: 0, insert: "続き", parents: version))
        #expect(try await other.text(record, Self.minutes).hasPrefix("続き"))
        try await node.receive(from: other)
        try await node.chronicle.settle()
        #expect(try await SharedState(of: node) == SharedState(of: other))
    }

    @Test func `deletions of what lies in many stretches weigh as many`() async throws {
        var owner = Forger(circle[0])
        let record = try meeting(of: &owner)
        let count = TextDocument.runsMax
        let hunks = (0..<count).flatMap { _ in [1, 0, 1] as [UInt32] }
        let base = try owner.writeOne(
            .edits(Self.minutes, of: record, [([], nil, [0, 0, UInt32(count)])]))
        let mixed = try owner.writeOne(.edits(Self.minutes, of: record, [([base], nil, hunks)]))
        // Each deletes all of it, from the same version: one hunk, eight thousand stretches.
        let all = UInt32(2 * count)
        let deletions = try owner.write(
            .edits(Self.minutes, of: record, (0..<15).map { _ in ([mixed], nil, [0, all, 0]) }))
        let node = try await reader()
        try await take(owner.pieces, node)
        let document = try await node.chronicle.document(
            FieldKey(record: record, field: Self.minutes)
        ).required()
        let taken = deletions.filter(document.contains)
        #expect(document.weight(of: deletions[0]) == 2 * count + 33)
        // 8,225 and the extra weight for each that is left unseen: 0 + 1 + 2 + … up to the bound.
        #expect(taken == Array(deletions.prefix(6)))
        #expect(document.count == 0)
    }

    @Test func `an edit of more hunks than one may have is unknown, and its entry is kept`()
        async throws
    {
        var owner = Forger(circle[0])
        let record = try meeting(of: &owner)
        var log = try #require(try await held(owner))
        var edit = WireBytes()
        edit.bytes(1, WireBytes.reference(sequence: 1))
        edit.number(2, UInt64(Self.minutes))
        var runs: [UInt8] = []
        for _ in 0...TextDocument.runsMax { runs += [0, 0, 1] }
        edit.bytes(4, runs)
        let length = UInt64(TextDocument.runsMax + 1)
        let body = WireBytes.body(
            type: 5, payload: edit.bytes,
            contentLengths: [UInt8(truncatingIfNeeded: length & 0x7f | 0x80), UInt8(length >> 7)])
        let piece = try circle[0].piece(
            body: body, contents: [String(repeating: "い", count: Int(length))], after: &log)
        let node = try await reader()
        try await take(owner.pieces + [piece], node)
        #expect(await node.waiting == 0)
        let key = FieldKey(record: record, field: Self.minutes)
        #expect(try await node.store.histories(of: [key]).isEmpty)
    }

    @Test func `an entry edits sixteen texts and no more`() async throws {
        var owner = Forger(circle[0])
        var draft = EntryDraft()
        for _ in 0..<20 {
            draft.append(.create(kind: SharedKind.meeting.rawValue, parent: nil, authority: nil))
        }
        let meetings = try owner.write(draft)
        var edits = EntryDraft()
        for meeting in meetings + meetings {
            edits.append(
                .edit(
                    TextChange(
                        record: .held(meeting), field: Self.minutes, parents: [], runs: [0, 0, 1],
                        authority: nil)), contents: ["字"])
        }
        try owner.write(edits)
        let node = try await reader()
        try await take(owner.pieces, node)
        let keys = meetings.map { FieldKey(record: $0, field: Self.minutes) }
        let histories = try await node.store.histories(of: keys)
        #expect(
            keys.map { histories[$0]?.count ?? 0 } == [Int](repeating: 2, count: 16) + [0, 0, 0, 0])
    }

    @Test func `a log does so much to a register, and others can still write`() async throws {
        var owner = Forger(circle[0])
        let record = try meeting(of: &owner)
        for _ in 0..<2 {
            var draft = EntryDraft()
            for number in 0..<3_000 as Range<UInt32> {
                draft.append(
                    .set(
                        Assignment(
                            record: .held(record), field: MeetingRules.status, replaces: [],
                            authority: nil, value: .choice(1 + number % 4))))
            }
            try owner.write(draft)
        }
        let node = try await reader()
        try await take(owner.pieces, node)
        let key = FieldKey(record: record, field: MeetingRules.status)
        #expect(try await node.store.histories(of: [key])[key]?.count == TextBounds.operationsMax)
        let before = try await SharedState(of: node)
        try await node.chronicle.rebuild()
        #expect(try await SharedState(of: node) == before)
    }

    private func held(_ forger: Forger) async throws -> LogState? {
        let node = try await reader()
        try await take(forger.pieces, node)
        return await node.chronicle.state(of: forger.writer.replica)
    }
}
