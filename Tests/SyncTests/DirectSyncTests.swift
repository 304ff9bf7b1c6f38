import Alliance
import Ledger
import Merge
import Records
internal import Seeding
import Sync
import TestSupport
import Testing

/// A whole sync over a line that loses nothing.
struct DirectSyncTests {
    @Test func `one call carries everything in both directions`() async throws {
        let pair = try await Pair(mine: 5, theirs: 7)
        let driver = try await SyncDriver.run(from: pair.caller, to: pair.callee)
        #expect(driver.report.received == 7)
        #expect(driver.report.sent == 5)
        #expect(driver.report.problems.isEmpty)
        #expect(!driver.report.wasSame)
        #expect(try await pair.areEqual)
        #expect(driver.messages == 3)
    }

    @Test func `when nothing changed, one message is all`() async throws {
        let pair = try await Pair(mine: 3, theirs: 3)
        try await SyncDriver.run(from: pair.caller, to: pair.callee)
        for (from, to) in [(pair.caller, pair.callee), (pair.callee, pair.caller)] {
            let driver = try await SyncDriver.run(from: from, to: to)
            #expect(driver.messages == 1)
            #expect(driver.report.wasSame)
            #expect(driver.report.received == 0 && driver.report.sent == 0)
        }
    }

    @Test func `two nodes that hold nothing hold the same`() async throws {
        let pair = try await Pair(mine: 0, theirs: 0)
        let driver = try await SyncDriver.run(from: pair.caller, to: pair.callee)
        #expect(driver.messages == 1 && driver.report.wasSame)
    }

    @Test func `logs of third members travel too`() async throws {
        let circle = try Circle()
        var nodes: [TestNode] = []
        for index in circle.indices {
            nodes.append(try await TestNode(circle[index], trust: circle.trust))
        }
        for node in nodes { try await node.write(.create(SharedKind.meeting.rawValue)) }
        // A chain of calls: 0 → 1 → 2 → 3 → 4, then back.
        for index in 0..<4 { try await SyncDriver.run(from: nodes[index], to: nodes[index + 1]) }
        for index in (0..<4).reversed() {
            try await SyncDriver.run(from: nodes[index], to: nodes[index + 1])
        }
        let expected = try await SharedState(of: nodes[4])
        #expect(expected.records.count == 5)
        for node in nodes { #expect(try await SharedState(of: node) == expected) }
    }

    @Test func `logs of members whom one side does not trust stay where they are`() async throws {
        let circle = try Circle()
        let open = try await TestNode(circle[0], trust: circle.trust)
        let strict = try await TestNode(circle[1], trust: circle.trust(without: [3]))
        let stranger = try await TestNode(circle[3], trust: circle.trust)
        let plan = try await stranger.writeOne(.create(SharedKind.plan.rawValue, title: "計画"))
        try await open.receive(from: stranger)
        try await open.write(.create(SharedKind.comment.rawValue, title: "意見", parent: plan))
        try await strict.write(.create(SharedKind.meeting.rawValue))

        for (from, to) in [(open, strict), (strict, open)] {
            let driver = try await SyncDriver.run(from: from, to: to)
            #expect(driver.report.problems.isEmpty)
            #expect(driver.report.peersDigest != nil)
            #expect(await strict.chronicle.state(of: circle[3].replica) == nil)
        }
        // What builds on the stranger's plan waits; the rest is there.
        #expect(await strict.waiting == 1)
        #expect(try await open.reader.all(.meeting).count == 1)
        // Once it is trusted, everything follows.
        await strict.chronicle.adopt(circle.trust)
        try await SyncDriver.run(from: strict, to: open)
        #expect(await strict.waiting == 0)
        #expect(try await SharedState(of: strict) == SharedState(of: open))
    }

    @Test func `a history that the other side does not hold is reported and hurts no other log`()
        async throws
    {
        let circle = try Circle()
        let (one, other) = (
            try await TestNode(circle[0], trust: circle.trust),
            try await TestNode(circle[1], trust: circle.trust)
        )
        // The same writer wrote two histories; each side holds one of them.
        for (node, titles) in [(one, ["甲"]), (other, ["乙", "丙"])] {
            var log = LogState(birth: circle[2].birth)
            for title in titles {
                let draft = EntryDraft.create(SharedKind.plan.rawValue, title: title)
                _ = try await node.chronicle.receive(
                    try circle[2].piece([draft], after: &log))
            }
            try await node.write(.create(SharedKind.meeting.rawValue))
        }
        for (from, to) in [(one, other), (other, one)] {
            let driver = try await SyncDriver.run(from: from, to: to)
            #expect(
                driver.report.problems
                    == [SyncReport.Problem(replica: circle[2].replica, code: "diverged")])
            for node in [one, other] { #expect(try await node.reader.all(.meeting).count == 2) }
        }
        #expect(try await one.reader.all(.plan).count == 1)
        #expect(try await other.reader.all(.plan).count == 2)
    }

    @Test func `a log larger than one message comes in several`() async throws {
        let pair = try await Pair(mine: 0, theirs: 0)
        // Noise that zstd cannot shrink, so that two messages are needed for it.
        var random = SeededGenerator(seed: 3)
        for _ in 0..<6 {
            let scalars = (0..<150_000).compactMap { _ in
                Unicode.Scalar(0x4e00 + UInt32(random.next() % 20_000))
            }
            try await pair.callee.write(
                .create(
                    SharedKind.comment.rawValue,
                    title: String(String.UnicodeScalarView(scalars))))
        }
        let driver = try await SyncDriver.run(from: pair.caller, to: pair.callee)
        #expect(driver.report.received == 6)
        #expect(driver.messages > 2)
        #expect(try await pair.areEqual)

        // And the same by pushing.
        let third = try await TestNode(pair.circle[2], trust: pair.circle.trust)
        let push = try await SyncDriver.run(from: pair.caller, to: third)
        #expect(push.report.sent == 6)
        #expect(try await SharedState(of: third) == SharedState(of: pair.caller))
    }

    @Test func `another space is refused`() async throws {
        let pair = try await Pair(mine: 1, theirs: 1)
        let members = ["142069", "141305"]
        let elsewhere = try Circle(members: members)
        let stranger = try await TestNode(elsewhere[0], trust: elsewhere.trust)
        await #expect(throws: SyncError.otherSpace) {
            try await SyncDriver.run(from: pair.caller, to: stranger)
        }
    }
}
