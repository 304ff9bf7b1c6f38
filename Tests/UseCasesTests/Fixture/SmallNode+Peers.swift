internal import Ledger
internal import Merge
internal import Records
internal import Requests
internal import Sync
internal import Synchronization
internal import TestSupport
internal import UseCases

/// One peer in the same process, with which entries are exchanged directly.
extension SmallNode: PeerOperations {
    func peerStandings() async throws -> [PeerStanding] { [peerState.withLock { $0 }] }

    func peerAddedSeconds(_ member: MemberID) async throws -> Double? { nil }

    func addPeer(_ request: AddPeer, _ call: Call) async throws -> AddPeer.Answer {
        throw Self.refusal()
    }

    func removePeer(_ member: MemberID, _ call: Call) async throws {
        guard member == neighbour.writer.member else { throw NodeError.unknownPeer(member.text) }
        throw Self.refusal()
    }

    func readDescriptor(_ bytes: [UInt8]) async throws -> ReadDescriptor.Answer {
        throw Self.refusal()
    }

    func ownDescriptor() async throws -> [UInt8] { Array("descriptor".utf8) }

    func sync(with members: [MemberID], _ call: Call) async throws -> [SyncRow] {
        for member in members where member != neighbour.writer.member {
            throw NodeError.unknownPeer(member.text)
        }
        let before = await own.chronicle.states.reduce(0) { $0 + Int($1.held) }
        try await exchange()
        let after = await own.chronicle.states.reduce(0) { $0 + Int($1.held) }
        return [
            SyncRow(
                id: neighbour.writer.member.text, ok: true, received: after - before, sent: 0,
                requests: 1, bytesIn: 0, bytesOut: 0, seconds: 0, error: nil)
        ]
    }

    /// Everything that either wrote is with both.
    func exchange() async throws {
        try await own.receive(from: neighbour)
        try await neighbour.receive(from: own)
    }

    func frontierDigest() async throws -> Digest { try await own.ledger.frontier().digest }
}

extension SmallNode {
    /// The peer was heard at a moment, in seconds since 1970.
    func hear(at seconds: Double) {
        peerState.withLock { peer in
            peer = PeerStanding(
                member: peer.member, names: peer.names, url: peer.url,
                fingerprint: peer.fingerprint, lastSync: seconds, lastHeard: seconds, problem: nil,
                divergence: nil, held: peer.held, peersDigest: nil, strangers: [])
        }
    }
}
