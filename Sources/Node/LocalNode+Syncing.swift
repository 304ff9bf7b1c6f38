internal import FoundationEssentials
package import Ledger
internal import Logging
internal import Peering
internal import Sync

extension LocalNode {
    /// Syncs with some peers, or with all that have an address, one after another.
    package func sync(with ids: [MemberID]) async throws -> JSONValue {
        var chosen = peers.peers
        if !ids.isEmpty {
            chosen = try ids.map { id in
                guard let peer = peers[id] else { throw NodeError.unknownPeer(id.text) }
                return peer
            }
        }
        // Side by side, so that a slow peer does not keep the others waiting.
        let called = chosen.filter { !ids.isEmpty || !$0.url.isEmpty }
        let rows = try await withThrowingTaskGroup(of: (Int, JSONValue).self) { group in
            for (place, peer) in called.enumerated() {
                group.addTask { (place, try await self.sync(with: peer)) }
            }
            var answers: [(Int, JSONValue)] = []
            for try await answer in group { answers.append(answer) }
            return answers
        }
        await waitForFolding()
        return ["peers": .array(rows.sorted { $0.0 < $1.0 }.map(\.1))]
    }

    private func sync(with peer: PeerList.Peer) async throws -> JSONValue {
        let started = ContinuousClock.now
        let call = ownLogs.begin(peer.member)
        let access = access(in: call)
        let caller = PeerCaller(
            peer: peer.member, url: peer.url, identity: try identity(), access: access,
            contacts: contacts, client: client)
        let result = await PeerSync(caller: caller, access: access).run()
        if let error = result.error {
            disk.note(error, in: error is FileFailure ? .contacts : .ledger)
        }
        await noteOwnLogs(call, result)
        await keep(result, of: peer.member)
        let seconds =
            Double((ContinuousClock.now - started).components.attoseconds) / 1e18
            + Double((ContinuousClock.now - started).components.seconds)
        let problem =
            result.error.map(PeerProblem.init)
            ?? result.report.problems.first.map { PeerProblem(code: $0.code) }
        log.info(
            "sync",
            metadata: [
                "peer": "\(peer.member)", "received": "\(result.report.received)",
                "sent": "\(result.report.sent)", "requests": "\(result.tally.requests)",
                "error": "\(problem?.code ?? "none")",
            ])
        return [
            "id": .string(peer.member.text), "ok": .bool(problem == nil),
            "received": .int(result.report.received), "sent": .int(result.report.sent),
            "requests": .int(result.tally.requests), "bytes_in": .int(result.tally.bytesIn),
            "bytes_out": .int(result.tally.bytesOut), "seconds": .double(seconds),
            "error": problem.map {
                .object([
                    "code": .string($0.code),
                    "message": .string($0.message.text(japanese: Language.isJapanese)),
                ])
            } ?? .null,
        ]
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
}
