import Ledger
import Merge
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

    @Test func `the store is asked for as much as the caller wished for`() async throws {
        let pair = try await Pair(mine: 0, theirs: 3)
        let replica = pair.circle[1].replica
        let request = PullRequest(
            ranges: [PullRange(replica: replica, after: 0, hash: replica.digest)], bytesAim: 50_000)
        let asked = AskedLedger(inner: pair.callee.ledger)
        _ = try await SyncResponder(ledger: asked).answer(PullRequest(decoding: request.bytes))
        #expect(await asked.aims == [50_000])
        for wish in [-5, 0, 1, Int(Int32.max)] {
            let aim = PullRequest(ranges: [], bytesAim: wish).bytesAim
            #expect((MessagePace.bytesMin...SyncLimits.messageBytesAim).contains(aim))
        }
    }

    @Test func `a request without a wish is what it always was`() throws {
        let request = PullRequest(ranges: [])
        #expect(request.bytes.isEmpty)
        #expect(try PullRequest(decoding: []).bytesAim == SyncLimits.messageBytesAim)
    }
}

/// Notes how much it was asked for.
private actor AskedLedger: SyncLedger {
    private let inner: any SyncLedger
    private(set) var aims: [Int] = []

    init(inner: any SyncLedger) { self.inner = inner }

    func frontier() async throws -> Frontier { try await inner.frontier() }

    func pieces(
        of replica: ReplicaID, after sequence: UInt64, hash: Digest?, bytesAim: Int
    ) async throws -> (pieces: [Piece], more: Bool)? {
        aims.append(bytesAim)
        return try await inner.pieces(
            of: replica, after: sequence, hash: hash, bytesAim: bytesAim)
    }

    func receive(_ piece: Piece) async throws -> Int { try await inner.receive(piece) }

    func item(of replica: ReplicaID) async -> FrontierItem? { await inner.item(of: replica) }
}
