import Alliance
import Ledger
import Merge
import Records
import Sync
import TestSupport
import Testing

/// A member of whom nothing is taken today is not asked for; everybody else is.
struct PutOffTests {
    @Test func `logs that are put off are told and left, and the others are pulled`() async throws {
        let circle = try Circle()
        let here = try await TestNode(circle[0], trust: circle.trust)
        let there = try await TestNode(circle[1], trust: circle.trust)
        let third = try await TestNode(circle[2], trust: circle.trust)
        for node in [there, third] {
            try await node.write(.create(SharedKind.meeting.rawValue, title: "会議"))
        }
        try await there.receive(from: third)
        var session = SyncSession(
            frontier: try await here.ledger.frontier(),
            putOff: [circle[2].member: "member_budget"])
        _ = session.next()
        try session.receivedFrontier(try await there.ledger.frontier(), space: circle.trust.space)
        guard case .pull(let ranges) = session.next() else {
            Issue.record("nothing was pulled")
            return
        }
        #expect(ranges.map(\.replica) == [circle[1].replica])
        #expect(
            session.report.problems == [
                SyncReport.Problem(replica: circle[2].replica, code: "member_budget")
            ])
    }
}
