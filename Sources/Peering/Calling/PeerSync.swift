internal import Ledger
internal import Merge
package import Sync

/// Runs one sync session against one peer over HTTP. Each piece is verified and committed before the
/// next, so whatever breaks the line costs nothing that had arrived.
package struct PeerSync: Sendable {
    private let caller: PeerCaller
    private let access: any PeerAccess
    private let firstAnswerMilliseconds: Int?
    private let pace: MessagePace

    /// `firstAnswerMilliseconds` is the patience with a peer of which nobody knows whether it is there;
    /// `pace` what an earlier session found out about the line.
    package init(
        caller: PeerCaller, access: any PeerAccess, firstAnswerMilliseconds: Int? = nil,
        pace: MessagePace = MessagePace()
    ) {
        self.caller = caller
        self.access = access
        self.firstAnswerMilliseconds = firstAnswerMilliseconds
        self.pace = pace
    }

    /// What came of it; `error` is set where the session did not end well.
    package struct Result: Sendable {
        package var report: SyncReport
        package var tally: PeerTally
        package var error: (any Error)?
        /// What the peer held at the start; nil where both held the same, or nothing was heard.
        package var theirs: Frontier?
        package var pace: MessagePace

        /// A session of which nothing is known but how it ended.
        package init(error: any Error) {
            self.init(
                report: SyncReport(), tally: PeerTally(), error: error, theirs: nil,
                pace: MessagePace())
        }

        init(
            report: SyncReport, tally: PeerTally, error: (any Error)?, theirs: Frontier?,
            pace: MessagePace
        ) {
            self.report = report
            self.tally = tally
            self.error = error
            self.theirs = theirs
            self.pace = pace
        }
    }

    package func run() async -> Result {
        var tally = PeerTally()
        var report = SyncReport()
        var theirs: Frontier?
        var pace = pace
        do {
            let own = try await access.frontier()
            var session = SyncSession(frontier: own, putOff: await access.putOff())
            defer { report = session.report }
            loop: while true {
                switch session.next() {
                case .askFrontier(let digest):
                    theirs = try await ask(digest, &tally)
                    if let theirs { await access.learned(theirs) }
                    try session.receivedFrontier(theirs, space: own.space)
                case .pull(let ranges): try await pull(ranges, &session, &tally, &pace)
                case .push(let replica, let after, let hash):
                    try await push(replica, after, hash, &session, &tally, &pace)
                case .finish: break loop
                }
            }
        } catch {
            return Result(
                report: report, tally: tally, error: error, theirs: theirs, pace: pace)
        }
        return Result(report: report, tally: tally, error: nil, theirs: theirs, pace: pace)
    }

    /// Sends a message; nil where it was too much for the line. Then a smaller one is to be tried.
    private func send(
        _ route: PeerRoute, _ body: [UInt8], _ tally: inout PeerTally, _ pace: inout MessagePace
    ) async throws -> PeerCaller.Reply? {
        do {
            let reply = try await caller.send(route, body: body, tally: &tally)
            pace.took(seconds: reply.seconds)
            return reply
        } catch {
            guard Self.mayBeTooLarge(error), pace.canShrink else { throw error }
            pace.failed()
            return nil
        }
    }

    private static func mayBeTooLarge(_ error: any Error) -> Bool {
        switch error {
        case let error as ClientError:
            error.code == .timeout || error.code == .tooSlow || error.code == .interrupted
        case let error as PeerCallError: error.status == 413
        default: false
        }
    }

    private func ask(_ digest: Digest, _ tally: inout PeerTally) async throws -> Frontier? {
        let tag = "\"\(digest.hex)\""
        let reply = try await caller.send(
            .frontier, body: nil, query: "?have=\(digest.hex)",
            headers: [HeaderField("if-none-match", tag)],
            timeoutMilliseconds: firstAnswerMilliseconds, tally: &tally)
        if reply.status == 304 {
            // The tag is signed: what is the same is what we asked about.
            guard reply.entityTag == tag else { throw PeerCallError("malformed", "entity tag") }
            return nil
        }
        return try Frontier(decoding: reply.body)
    }

    private func pull(
        _ ranges: [PullRange], _ session: inout SyncSession, _ tally: inout PeerTally,
        _ pace: inout MessagePace
    ) async throws {
        let request = PullRequest(ranges: ranges, bytesAim: pace.bytesAim)
        guard let reply = try await send(.pull, request.bytes, &tally, &pace) else { return }
        let response = try PullResponse(decoding: reply.body)
        var refused: Set<ReplicaID> = []
        for compressed in response.pieces {
            let piece = try Piece(
                decoding: PieceCompression.expand(compressed, bytesMax: Limits.pieceBytesMax))
            if refused.contains(piece.replica) { continue }
            do {
                let new = try await access.receive(piece)
                session.receivedPiece(
                    of: piece.replica, new: new, now: await access.item(of: piece.replica),
                    refused: nil)
            } catch let error as LedgerError {
                refused.insert(piece.replica)
                session.receivedPiece(
                    of: piece.replica, new: 0, now: nil, refused: error.code)
            }
        }
        session.receivedPull(response, asked: ranges)
    }

    private func push(
        _ replica: ReplicaID, _ after: UInt64, _ hash: Digest?, _ session: inout SyncSession,
        _ tally: inout PeerTally, _ pace: inout MessagePace
    ) async throws {
        let found = try await access.pieces(
            of: replica, after: after, hash: hash, bytesAim: pace.bytesAim)
        guard let found, let last = found.pieces.last else {
            session.give(up: replica, code: found == nil ? "diverged" : "unsigned")
            return
        }
        let request = PushRequest(
            pieces: found.pieces.map { PieceCompression.compress($0.bytes) })
        guard let reply = try await send(.push, request.bytes, &tally, &pace) else { return }
        session.receivedPush(
            try PushResponse(decoding: reply.body), of: replica, after: after,
            through: last.first + UInt64(last.entries.count) - 1)
    }
}
