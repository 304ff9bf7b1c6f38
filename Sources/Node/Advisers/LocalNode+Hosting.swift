internal import Accounts
internal import FoundationEssentials
internal import Gate
internal import Ledger
internal import Merge
internal import NodeFolder
internal import Records
package import Requests
internal import UseCases

/// Advisers without a node: making, opening and stopping the replicas that this node hosts for them.
extension LocalNode: AdviserOperations {
    package func prepareAdviser(
        _ name: String, _ call: Call
    ) async throws -> PrepareAdviser.Answer {
        try await checkAdviser(name)
        let all = try HostingFolder.all(in: folder)
        guard all.count(where: { !$0.isStopped }) < HostedAdviser.openMax else {
            throw NodeError.tooManyAdvisers(HostedAdviser.openMax)
        }
        guard all.count < HostingFolder.countMax else {
            throw NodeError.tooManyAdvisers(HostingFolder.countMax)
        }
        let seeds = HostingFolder.Key.allCases.map {
            ($0, SystemRandom.bytes(KeyFile.seedByteCount))
        }
        guard let node = seeds.first(where: { $0.0 == .node })?.1,
            let key = SecretKey(seed: node)?.publicKey
        else { throw NodeError.noRandomness() }
        let request: HostingRequest
        do {
            request = try HostingRequest(
                space: descriptor.space, host: member, name: name, nodeKey: key)
        } catch { throw NodeError.adviserName(scalarsMax: HostingRequest.nameScalarsMax) }
        let place = HostingFolder(folder: folder, id: request.id)
        guard !place.hasRequest else { throw NodeError.noRandomness() }
        try place.make(request, seeds, keys)
        try await audit.note(
            "adviser_prepare", ["adviser": .text(request.id)], by: call.caller.account)
        return PrepareAdviser.Answer(
            id: request.id, name: name, fingerprint: request.fingerprint,
            request: String(decoding: try request.bytes(), as: UTF8.self))
    }

    /// A name that goes out with the request, and later with all that the adviser writes here.
    private func checkAdviser(_ name: String) async throws {
        guard try await screens.current().held(in: name).isEmpty else {
            throw NodeError.adviserName(scalarsMax: HostingRequest.nameScalarsMax)
        }
    }

    /// Verifies what the adviser signed, trusts them, and opens their replica here. A process that was
    /// killed in between goes on.
    package func acceptDelegation(
        _ request: AcceptDelegation, _ call: Call
    ) async throws -> AcceptDelegation.Answer {
        let (grant, place) = try openGrant(request.file)
        let descriptor = grant.descriptor
        if place.birth() == nil {
            try await checkAdviser(descriptor.nameJapanese + "\n" + descriptor.nameEnglish)
        }
        guard place.birth() == nil else {
            return try await accepted(place, isNew: false)
        }
        let hosted = hostedReplicas.contains { $0.member == descriptor.member }
        guard !hosted else { throw NodeError.adviserHosted(descriptor.member.text) }
        if peers[descriptor.member] == nil {
            guard let typed = request.fingerprint else { throw NodeError.fingerprintNeeded() }
            guard FingerprintText.matches(typed, descriptor.fingerprint) else {
                throw NodeError.fingerprintDiffers()
            }
            _ = try await addPeer(
                AddPeer(descriptor: grant.descriptorBytes, file: "delegation", url: nil), call)
        }
        let birth = try openReplica(of: grant, at: place)
        _ = try await chronicle.learn(birth: birth.bytes)
        // Somebody else may have accepted meanwhile; from here on nobody can.
        guard !place.isBorn, !place.isStopped else { throw NodeError.delegationUnasked() }
        try DurableFile.write(birth.bytes, to: place.birthPath)
        try place.finish()
        try await openHosted()
        try await audit.note(
            "adviser_accept",
            [
                "adviser": .text(place.id), "id": .text(descriptor.member.text),
                "fingerprint": .text(descriptor.fingerprint),
            ], by: call.caller.account)
        return try await accepted(place, isNew: true)
    }

