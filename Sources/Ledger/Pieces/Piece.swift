internal import FoundationEssentials
internal import Merge
internal import SwiftProtobuf

/// A run of consecutive entries of one log that ends at a signed head: the unit in which histories
/// travel, are verified, committed and resumed. Decoded, not yet verified. Protocol.md §5.
package struct Piece: Sendable {
    package let replica: ReplicaID
    /// The sequence of the first entry.
    package let first: UInt64
    package let entries: [PackedEntry]
    package let suite: UInt32
    package let signature: [UInt8]
    /// The birth of the replica; only with its first entry.
    package let birth: [UInt8]?

    /// Packs entries that a store holds, up to and including a checkpoint.
    package init(entries: [Entry], head: SignedHead, birth: Birth) {
        let first = entries.first?.sequence ?? 0
        self.replica = birth.replica
        self.first = first
        self.entries = entries.map { PackedEntry($0) }
        self.suite = head.suite.rawValue
        self.signature = head.signature
        self.birth = first == 1 ? birth.bytes : nil
    }

    /// Reads a piece: canonical form and limits.
    package init(decoding bytes: [UInt8]) throws(LedgerError) {
        guard bytes.count <= Limits.pieceBytesMax else { throw .tooLarge("piece") }
        let message = try WirePiece(canonical: bytes, name: "piece")
        guard let replica = Digest(message.replica), message.first > 0,
            message.first < UInt64(Int64.max)
        else { throw .malformed("piece") }
        guard (1...Limits.pieceEntriesMax).contains(message.entries.count) else {
            throw .tooLarge("entries of a piece")
        }
        guard message.birth.isEmpty == (message.first != 1) else { throw .malformed("birth") }
        var entries: [PackedEntry] = []
        entries.reserveCapacity(message.entries.count)
        for packed in message.entries { entries.append(try PackedEntry(packed)) }
        self.replica = ReplicaID(replica)
        self.first = message.first
        self.entries = entries
        self.suite = message.suite
        self.signature = Array(message.signature)
        self.birth = message.birth.isEmpty ? nil : Array(message.birth)
    }

    package var bytes: [UInt8] {
        var message = WirePiece()
        message.replica = Data(replica.digest.bytes)
        message.first = first
        message.entries = entries.map { $0.contents.message(body: $0.bodyBytes) }
        message.suite = suite
        message.signature = Data(signature)
        if let birth { message.birth = Data(birth) }
        return message.canonicalBytes
    }
}

/// An entry as a piece carries it: its body, bit for bit, and its contents. Where it stands and what
/// its hash is, the receiver computes.
package struct PackedEntry: Sendable {
    package let bodyBytes: [UInt8]
    package let body: EntryBody
    package let contents: EntryContents

    init(_ message: WirePackedEntry) throws(LedgerError) {
        self.bodyBytes = Array(message.body)
        self.body = try EntryBody(verifying: bodyBytes)
        self.contents = try EntryContents(message, lengths: body.contentLengths)
    }

    init(_ entry: Entry) {
        self.bodyBytes = entry.bodyBytes
        self.body = entry.body
        self.contents = entry.contents
    }
}
