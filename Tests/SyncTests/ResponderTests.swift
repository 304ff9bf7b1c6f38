import Alliance
import Ledger
import Merge
import Records
import Sync
import TestSupport
import Testing

/// The answering half: limits, refusals, and pushes that are not what they should be.
struct ResponderTests {
    @Test func `an answer never holds more pieces than a message may`() async throws {
        let circle = try Circle()
        let ledger = try ShelfLedger(circle: circle, piecesEach: 600)
        let ranges = [0, 1].map {
            PullRange(replica: circle[$0].replica, after: 0, hash: circle[$0].replica.digest)
        }
        let response = try await SyncResponder(ledger: ledger).answer(PullRequest(ranges: ranges))
        let (count, isMore) = (response.pieces.count, response.more)
        #expect(count == SyncLimits.piecesMax)
        #expect(isMore)
        // The asker takes what the responder sends.
        let taken = try PullResponse(decoding: response.bytes).pieces.count
        #expect(taken == count)
    }

    @Test func `a refusing peer costs one problem, and other logs go through`() async throws {
        let pair = try await Pair.severalLogs()
        let refused = pair.circle[2].replica
        let ledger = RefusingLedger(inner: pair.callee.ledger, refused: refused)
        let driver = try await SyncDriver.run(pair.caller.ledger, over: DirectLink(to: ledger))
        #expect(
            driver.report.problems
                == [SyncReport.Problem(replica: refused, code: "too_large")])
        #expect(driver.report.sent == 8)
        #expect(driver.report.received == 8)
        #expect(await pair.callee.chronicle.state(of: refused) == nil)
        #expect(await pair.callee.chronicle.state(of: pair.circle[3].replica)?.held == 4)
        try await SyncDriver.run(from: pair.caller, to: pair.callee)
        #expect(try await pair.areEqual)
    }

    @Test func `the asker's own refusal of a log ends that log alone`() async throws {
        let pair = try await Pair.severalLogs()
        let refused = pair.circle[4].replica
        let ledger = RefusingLedger(inner: pair.caller.ledger, refused: refused)
        let driver = try await SyncDriver.run(ledger, over: DirectLink(to: pair.callee))
        #expect(
            driver.report.problems
                == [SyncReport.Problem(replica: refused, code: "too_large")])
        #expect(driver.report.received == 4)
    }

    @Test func `a push of garbage is refused and keeps what came before it`() async throws {
        let pair = try await Pair(mine: 2, theirs: 0)
        let good = PieceCompression.compress(try await pair.caller.pieces()[0].bytes)
        await #expect(throws: SyncError.self) {
            try await pair.callee.responder.answer(PushRequest(pieces: [good, [9, 9, 9]]))
        }
        #expect(await pair.callee.chronicle.state(of: pair.circle[0].replica)?.held == 1)
        for bytes: [UInt8] in [[0xff], Array(repeating: 0x0a, count: 40)] {
            #expect(throws: SyncError.self) { try PushRequest(decoding: bytes) }
            #expect(throws: SyncError.self) { try PullRequest(decoding: bytes) }
            #expect(throws: SyncError.self) { try Frontier(decoding: bytes) }
        }
    }

    @Test func `pushed pieces that leave a gap are refused with their code`() async throws {
        let pair = try await Pair(mine: 3, theirs: 0)
        let pieces = try await pair.caller.pieces().map { PieceCompression.compress($0.bytes) }
        let gap = try await pair.callee.responder.answer(PushRequest(pieces: [pieces[2]]))
        #expect(gap.outcomes.map(\.refused) == ["unknown_replica"])
        let rest = try await pair.callee.responder.answer(
            PushRequest(pieces: [pieces[0], pieces[2], pieces[1]]))
        #expect(rest.outcomes.map(\.refused) == ["not_continuing"])
        #expect(rest.outcomes.map(\.held) == [1])
        let all = try await pair.callee.responder.answer(PushRequest(pieces: pieces))
        #expect(all.outcomes.map(\.held) == [3])
        #expect(all.outcomes.map(\.refused) == [nil])
    }

    @Test func `a pull beyond what is held, or of an unknown log, is answered as diverged`()
        async throws
    {
        let pair = try await Pair(mine: 0, theirs: 2)
        let replica = pair.circle[1].replica
        let unknown = pair.circle[3].replica
        let request = PullRequest(ranges: [
            PullRange(replica: replica, after: 9, hash: .zero),
            PullRange(replica: unknown, after: 0, hash: unknown.digest),
            PullRange(replica: replica, after: 1, hash: .zero),
            PullRange(replica: replica, after: 2, hash: try await pair.callee.hash(at: 2)),
        ])
        let response = try await pair.callee.responder.answer(
            try PullRequest(decoding: request.bytes))
        #expect(response.diverged == [replica, unknown, replica])
        #expect(response.pieces.isEmpty && !response.more)
    }
}

extension TestNode {
    func hash(at sequence: UInt64) async throws -> Digest {
        let place = EntryPlace(replica: writer.replica, sequence: sequence)
        return try await store.hashes(of: [place])[place].required()
    }
}