    /// What a delegation says, verified, and the request that it answers.
    private func openGrant(_ bytes: [UInt8]) throws -> (HostingGrant, HostingFolder) {
        let grant: HostingGrant
        do { grant = try HostingGrant(reading: bytes) } catch {
            throw NodeError.badDelegation(error)
        }
        guard grant.descriptor.space == descriptor.space else {
            throw NodeError.delegationOtherSpace()
        }
        if let known = peers[grant.descriptor.member],
            known.descriptor.rootKey != grant.descriptor.rootKey
        {
            throw NodeError.otherRoot(grant.descriptor.member.text)
        }
        let place = try HostingFolder.all(in: folder).first { place in
            place.birth().map { $0.delegation == grant.delegation }
                ?? (place.request()?.nodeKey == grant.delegation.nodeKey)
        }
        guard let place, !place.isStopped else { throw NodeError.delegationUnasked() }
        return (grant, place)
    }

    /// The birth of the replica. Transport and sealing keys are made and forgotten: this machine talks
    /// to others as the city, and nobody can talk as the adviser from here.
    private func openReplica(of grant: HostingGrant, at place: HostingFolder) throws -> Birth {
        let read = { (key: HostingFolder.Key) in
            SecretKey(seed: try KeyFile.read(purpose: place.purpose(key), in: self.keys))
        }
        guard let node = try read(.node), let writing = try read(.writing)?.publicKey,
            let transport = SecretKey(seed: SystemRandom.bytes(KeyFile.seedByteCount))?.publicKey,
            let sealing = SealingKey(SystemRandom.bytes(KeyFile.seedByteCount))
        else { throw KeyFile.damaged(purpose: place.purpose(.node), in: folder) }
        return try Birth(
            delegation: grant.delegation, writingKey: writing, transportKey: transport,
            sealingKey: sealing.publicBytes, nonce: SystemRandom.bytes(16), node: node)
    }

    private func accepted(
        _ place: HostingFolder, isNew: Bool
    ) async throws -> AcceptDelegation.Answer {
        let adviser = try await hosted(place.id)
        return AcceptDelegation.Answer(
            adviser: adviser, isNew: isNew,
            descriptor: folder.peers + "/" + (adviser.member ?? "") + ".json")
    }

    private func hosted(_ id: String) async throws -> HostedAdviser {
        let all = try await hostedAdvisers()
        guard let adviser = all.first(where: { $0.id == id }) else {
            throw NodeError.adviserUnknown(id)
        }
        return adviser
    }

    package func stopAdviser(_ text: String, _ call: Call) async throws -> HostedAdviser {
        let place = try hostingFolder(text)
        try place.stop()
        let open = hostedReplicas.first { $0.id == place.id }
        hostedReplicas.removeAll { $0.id == place.id }
        await open?.gate.close()
        try await openAccounts().unbindAll(of: place.id)
        try await audit.note("adviser_stop", ["adviser": .text(place.id)], by: call.caller.account)
        return try await hosted(place.id)
    }

    /// The folder of a hosted replica that was not stopped, by its id or its adviser's.
    func hostingFolder(_ text: String) throws -> HostingFolder {
        let bytes = Array(text.utf8)
        let all = try HostingFolder.all(in: folder).filter { !$0.isStopped }
        let named = all.first { Array($0.id.utf8) == bytes }
        let found = named ?? all.first { Array(($0.birth()?.member.text ?? "").utf8) == bytes }
        guard let found else { throw NodeError.adviserUnknown(text) }
        return found
    }

    package func signedReplica(_ text: String) throws -> String {
        let place = try hostingFolder(text)
        guard place.isBorn else { throw NodeError.adviserUnknown(text) }
        return place.id
    }

    package func readDelegation(_ file: [UInt8]) throws -> ReadDelegation.Answer {
        let (grant, place) = try openGrant(file)
        let read = grant.descriptor
        return ReadDelegation.Answer(
            member: read.member.text, name: read.nameJapanese,
            calledHere: place.request()?.name ?? "", isTrusted: peers[read.member] != nil)
    }

    package func delegationRequest(_ id: String) throws -> [UInt8] {
        guard let request = try hostingFolder(id).request() else {
            throw NodeError.adviserUnknown(id)
        }
        return try request.bytes()
    }

    package func adviserDescriptor(_ id: String) throws -> [UInt8] {
        guard let member = try hostingFolder(id).birth()?.member, let peer = peers[member] else {
            throw NodeError.adviserUnknown(id)
        }
        return try DescriptorFile.bytes(peer.descriptor)
    }
}
