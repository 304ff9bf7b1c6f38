internal import FoundationEssentials
package import Ledger
internal import Logging
internal import NodeFolder
internal import Peering
package import Requests
internal import Sync

extension LocalNode {
    /// At most so many sessions of one command at once; the others wait for their turn.
    private static let sessionsMax = 64

    /// Syncs with some peers, or with all that have an address, side by side, so that a slow one does not
    /// keep the others waiting. Whoever asks for it wants it now: earlier failures delay nothing.
    package func sync(with ids: [MemberID], _ call: Call) async throws -> [SyncRow] {
        var chosen = peers.peers
        if !ids.isEmpty {
            chosen = try ids.map { id in
                guard let peer = peers[id] else { throw NodeError.unknownPeer(id.text) }
                return peer
            }
        }
        let called = chosen.filter { !ids.isEmpty || !$0.url.isEmpty }
        for peer in called { timetable.forgive(peer.member) }
        let rows = try await withThrowingTaskGroup(of: (Int, SyncRow).self) { group in
            var waiting = called.enumerated().makeIterator()
            var answers: [(Int, SyncRow)] = []
            for _ in 0..<Self.sessionsMax {
                guard let (place, peer) = waiting.next() else { break }
                group.addTask { (place, try await self.sync(with: peer, call)) }
            }
            while let answer = try await group.next() {
                answers.append(answer)
                guard let (place, peer) = waiting.next() else { continue }
                group.addTask { (place, try await self.sync(with: peer, call)) }
            }
            return answers
        }
        await waitForFolding()
        return rows.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Who is to be called now, and after how many seconds to ask again.
    func dueCalls() async -> (calls: [SyncTimetable.Call], seconds: Double?) {
        let reached = await contacts.reached()
        let called = peers.peers.lazy.filter { !$0.url.isEmpty }.map { peer in
            (member: peer.member, wasReached: reached.contains(peer.member.text))
        }
        let now = Self.upSeconds
        timetable.follow(Array(called), at: now)
        let calls = timetable.take(at: now)
        return (calls, timetable.nextSeconds(after: now).map { max(0.01, $0 - now) })
    }

    /// One call of the timetable.
    func make(_ call: SyncTimetable.Call) async {
        if let peer = peers[call.member] {
            do {
                _ = try await sync(
                    with: peer, .byNode, patienceSeconds: call.patienceSeconds)
            } catch {
                log.error(
                    "sync",
                    metadata: [
                        "peer": "\(call.member)", "error": "\(NodeError(wrapping: error).code)",
                    ])
                timetable.note(
                    call.member, well: false, at: Self.upSeconds, dice: .random(in: 0..<1))
            }
        }
        timetable.left(call.member)
        syncBell.ring()
    }

    private func sync(
        with peer: PeerList.Peer, _ asked: Call, patienceSeconds: Int? = nil
    ) async throws -> SyncRow {
        let started = ContinuousClock.now
        let call = ownLogs.begin(peer.member)
        let access = access(in: call)
        let caller = PeerCaller(
            peer: peer.member, url: peer.url, identity: try identity(), access: access,
            contacts: contacts, client: client)
        let patience = patienceSeconds.flatMap { seconds in
            seconds < settings.totalTimeoutSeconds ? seconds * 1_000 : nil
        }
        let result = await limited(
            PeerSync(
                caller: caller, access: access, firstAnswerMilliseconds: patience,
                pace: paces[peer.member] ?? MessagePace()))
        if let error = result.error {
            disk.note(error, in: error is FileFailure ? .contacts : .ledger)
        }
        await noteOwnLogs(call, result)
        let took = (ContinuousClock.now - started).components
        let problem =
            result.error.map(PeerProblem.init)
            ?? result.report.problems.first.map { PeerProblem(code: $0.code) }
        // A node that stops has not learnt anything about its peers.
        if (result.error as? ClientError)?.code != .cancelled {
            paces[peer.member] = result.pace
            let isProgress = result.report.received + result.report.sent > 0
            timetable.note(
                peer.member, well: result.error == nil || isProgress, at: Self.upSeconds,
                dice: .random(in: 0..<1))
            noteClock(of: peer.member, result.tally.dateSeconds)
            note(peer.member, result, problem)
            await keep(result, of: peer.member)
        }
        return SyncRow(
            id: peer.member.text, ok: problem == nil, received: result.report.received,
            sent: result.report.sent, requests: result.tally.requests,
            bytesIn: result.tally.bytesIn, bytesOut: result.tally.bytesOut,
            seconds: Double(took.seconds) + Double(took.attoseconds) / 1e18,
            error: problem.map {
                SyncRow.Problem(code: $0.code, message: asked.words($0.message))
            })
    }

    /// Remembers what came of a sync. Where that cannot be written it is remembered until the process
    /// ends: what other peers gave and took is not lost for it.
    private func keep(_ result: PeerSync.Result, of peer: MemberID) async {
        do {
            try await contacts.keep(
                result, of: peer, ours: try await access.frontier(),
                at: Date().timeIntervalSince1970)
            disk.wrote(.contacts)
        } catch {
            disk.note(error, in: .contacts)
        }
    }

    /// Runs a session, and breaks it off when it has taken as long as one may. What had arrived is kept,
    /// and the next session goes on from there.
    private func limited(_ session: PeerSync) async -> PeerSync.Result {
        let seconds = settings.sessionTimeoutSeconds
        return await withTaskGroup(of: PeerSync.Result?.self) { group in
            group.addTask { await session.run() }
            group.addTask {
                try? await Task.sleep(for: .seconds(seconds))
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            if let first { return first }
            // Cancelled, it ends at once.
            var result = await group.next() ?? nil
            if !Task.isCancelled { result?.error = PeerCallError("session_limit") }
            return result ?? PeerSync.Result(error: PeerCallError("session_limit"))
        }
    }

    /// A line when a peer's condition is another one than before; otherwise only for who looks closely.
    private func note(
        _ member: MemberID, _ result: PeerSync.Result, _ problem: PeerProblem?
    ) {
        let condition = problem?.condition ?? "none"
        let isNews = conditions.updateValue(condition, forKey: member) != condition
        var metadata: Logger.Metadata = [
            "peer": "\(member)", "received": "\(result.report.received)",
            "sent": "\(result.report.sent)", "requests": "\(result.tally.requests)",
            "error": "\(condition)",
        ]
        if let error = result.error as? ClientError { metadata["cause"] = "\(error.cause)" }
        log.log(level: isNews ? .info : .debug, "sync", metadata: metadata)
    }

    /// Seconds on a clock that nobody sets.
    private static var upSeconds: Double {
        let passed = (ContinuousClock.now - began).components
        return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
    }

    private static let began = ContinuousClock.now
}
