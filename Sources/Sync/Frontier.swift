package import Ledger
package import Merge

/// What a node holds and whom it trusts: the first message of a sync. Protocol.md §6.2.
package struct Frontier: Sendable {
    package let space: SpaceID
    package let foldLevel: UInt32
    package let peersDigest: Digest
    /// Logs with entries, in the order of their replica ids.
    package let items: [FrontierItem]
    package let trusted: [MemberID: PublicKey]

    package init(
        space: SpaceID, foldLevel: UInt32, peersDigest: Digest, logs: [LogState],
        trusted: [MemberID: PublicKey]
    ) {
        self.init(
            space: space, foldLevel: foldLevel, peersDigest: peersDigest,
            items: logs.filter { $0.held > 0 }.map(FrontierItem.init).sorted {
                $0.replica < $1.replica
            }, trusted: trusted)
    }

    init(
        space: SpaceID, foldLevel: UInt32, peersDigest: Digest, items: [FrontierItem],
        trusted: [MemberID: PublicKey]
    ) {
        self.space = space
        self.foldLevel = foldLevel
        self.peersDigest = peersDigest
        self.items = items
        self.trusted = trusted
    }

    /// Two nodes with equal digests hold the same entries and trust the same members.
    package var digest: Digest {
        var hasher = Hasher256(domain: "tasukeai frontier v1")
        hasher.update(space.digest)
        hasher.update(peersDigest)
        hasher.update(number: UInt64(items.count))
        for item in items {
            hasher.update(item.replica.digest)
            hasher.update(number: item.sequence)
            hasher.update(item.hash)
        }
        return hasher.digest()
    }
}

/// How far a node holds one log.
package struct FrontierItem: Hashable, Sendable {
    package let replica: ReplicaID
    package let member: MemberID
    package let sequence: UInt64
    package let hash: Digest

    package init(replica: ReplicaID, member: MemberID, sequence: UInt64, hash: Digest) {
        self.replica = replica
        self.member = member
        self.sequence = sequence
        self.hash = hash
    }

    package init(_ log: LogState) {
        self.init(
            replica: log.replica, member: log.birth.member, sequence: log.held, hash: log.hash)
    }
}
