internal import FoundationEssentials
internal import Ledger
internal import Merge
internal import Peering
internal import Records
internal import Requests
internal import Sync
internal import UseCases

extension LocalNode {
    /// Trusts a descriptor that somebody carried here.
    func addPeer(_ bytes: [UInt8], file: String, url: String?) async throws -> JSONValue {
        let descriptor: Descriptor
        do { descriptor = try DescriptorFile.read(bytes) } catch {
            throw NodeError.badDescriptor(error, file: file)
        }
        guard descriptor.space == self.descriptor.space else { throw NodeError.otherSpace(file) }
        guard descriptor.member != member else { throw NodeError.ownDescriptor() }
        if let known = peers[descriptor.member], known.descriptor.rootKey != descriptor.rootKey {
            throw NodeError.otherRoot(descriptor.member.text)
        }
        if let url { try NodeSetup.check(url: url) }
        let known = peers[descriptor.member]
        let peer = PeerList.Peer(descriptor, localURL: url ?? known?.localURL)
        guard peer.localURL != nil || PeerList.Peer.isForEverybody(descriptor) else {
            throw NodeError.addressOnlyHere(NodeError.descriptor(in: file))
        }
        // Before the act: one line too many accounts for it better than one too few.
        try await audit.note(
            "peer_add",
            ["id": .string(descriptor.member.text), "fingerprint": .string(descriptor.fingerprint)])
        // Known before the first one lies there: without their folder nobody is trusted any more.
        try marks.change { $0.holdsPeers = true }
        try PeerList.add(
            bytes, descriptor.member, url: url, isNew: known == nil, in: folder)
        peers = peers.with(peer)
        await chronicle.adopt(peers.trust(own: self.descriptor))
        // Whose replica is hosted here may have waited for this descriptor.
        if !descriptor.member.isCity { try await openHosted() }
        syncBell.ring()
        return [
            "id": .string(descriptor.member.text), "fingerprint": .string(descriptor.fingerprint),
            "name_ja": .string(descriptor.nameJapanese),
            "name_en": .string(descriptor.nameEnglish),
        ]
    }

    func peerList() -> JSONValue {
        [
            "peers": .array(
                peers.peers.map { peer in
                    [
                        "id": .string(peer.member.text),
                        "name_ja": .string(peer.descriptor.nameJapanese),
                        "name_en": .string(peer.descriptor.nameEnglish),
                        "url": .string(peer.url),
                        "fingerprint": .string(peer.descriptor.fingerprint),
                    ]
                })
        ]
    }

    /// What the peer wrote stays; nothing newer of it is taken.
    func removePeer(_ id: MemberID) async throws -> JSONValue {
        guard peers[id] != nil else { throw NodeError.unknownPeer(id.text) }
        let heads = await chronicle.states.filter { $0.birth.member == id && $0.held > 0 }
        let rows = heads.map { log -> JSONValue in
            [
                "replica": .string(log.replica.description),
                "sequence": .int(Int(clamping: log.held)),
                "hash": .string(log.hash.hex),
            ]
        }
        try PeerList.remove(id, heads: ["heads": .array(rows)], in: folder)
        try await contacts.forget(id)
        (conditions[id], paces[id], clockOffsets[id]) = (nil, nil, nil)
        try await reloadPeers()
        try await audit.note("peer_remove", ["id": .string(id.text)])
        return ["id": .string(id.text)]
    }

    /// Whether each peer answers, and whether it trusts the same members.
    func checkPeers() async throws -> JSONValue {
        let answers = try await sync(with: [])
        var rows: [JSONValue] = []
        for peer in peers.peers {
            let memory = await contacts.peer(peer.member)
            let answer = answers["peers"]?.elements.first { $0["id"]?.text == peer.member.text }
            let own = await chronicle.trust.digest.hex
            rows.append([
                "id": .string(peer.member.text), "url": .string(peer.url),
                "ok": answer?["ok"] ?? false, "error": answer?["error"] ?? nil,
                "same_peers": memory.peersDigest.map { .bool($0 == own) } ?? .null,
            ])
        }
        return ["peers": .array(rows)]
    }

    private func reloadPeers() async throws {
        peers = try PeerList(reading: folder, marks.file)
        await chronicle.adopt(peers.trust(own: descriptor))
        try await openHosted()
    }
}

extension JSONValue {
    /// The elements of an array; none for anything else.
    package var elements: [JSONValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }
}
