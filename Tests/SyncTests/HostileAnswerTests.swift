import Alliance
import Ledger
import Merge
import Records
import Sync
import TestSupport
import Testing

/// Whatever the other side answers, the session ends, and nothing is half-applied.
struct HostileAnswerTests {
    @Test(arguments: HostileAnswer.allCases)
    func `a hostile answer ends the sync, and an honest peer completes it`(
        answer: HostileAnswer
    ) async throws {
        let pair = try await Pair.severalLogs()
        let before = try await SharedState(of: pair.caller)
        let peer = HostilePeer(answer, pair)
        let link = AlteredLink(DirectLink(to: pair.callee)) { request, inner in
            try await peer.exchange(request, inner)
        }
        var code: String?
        var messages = 0
        do {
            let driver = try await SyncDriver.run(pair.caller.ledger, over: link)
            code = driver.report.problems.first?.code
            messages = driver.messages
        } catch let error as SyncError {
            code = error.code
        } catch let error as LedgerError {
            code = error.code
        }
        #expect(code == answer.code)
        #expect(messages < 20)

        // What is held is whole: folding it anew gives the same, and a restart finds it so.
        let after = try await SharedState(of: pair.caller)
        if answer.deliversNothing { #expect(after == before) }
        let restarted = try await TestNode(
            pair.circle[0], trust: pair.circle.trust, store: pair.caller.store)
        #expect(try await SharedState(of: restarted) == after)
        try await restarted.chronicle.rebuild()
        #expect(try await SharedState(of: restarted) == after)
        try await SyncDriver.run(from: pair.caller, to: pair.callee)
        #expect(try await pair.areEqual)
    }

    @Test func `a peer that says more and sends nothing is not asked for ever`() async throws {
        let pair = try await Pair.severalLogs()
        let link = AlteredLink(DirectLink(to: pair.callee)) { request, inner in
            guard case .pull = request else { return try await inner.exchange(request) }
            return PullResponse(pieces: [], diverged: [], more: true).bytes
        }
        var driver = try await SyncDriver(pair.caller.ledger, over: link)
        var steps = 0
        while try await driver.step(), steps < 1_000 { steps += 1 }
        #expect(steps < 20)
    }

    @Test func `a peer that sends what is held already and says more is not asked for ever`()
        async throws
    {
        let pair = try await Pair.severalLogs()
        let known = try await pair.caller.pieces()[0]
        let link = AlteredLink(DirectLink(to: pair.callee)) { request, inner in
            guard case .pull = request else { return try await inner.exchange(request) }
            let piece = PieceCompression.compress(known.bytes)
            return PullResponse(pieces: [piece], diverged: [], more: true).bytes
        }
        var driver = try await SyncDriver(pair.caller.ledger, over: link)
        var steps = 0
        while try await driver.step(), steps < 1_000 { steps += 1 }
        #expect(steps < 20)
    }

    @Test func `a session ends after roundsMax rounds, however slowly it goes on`() throws {
        let circle = try Circle()
        let item = FrontierItem(
            replica: circle[1].replica, member: circle[1].member, sequence: 1 << 40, hash: .zero)
        let empty = Frontier(
            space: circle.trust.space, foldLevel: 1, peersDigest: .zero, logs: [],
            trusted: circle.trust.roots)
        // A frontier is made of bytes, as it would arrive.
        var session = SyncSession(frontier: empty)
        #expect(session.next() == .askFrontier(ifNot: empty.digest))
        try session.receivedFrontier(
            Frontier(decoding: FrontierBytes.of(empty, item: item)), space: circle.trust.space)
        var rounds = 0
        var held: UInt64 = 0
        while case .pull(let ranges) = session.next() {
            rounds += 1
            held += 1
            session.receivedPiece(
                of: item.replica, new: 1,
                now: FrontierItem(
                    replica: item.replica, member: item.member, sequence: held, hash: .zero),
                refused: nil)
            session.receivedPull(
                PullResponse(pieces: [], diverged: [], more: true), asked: ranges)
        }
        #expect(rounds == SyncLimits.roundsMax - 1)
        #expect(session.next() == .finish)
        #expect(session.report.received == rounds)
    }
}
