import Alliance
import Ledger
import Merge
import Records
import Sync
import Synchronization
import TestSupport
import Testing

/// Whatever message is lost, there or back, nothing is lost with it, and the next call goes on.
struct LossTests {
    @Test(arguments: [false, true])
    func `after any message is lost, a second call completes the sync`(onTheWayBack: Bool)
        async throws
    {
        var lost = 0
        while true {
            let pair = try await Pair.severalLogs()
            let line = LossyLine(losing: lost, onTheWayBack: onTheWayBack)
            let link = AlteredLink(DirectLink(to: pair.callee)) { request, inner in
                try await line.carry(request, inner)
            }
            do {
                try await SyncDriver.run(pair.caller.ledger, over: link)
                // There are fewer messages than that: all of them have been lost once.
                #expect(lost >= 5)
                #expect(try await pair.areEqual)
                return
            } catch is LostMessage {
                let driver = try await SyncDriver.run(from: pair.caller, to: pair.callee)
                #expect(driver.report.problems.isEmpty, "message \(lost)")
                #expect(try await pair.areEqual, "message \(lost)")
            }
            lost += 1
        }
    }

    @Test func `what was committed before the line broke is not sent again`() async throws {
        let pair = try await Pair.severalLogs()
        let line = LossyLine(losing: 3, onTheWayBack: true)
        let link = AlteredLink(DirectLink(to: pair.callee)) { request, inner in
            try await line.carry(request, inner)
        }
        await #expect(throws: LostMessage.self) {
            try await SyncDriver.run(pair.caller.ledger, over: link)
        }
        // The frontier, the pull and one push went through; the next push arrived unanswered.
        let again = try await SyncDriver.run(from: pair.caller, to: pair.callee)
        #expect(again.report.received == 0)
        #expect(again.report.sent == 4)
        #expect(try await pair.areEqual)
    }

    @Test func `entries written while a sync runs are carried by the next one`() async throws {
        let pair = try await Pair(mine: 2, theirs: 2)
        let link = AlteredLink(DirectLink(to: pair.callee)) { request, inner in
            let reply = try await inner.exchange(request)
            if case .pull = request {
                try await pair.callee.write(.create(SharedKind.meeting.rawValue))
                try await pair.caller.write(.create(SharedKind.meeting.rawValue))
            }
            return reply
        }
        let driver = try await SyncDriver.run(pair.caller.ledger, over: link)
        #expect(driver.report.problems.isEmpty)
        try await SyncDriver.run(from: pair.caller, to: pair.callee)
        #expect(try await pair.areEqual)
    }

    @Test func `a session that is overtaken by another ends without harm`() async throws {
        let pair = try await Pair.severalLogs()
        // Between the frontier and the pull, the callee calls and delivers part of it.
        var driver = try await SyncDriver(
            pair.caller.ledger, over: DirectLink(to: pair.callee))
        #expect(try await driver.step())
        var counter = try await SyncDriver(
            pair.callee.ledger, over: DirectLink(to: pair.caller))
        for _ in 0..<2 { _ = try await counter.step() }
        while try await driver.step() {}
        while try await counter.step() {}
        try await SyncDriver.run(from: pair.caller, to: pair.callee)
        #expect(try await pair.areEqual)
    }
}
