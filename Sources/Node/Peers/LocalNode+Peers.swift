internal import FoundationEssentials
internal import JSON
package import Ledger
package import Merge
internal import NodeFolder
internal import Peering
internal import Records
package import Requests
internal import Sync
package import UseCases

extension LocalNode: PeerOperations {
    package func peerStandings() async -> [PeerStanding] {
        var standings: [PeerStanding] = []
        for peer in peers.peers {
            standings.append(PeerStanding(peer, await contacts.peer(peer.member)))
        }
        return standings
    }

    package func peerAddedSeconds(_ member: MemberID) -> Double? {
        let path = folder.peers + "/" + member.text + ".json"
        let found = try? FileManager.default.attributesOfItem(atPath: path)
        return (found?[.modificationDate] as? Date)?.timeIntervalSince1970
    }

    package func addPeer(_ request: AddPeer, _ call: Call) async throws -> AddPeer.Answer {
        let (descriptor, known) = try checked(request.descriptor, file: request.file)
        if let heard = request.heard {
            guard FingerprintText.matches(heard, descriptor.fingerprint) else {
                throw NodeError.fingerprintDiffers()
            }
        }
        if let url = request.url { try NodeSetup.check(url: url) }
        let peer = PeerList.Peer(descriptor, localURL: request.url ?? known?.localURL)
        guard peer.localURL != nil || PeerList.Peer.isForEverybody(descriptor) else {
            throw NodeError.addressOnlyHere(NodeError.descriptor(in: request.file))
        }
        // Before the act: one line too many accounts for it better than one too few.
        try await audit.note(
            "peer_add",
            ["id": .text(descriptor.member.text), "fingerprint": .text(descriptor.fingerprint)],
            by: call.caller.account)
        // Known before the first one lies there: without their folder nobody is trusted any more.
        try marks.change { $0.holdsPeers = true }
        try PeerList.add(
            request.descriptor, descriptor.member, url: request.url, isNew: known == nil,
            in: folder)
        peers = peers.with(peer)
        await chronicle.adopt(peers.trust(own: self.descriptor))
        // Whose replica is hosted here may have waited for this descriptor.
        if !descriptor.member.isCity { try await openHosted() }
        syncBell.ring()
        return AddPeer.Answer(
            id: descriptor.member.text, fingerprint: descriptor.fingerprint,
            nameJa: descriptor.nameJapanese, nameEn: descriptor.nameEnglish)
    }

    package func removePeer(_ id: MemberID, _ call: Call) async throws {
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
        peers = try PeerList(reading: folder, marks.file)
        await chronicle.adopt(peers.trust(own: descriptor))
        try await openHosted()
        try await audit.note("peer_remove", ["id": .text(id.text)], by: call.caller.account)
    }

    package func readDescriptor(_ bytes: [UInt8]) throws -> ReadDescriptor.Answer {
        let (read, known) = try checked(bytes, file: "")
        return ReadDescriptor.Answer(
            id: read.member.text, name: read.nameJapanese, address: read.url,
            fingerprint: read.fingerprint, isKnown: known != nil)
    }

    package func ownDescriptor() throws -> [UInt8] { try DescriptorFile.bytes(descriptor) }

    package func frontierDigest() async throws -> Digest { try await access.frontier().digest }

    /// A descriptor of somebody else in our space, and the peer whose it is if it is known already.
    private func checked(
        _ bytes: [UInt8], file: String
    ) throws -> (descriptor: Descriptor, known: PeerList.Peer?) {
        let read: Descriptor
        do { read = try DescriptorFile.read(bytes) } catch {
            throw NodeError.badDescriptor(error, file: file)
        }
        guard read.space == descriptor.space else { throw NodeError.otherSpace(file) }
        guard read.member != member else { throw NodeError.ownDescriptor() }
        let known = peers[read.member]
        if let known, known.descriptor.rootKey != read.rootKey {
            throw NodeError.otherRoot(read.member.text)
        }
        return (read, known)
    }

    /// The names of this city and of those that it trusts, by id.
    func memberNames(_ call: Call) -> [String: String] {
        let all = [descriptor] + peers.peers.map(\.descriptor)
        return Dictionary(
            all.map { ($0.member.text, call.words(ja: $0.nameJapanese, en: $0.nameEnglish)) }
        ) { _, last in last }
    }
}

extension PeerStanding {
    fileprivate init(_ peer: PeerList.Peer, _ memory: ContactFile.PeerMemory) {
        let isDiverged = memory.problems?.values.contains("diverged") == true
        self.init(
            member: peer.member, names: peer.names, url: peer.url,
            fingerprint: peer.descriptor.fingerprint, lastSync: memory.lastSync,
            lastHeard: memory.lastHeard,
            problem: memory.lastError.map {
                Problem(
                    code: $0, message: PeerProblem(code: $0, status: memory.lastStatus).message)
            }, divergence: isDiverged ? PeerProblem(code: "diverged").message : nil,
            held: memory.held, peersDigest: memory.peersDigest,
            strangers: memory.strangers ?? [])
    }
}
