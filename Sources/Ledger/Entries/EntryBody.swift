internal import FoundationEssentials
package import Merge
internal import SwiftProtobuf

/// The part of an entry that is kept for ever: when it was written, on which heads it builds, and its
/// operations. Protocol.md §3.2.
package struct EntryBody: Sendable {
    /// Quarters of an hour since 1970-01-01T00:00Z, for display only: no rule reads it.
    package let quarterHours: UInt32
    package let heads: [HeadReference]
    package let operations: [OperationEnvelope]
    package let contentLengths: [UInt32]

    /// Reads a body: canonical form and limits.
    package init(verifying bytes: [UInt8]) throws(LedgerError) {
        guard bytes.count <= Limits.bodyBytesMax else { throw .tooLarge("entry body") }
        let message = try WireEntryBody(canonical: bytes, name: "entry body")
        guard message.heads.count <= Limits.headsMax else { throw .tooLarge("heads") }
        guard (1...Limits.operationsMax).contains(message.operations.count) else {
            throw .tooLarge("operations")
        }
        self.quarterHours = message.quarterHours
        self.heads = try Self.heads(message.heads)
        var lengths: [UInt32] = []
        var operations: [OperationEnvelope] = []
        operations.reserveCapacity(message.operations.count)
        for envelope in message.operations {
            let first = lengths.count
            lengths += envelope.contentLengths
            guard lengths.count <= Limits.contentsMax,
                envelope.contentLengths.allSatisfy({ $0 <= Limits.contentScalarsMax })
            else { throw .tooLarge("contents") }
            operations.append(
                OperationEnvelope(
                    type: envelope.type, critical: envelope.critical,
                    payload: Array(envelope.payload), contentLengths: envelope.contentLengths,
                    contents: first..<lengths.count,
                    operation: LedgerOperation(decoding: envelope)))
        }
        self.operations = operations
        self.contentLengths = lengths
    }

    private static func heads(
        _ messages: [WireHeadReference]
    ) throws(LedgerError) -> [HeadReference] {
        var heads: [HeadReference] = []
        for message in messages {
            guard let replica = Digest(message.replica), let hash = Digest(message.hash),
                message.sequence > 0
            else { throw .malformed("head") }
            let head = HeadReference(
                replica: ReplicaID(replica), sequence: message.sequence, hash: hash)
            if let last = heads.last, last >= head { throw .malformed("order of heads") }
            heads.append(head)
        }
        return heads
    }
}

/// A head of another log that an entry builds on. Protocol.md §3.2.
package struct HeadReference: Hashable, Comparable, Sendable {
    package let replica: ReplicaID
    package let sequence: UInt64
    package let hash: Digest

    package init(replica: ReplicaID, sequence: UInt64, hash: Digest) {
        self.replica = replica
        self.sequence = sequence
        self.hash = hash
    }

    package static func < (left: HeadReference, right: HeadReference) -> Bool {
        if left.replica != right.replica { return left.replica < right.replica }
        if left.sequence != right.sequence { return left.sequence < right.sequence }
        return left.hash < right.hash
    }
}

/// An operation in its envelope: the envelope's form is part of validity, the payload's is not, so
/// that versions which know different types agree on what is valid. Protocol.md §3.3.
package struct OperationEnvelope: Sendable {
    package let type: UInt32
    /// Whoever does not know the type must stop folding, not merely skip it.
    package let critical: Bool
    package let payload: [UInt8]
    /// The length of each of the operation's contents in Unicode scalars.
    package let contentLengths: [UInt32]
    /// Where the operation's contents stand among those of the entry.
    package let contents: Range<Int>
    package let operation: LedgerOperation<Reference>
}
