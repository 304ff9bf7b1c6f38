internal import Ledger
package import Sync

/// Drives one sync session over a link, a message at a time, so that several can be mixed. Commits
/// each piece before it looks at the next, as the HTTP binding does.
package struct SyncDriver: Sendable {
    private let ledger: any SyncLedger
    private let link: any SyncLink
    private let space: SpaceID
    private var session: SyncSession
    package private(set) var messages = 0

    package var report: SyncReport { session.report }

    package init(_ ledger: any SyncLedger, over link: any SyncLink) async throws {
        let own = try await ledger.frontier()
        self.ledger = ledger
        self.link = link
        self.space = own.space
        self.session = SyncSession(frontier: own)
    }

    /// Runs a session to its end.
    @discardableResult
    package static func run(
        _ ledger: any SyncLedger, over link: any SyncLink
    ) async throws -> SyncDriver {
        var driver = try await SyncDriver(ledger, over: link)
        while try await driver.step() {}
        return driver
    }

    @discardableResult
    package static func run(from caller: TestNode, to callee: TestNode) async throws -> SyncDriver {
        try await run(caller.ledger, over: DirectLink(to: callee))
    }

    /// Does the next thing; false at the end.
    package mutating func step() async throws -> Bool {
        switch session.next() {
        case .askFrontier(let digest):
            messages += 1
            let reply = try await link.exchange(.frontier(ifNot: digest))
            try session.receivedFrontier(
                reply.map { bytes throws(SyncError) in try Frontier(decoding: bytes) },
                space: space)
        case .pull(let ranges): try await pull(ranges)
        case .push(let replica, let after, let hash):
            guard
                let found = try await ledger.pieces(
                    of: replica, after: after, hash: hash, bytesAim: SyncLimits.messageBytesAim),
                let last = found.pieces.last
            else {
                session.give(up: replica, code: "diverged")
                return true
            }
            messages += 1
            let request = PushRequest(
                pieces: found.pieces.map { PieceCompression.compress($0.bytes) })
            let reply = try await link.exchange(.push(request.bytes)).required()
            session.receivedPush(
                try PushResponse(decoding: reply), of: replica, after: after,
                through: last.first + UInt64(last.entries.count) - 1)
        case .finish: return false
        }
        return true
    }

    private mutating func pull(_ ranges: [PullRange]) async throws {
        messages += 1
        let reply = try await link.exchange(.pull(PullRequest(ranges: ranges).bytes)).required()
        let response = try PullResponse(decoding: reply)
        var refused: Set<ReplicaID> = []
        for compressed in response.pieces {
            let piece = try Piece(
                decoding: PieceCompression.expand(compressed, bytesMax: Limits.pieceBytesMax))
            if refused.contains(piece.replica) { continue }
            do {
                let new = try await ledger.receive(piece)
                session.receivedPiece(
                    of: piece.replica, new: new, now: await ledger.item(of: piece.replica),
                    refused: nil)
            } catch let error as LedgerError {
                refused.insert(piece.replica)
                session.receivedPiece(of: piece.replica, new: 0, now: nil, refused: error.code)
            }
        }
        session.receivedPull(response, asked: ranges)
    }
}
