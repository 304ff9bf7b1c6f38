package import Ledger
package import Merge
package import Requests

/// What the node does with its peers: their files, their addresses, the network.
package protocol PeerOperations: Sendable {
    /// In the order of their ids.
    func peerStandings() async throws -> [PeerStanding]
    /// When a peer's descriptor was put here, in seconds since 1970; nil where it is not known.
    func peerAddedSeconds(_ member: MemberID) async throws -> Double?
    func addPeer(_ request: AddPeer, _ call: Call) async throws -> AddPeer.Answer
    func removePeer(_ member: MemberID, _ call: Call) async throws
    func readDescriptor(_ bytes: [UInt8]) async throws -> ReadDescriptor.Answer
    func ownDescriptor() async throws -> [UInt8]
    /// With all that have an address, where none is named.
    func sync(with members: [MemberID], _ call: Call) async throws -> [SyncRow]
    /// Of all logs that are held, as peers compare it.
    func frontierDigest() async throws -> Digest
}

/// A peer as it was last heard.
package struct PeerStanding: Sendable {
    package let member: MemberID
    package let names: MemberDirectory.Names
    /// Empty where it is not called from here.
    package let url: String
    package let fingerprint: String
    /// When a sync with it ended well, and when it called us; in seconds since 1970.
    package let lastSync: Double?
    package let lastHeard: Double?
    /// Why the last call did not end well.
    package let problem: Problem?
    /// Set where one of its logs has two histories.
    package let divergence: PersonMessage?
    /// How far it held each log.
    package let held: [String: UInt64]
    /// Whom it trusts, as a digest in hexadecimal.
    package let peersDigest: String?
    /// Ids of members whom it trusts, and this node did not when it was last asked.
    package let strangers: [String]

    package struct Problem: Sendable {
        package let code: String
        package let message: PersonMessage

        package init(code: String, message: PersonMessage) {
            self.code = code
            self.message = message
        }
    }

    package init(
        member: MemberID, names: MemberDirectory.Names, url: String, fingerprint: String,
        lastSync: Double?, lastHeard: Double?, problem: Problem?, divergence: PersonMessage?,
        held: [String: UInt64], peersDigest: String?, strangers: [String]
    ) {
        self.member = member
        self.names = names
        self.url = url
        self.fingerprint = fingerprint
        self.lastSync = lastSync
        self.lastHeard = lastHeard
        self.problem = problem
        self.divergence = divergence
        self.held = held
        self.peersDigest = peersDigest
        self.strangers = strangers
    }
}
