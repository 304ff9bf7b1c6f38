package import Ledger
package import Sync

/// What this target needs of the node: the ledger's side of a sync, and the births of trusted replicas.
package protocol PeerAccess: SyncLedger {
    /// The birth of a known replica whose member is trusted now; nil otherwise.
    func trustedBirth(of replica: ReplicaID) async -> Birth?

    /// Verifies a birth under the trusted roots and keeps it.
    func admit(birth bytes: [UInt8]) async throws -> Birth

    /// Whether a failure is a fault of our own disk: then the caller is told to come again, and nothing
    /// is said against it.
    func isOwnFault(_ error: any Error) -> Bool

    /// A trusted member asked; `same` is given where it held the same as we do. For a peer that only calls in,
    /// this is how we learn that it is there, and up to date.
    func heard(_ member: MemberID, holding same: Frontier?) async

    /// The peer that is being called said what it holds; told before anything is pulled.
    func learned(_ theirs: Frontier) async
}

extension PeerAccess {
    package func learned(_ theirs: Frontier) async {}
}

extension PeerAccess {
    package func isOwnFault(_ error: any Error) -> Bool { false }
}

/// Who this node is to its peers: its replica's birth, and a closure over the transport key.
package struct PeerIdentity: Sendable {
    package let birth: Birth
    let sign: @Sendable (_ message: [UInt8]) -> [UInt8]

    package init(birth: Birth, sign: @escaping @Sendable (_ message: [UInt8]) -> [UInt8]) {
        self.birth = birth
        self.sign = sign
    }

    var replicaToken: HeaderToken {
        get throws(SignatureError) { try HeaderToken(birth.replica.description) }
    }

    /// A signature over a signature base of RFC 9421. The transport key signs nothing else, and the
    /// base names its purpose in `tag`, so no domain stands before it. Protocol.md §6.1.
    func signature(of base: [UInt8]) -> [UInt8] {
        sign(base)
    }
}

extension Birth {
    /// Whether this replica's transport key signed a signature base.
    func isSigned(_ base: [UInt8], _ signature: [UInt8]) -> Bool {
        transportKey.verifies(signature: signature, message: base)
    }
}
