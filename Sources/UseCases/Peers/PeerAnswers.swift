internal import Ledger
internal import Merge
internal import Records
package import Requests

extension AddPeer: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        try await handler.node.peers.addPeer(self, call)
    }
}

extension RemovePeer: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> RecordID {
        let member = try Typed.member(id)
        try await handler.node.peers.removePeer(member, call)
        return RecordID(member.text)
    }
}

extension ListPeers: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(
            peers: try await handler.node.peers.peerStandings().map { peer in
                PeerRow(
                    id: peer.member.text, nameJa: peer.names.japanese, nameEn: peer.names.english,
                    url: peer.url, fingerprint: peer.fingerprint)
            })
    }
}

extension ReadDescriptor: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        try await handler.node.peers.readDescriptor(descriptor)
    }
}

extension OwnDescriptor: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> FileAnswer {
        FileAnswer(bytes: try await handler.node.peers.ownDescriptor())
    }
}

extension SyncWithPeers: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(peers: try await handler.node.peers.sync(with: try ids.map(Typed.member), call))
    }
}

extension CheckPeers: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let synced = try await handler.node.peers.sync(with: [], call)
        let own = await handler.chronicle.trust.digest.hex
        return Answer(
            peers: try await handler.node.peers.peerStandings().map { peer in
                let row = synced.first { $0.id == peer.member.text }
                return CheckedPeer(
                    id: peer.member.text, url: peer.url, ok: row?.ok ?? false, error: row?.error,
                    samePeers: peer.peersDigest.map { $0 == own })
            })
    }
}
