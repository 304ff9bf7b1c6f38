import Ledger
import Sync
import TestSupport
import Testing

/// How much goes into one message, by what the line carried before.
struct MessagePaceTests {
    @Test func `three megabytes pass a line of twelve kilobytes a second within six minutes`() {
        var pace = MessagePace()
        var (left, seconds) = (3_000_000, 0.0)
        while left > 0, seconds < 360 {
            let message = min(left, pace.bytesAim)
            let took = Double(message) / 12_000
            guard took < 120 else {
                seconds += 120
                pace.failed()
                continue
            }
            seconds += took
            left -= message
            pace.took(seconds: took)
        }
        #expect(left == 0)
        #expect(pace.bytesAim < 200_000)
    }

    @Test func `a fast line gets large messages, a broken one ever smaller ones`() {
        var pace = MessagePace()
        for _ in 0..<10 { pace.took(seconds: 0.01) }
        #expect(pace.bytesAim == SyncLimits.messageBytesAim)
        var steps = 0
        while pace.canShrink {
            pace.failed()
            steps += 1
        }
        #expect(steps < 6)
        #expect(pace.bytesAim == MessagePace.bytesMin)
    }

    @Test func `what a proxy found too large is not sent again after each success`() {
        var pace = MessagePace()
        let limit = 1_000_000
        var refused = 0
        for _ in 0..<60 {
            if pace.bytesAim > limit {
                refused += 1
                pace.failed()
            } else {
                pace.took(seconds: 0.1)
            }
        }
        #expect(refused <= 2)
        #expect(pace.bytesAim > limit / 3)
    }

    @Test(arguments: [Double.nan, .infinity, -1, 1e300, 0])
    func `no time that a clock can show does harm`(seconds: Double) {
        var pace = MessagePace()
        pace.took(seconds: seconds)
        #expect(
            (MessagePace.bytesMin...SyncLimits.messageBytesAim).contains(pace.bytesAim))
    }

    @Test func `an answer is as large as was asked for, and all of it comes in the end`()
        async throws
    {
        let pair = try await Pair(mine: 0, theirs: 40)
        let log = try #require(await pair.callee.chronicle.states.first { $0.held == 40 })
        var (after, hash, answers) = (UInt64(0), log.replica.digest, 0)
        while after < 40 {
            let request = PullRequest(
                ranges: [PullRange(replica: log.replica, after: after, hash: hash)],
                bytesAim: MessagePace.bytesMin)
            let read = try PullRequest(decoding: request.bytes)
            #expect(read.bytesAim == MessagePace.bytesMin)
            let response = try await pair.callee.responder.answer(read)
            answers += 1
            let last = try #require(response.pieces.last)
            let piece = try Piece(
                decoding: PieceCompression.expand(last, bytesMax: Limits.pieceBytesMax))
            after = piece.first + UInt64(piece.entries.count) - 1
            hash = try #require(piece.entries.last?.hash)
            #expect(response.more == (after < 40))
        }
        #expect(answers >= 1)
    }

    @Test func `a request without a wish is what it always was`() throws {
        let request = PullRequest(ranges: [])
        #expect(request.bytes.isEmpty)
        #expect(try PullRequest(decoding: []).bytesAim == SyncLimits.messageBytesAim)
    }
}
