package import Merge

/// One entry of a log, verified in form and hashed. Protocol.md §3.1.
package struct Entry: Sendable {
    package let replica: ReplicaID
    /// From 1.
    package let sequence: UInt64
    package let bodyBytes: [UInt8]
    package let body: EntryBody
    package let contents: EntryContents
    /// SHA-256(domain, space, replica, sequence, previous hash, SHA-256(body), contents root).
    package let hash: Digest

    /// Checks form and limits and computes the hash; the chain is checked by whoever knows the log.
    package init(
        space: SpaceID, replica: ReplicaID, sequence: UInt64, previous: Digest,
        bodyBytes: [UInt8], contents: EntryContents, body: EntryBody
    ) {
        var hasher = Hasher256(domain: "tasukeai entry v1")
        hasher.update(space.digest)
        hasher.update(replica.digest)
        hasher.update(number: sequence)
        hasher.update(previous)
        hasher.update(Digest.sha256(bodyBytes))
        hasher.update(contents.root)
        self.hash = hasher.digest()
        self.replica = replica
        self.sequence = sequence
        self.bodyBytes = bodyBytes
        self.body = body
        self.contents = contents
    }

    /// An entry as a store gives it back. The store keeps the hash that was verified on arrival;
    /// `tasukeai verify` computes all of them anew.
    package init(
        stored bodyBytes: [UInt8], contents: [UInt8], replica: ReplicaID, sequence: UInt64,
        hash: Digest
    ) throws(LedgerError) {
        self.replica = replica
        self.sequence = sequence
        self.bodyBytes = bodyBytes
        self.body = try EntryBody(verifying: bodyBytes)
        self.contents = try EntryContents(stored: contents, lengths: body.contentLengths)
        self.hash = hash
    }

    /// The names of the operations in this entry.
    package func operationID(_ index: Int) -> OperationID {
        OperationID(entry: hash, index: UInt32(truncatingIfNeeded: index))
    }

    /// The texts of one operation's contents; nil where one is missing.
    package func texts(of envelope: OperationEnvelope) -> [String?] {
        contents.slots[envelope.contents].map(\.text)
    }
}

/// Where an entry stands: in which log, at which sequence.
package struct EntryPlace: Hashable, Comparable, Sendable {
    package let replica: ReplicaID
    package let sequence: UInt64

    package init(replica: ReplicaID, sequence: UInt64) {
        self.replica = replica
        self.sequence = sequence
    }

    package static func < (left: EntryPlace, right: EntryPlace) -> Bool {
        left.replica != right.replica
            ? left.replica < right.replica : left.sequence < right.sequence
    }
}
