package import Ledger
internal import Merge
internal import Sync

/// Calls one peer: signs requests, verifies responses, greets a peer whose epoch is not known.
package struct PeerCaller: Sendable {
    private let peer: MemberID
    private let base: String
    private let identity: PeerIdentity
    private let access: any PeerAccess
    private let contacts: any ContactStore
    private let client: CurlClient

    /// `url` is the peer's address; routes are appended to it.
    package init(
        peer: MemberID, url: String, identity: PeerIdentity, access: any PeerAccess,
        contacts: any ContactStore, client: CurlClient
    ) {
        self.peer = peer
        self.base = url.hasSuffix("/") ? String(url.dropLast()) : url
        self.identity = identity
        self.access = access
        self.contacts = contacts
        self.client = client
    }

    /// A verified response of the peer.
    struct Reply {
        let status: Int
        let body: [UInt8]
        let entityTag: String?
        let seconds: Double
    }

    /// What sending once more can mend; each is tried once.
    private enum Remedy: Hashable {
        /// A 401 tells the epoch of a server that started again.
        case epoch
        /// A server that lost its ledger does not know us any more: the birth goes along.
        case birth
        /// A server has seen higher counters of us than we remember.
        case counter
    }

    /// Sends one request, and once more for each remedy that its refusal names.
    func send(
        _ route: PeerRoute, body: [UInt8]?, query: String = "", headers: [HeaderField] = [],
        timeoutMilliseconds: Int? = nil, tally: inout PeerTally
    ) async throws -> Reply {
        var contact = await contacts.contact(of: peer)
        var tried: Set<Remedy> = []
        while true {
            var known = contact.flatMap { try? Birth(verifying: $0.birth) }
            // A contact of yesterday counts only while its member is trusted with that root.
            if let birth = known, await access.trustedBirth(of: birth.replica) == nil {
                known = try? await access.admit(birth: birth.bytes)
            }
            let (response, signature) = try await exchange(
                route, body, query, headers, contact, isGreeting: !tried.isEmpty || known == nil,
                timeoutMilliseconds, &tally)
            if response.status == 401 {
                guard tried.insert(.epoch).inserted else {
                    throw PeerCallError("refused", "401", status: 401)
                }
                contact = try await greeted(response, signature)
                continue
            }
            if response.status == 403, known != nil,
                (try? parse(response, signature)) == nil, tried.insert(.birth).inserted
            {
                continue
            }
            guard let birth = known else {
                // Nobody who proves to be the peer: a proxy's page, a stranger, or one who does not
                // know us yet.
                throw PeerCallError(unsigned: response)
            }
            let unverified = try parse(response, signature)
            let verified = try verify(unverified, response, birth)
            if response.status == 403, let highest = ReplayError.highest(in: response.body),
                tried.insert(.counter).inserted, await contacts.raise(above: highest)
            {
                continue
            }
            guard (200..<300).contains(response.status) || response.status == 304 else {
                let code = String(decoding: response.body.prefix(64), as: UTF8.self)
                guard PeerRefusal(status: response.status, code: code) != .storage else {
                    throw PeerCallError("peer_storage")
                }
                throw PeerCallError(
                    "refused", "\(response.status) \(code)", status: response.status)
            }
            return Reply(
                status: response.status, body: response.body,
                entityTag: verified.covered.entityTag, seconds: response.seconds)
        }
    }

    private func exchange(
        _ route: PeerRoute, _ body: [UInt8]?, _ query: String, _ headers: [HeaderField],
        _ contact: PeerContact?, isGreeting: Bool, _ timeoutMilliseconds: Int?,
        _ tally: inout PeerTally
    ) async throws -> (ClientResponse, [UInt8]) {
        let url = try ClientURL(base + route.rawValue + query)
        let method: ClientMethod = body.map(ClientMethod.post) ?? .get
        let zero = [UInt8](repeating: 0, count: ServerEpoch.byteCount)
        guard let epoch = ServerEpoch(contact?.epoch ?? zero) else {
            throw PeerCallError("malformed")
        }
        let nonce = RequestNonce(epoch: epoch, counter: try await contacts.nextCounter())
        let covered = try RequestSignature(
            method: method.name, path: url.path, query: url.query,
            digest: ContentDigest(hashing: method.body), recipient: HeaderToken(peer.text),
            nonce: nonce, keyID: identity.replicaToken)
        let signature = identity.signature(of: covered.base)
        var fields = try covered.headers(signature: signature) + headers
        if isGreeting {
            let birth = StrictBase64.encode(identity.birth.bytes, .standard)
            fields.append(HeaderField(PeerHeader.birth, birth))
        }
        let response = try await client.send(
            ClientRequest(
                method, url, headers: fields, totalTimeoutMilliseconds: timeoutMilliseconds,
                responseBodyBytesMax: SyncLimits.messageBytesMax))
        tally.requests += 1
        tally.bytesIn += response.bytesIn
        tally.bytesOut += response.bytesOut
        tally.dateSeconds = response.only("date").flatMap(HTTPDate.seconds) ?? tally.dateSeconds
        return (response, signature)
    }

    /// Reads a challenge. Its birth must be the called member's, its signature by that birth's key.
    private func greeted(
        _ response: ClientResponse, _ signature: [UInt8]
    ) async throws -> PeerContact {
        // Before its body is looked at: a page that asks for a sign-in has this status too.
        let unverified = try parse(response, signature)
        guard let challenge = PeerChallenge(response.body) else {
            throw PeerCallError(unsigned: response)
        }
        let birth = try await access.admit(birth: challenge.birth)
        guard birth.member == peer else { throw PeerCallError("other_member", birth.member.text) }
        _ = try verify(unverified, response, birth)
        let contact = PeerContact(birth: challenge.birth, epoch: challenge.epoch.bytes)
        try await contacts.keep(contact, of: peer)
        return contact
    }

    private func parse(
        _ response: ClientResponse, _ signature: [UInt8]
    ) throws -> UnverifiedResponse {
        do {
            return try ResponseSignature.parse(
                status: response.status, headers: response.headers, requestSignature: signature)
        } catch {
            // A proxy's page, or a node that does not know us: neither signs.
            throw PeerCallError(unsigned: response)
        }
    }

    private func verify(
        _ unverified: UnverifiedResponse, _ response: ClientResponse, _ birth: Birth
    ) throws -> VerifiedResponse {
        guard unverified.covered.keyID.text == birth.replica.description else {
            throw PeerCallError("other_replica")
        }
        do {
            let digest = try ContentDigest(hashing: response.body)
            return try unverified.verify(body: digest, birth.isSigned)
        } catch {
            throw PeerCallError(error.code)
        }
    }
}

/// What calls to a peer cost.
package struct PeerTally: Sendable {
    package var requests = 0
    package var bytesIn = 0
    package var bytesOut = 0
    /// What the clock of whoever answered last showed, in seconds since 1970. Nobody signed it.
    package var dateSeconds: Int64?

    package init() {}
}
