import Alliance
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// What is refused on arrival though its signature is good.
struct ReceivingLimitTests {
    @Test func `a piece whose content a relay withheld is refused, and the whole one is taken`()
        async throws
    {
        let circle = try Circle()
        let node = try await TestNode(circle[0], trust: circle.trust)
        var log = LogState(birth: circle[1].birth)
        let entry = try EntryComposer.entry(
            from: .create(SharedKind.meeting.rawValue, title: "会議"), continuing: log, places: [:],
            quarterHours: 1_780_000, seed: [UInt8](repeating: 3, count: 16))
        let withheld = Entry(
            space: circle.trust.space, replica: log.replica, sequence: 1, previous: log.hash,
            bodyBytes: entry.bodyBytes, contents: entry.contents.erasing(0), body: entry.body)
        // The chain cannot tell: the hash covers commitments.
        #expect(withheld.hash == entry.hash)
        log.append(entry)
        let head = circle[1].sign(log.head)
        let bad = Piece(entries: [withheld], head: head, birth: circle[1].birth)
        await #expect(throws: LedgerError.self) {
            try await node.chronicle.receive(try Piece(decoding: bad.bytes))
        }
        #expect(await node.chronicle.state(of: circle[1].replica) == nil)
        let good = Piece(entries: [entry], head: head, birth: circle[1].birth)
        #expect(try await node.chronicle.receive(try Piece(decoding: good.bytes)) == 1)
        #expect(try await node.reader.all(.meeting).first?.content(1) == "会議")
    }

    @Test func `a member opens no endless number of logs`() async throws {
        let circle = try Circle()
        let node = try await TestNode(circle[0], trust: circle.trust)
        var opened = 0
        await #expect(throws: LedgerError.self) {
            for seed: UInt64 in 0..<1_000 {
                let writer = try circle.another(1, seed: 1_000 + seed)
                _ = try await node.chronicle.learn(birth: writer.birth.bytes)
                opened += 1
            }
        }
        #expect(opened > 0 && opened < 1_000)
        // Other members are not touched by it.
        _ = try await node.chronicle.learn(birth: circle[2].birth.bytes)
    }
}
