internal import FoundationEssentials
package import Ledger
package import Merge
internal import SwiftProtobuf

/// Asks for what follows some entries. Protocol.md §6.3.
package struct PullRequest: Sendable {
    package let ranges: [PullRange]
    /// About how many bytes of pieces the answer may hold, within what a message may have.
    package let bytesAim: Int

    package init(ranges: [PullRange], bytesAim: Int = SyncLimits.messageBytesAim) {
        self.ranges = ranges
        self.bytesAim = min(max(bytesAim, MessagePace.bytesMin), SyncLimits.messageBytesAim)
    }

    package init(decoding bytes: [UInt8]) throws(SyncError) {
        let message = try WirePullRequest(bounded: bytes, name: "pull request")
        guard message.ranges.count <= SyncLimits.rangesMax else { throw .tooLarge("ranges") }
        var ranges: [PullRange] = []
        for range in message.ranges {
            guard let replica = Digest(range.replica), let hash = Digest(range.hash),
                range.after < UInt64(Int64.max)
            else { throw .malformed("range") }
            ranges.append(PullRange(replica: ReplicaID(replica), after: range.after, hash: hash))
        }
        let aim = message.bytesAim == 0 ? SyncLimits.messageBytesAim : Int(message.bytesAim)
        self.init(ranges: ranges, bytesAim: aim)
    }

    package var bytes: [UInt8] {
        var message = WirePullRequest()
        message.ranges = ranges.map { range in
            var wire = WirePullRange()
            wire.replica = Data(range.replica.digest.bytes)
            wire.after = range.after
            wire.hash = Data(range.hash.bytes)
            return wire
        }
        if bytesAim < SyncLimits.messageBytesAim {
            message.bytesAim = UInt32(clamping: bytesAim)
        }
        return message.bytes
    }
}

/// Pieces that answer a pull.
package struct PullResponse: Sendable {
    /// Compressed, in an order in which each continues what is held after the ones before it.
    package let pieces: [[UInt8]]
    /// The logs of which the server holds another history than the asker.
    package let diverged: [ReplicaID]
    package let more: Bool

    package init(pieces: [[UInt8]], diverged: [ReplicaID], more: Bool) {
        self.pieces = pieces
        self.diverged = diverged
        self.more = more
    }

    package init(decoding bytes: [UInt8]) throws(SyncError) {
        let message = try WirePullResponse(bounded: bytes, name: "pull response")
        guard message.pieces.count <= SyncLimits.piecesMax else { throw .tooLarge("pieces") }
        var diverged: [ReplicaID] = []
        for replica in message.diverged {
            guard let replica = Digest(replica) else { throw .malformed("diverged log") }
            diverged.append(ReplicaID(replica))
        }
        self.init(pieces: message.pieces.map(Array.init), diverged: diverged, more: message.more)
    }

    package var bytes: [UInt8] {
        var message = WirePullResponse()
        message.pieces = pieces.map { Data($0) }
        message.diverged = diverged.map { Data($0.digest.bytes) }
        message.more = more
        return message.bytes
    }
}

/// Pieces for a node that does not hold them. Protocol.md §6.4.
package struct PushRequest: Sendable {
    package let pieces: [[UInt8]]

    package init(pieces: [[UInt8]]) {
        self.pieces = pieces
    }

    package init(decoding bytes: [UInt8]) throws(SyncError) {
        let message = try WirePushRequest(bounded: bytes, name: "push request")
        guard message.pieces.count <= SyncLimits.piecesMax else { throw .tooLarge("pieces") }
        self.init(pieces: message.pieces.map(Array.init))
    }

    package var bytes: [UInt8] {
        var message = WirePushRequest()
        message.pieces = pieces.map { Data($0) }
        return message.bytes
    }
}

/// What a node made of pieces that were pushed to it.
package struct PushResponse: Sendable {
    package let outcomes: [Outcome]

    package struct Outcome: Hashable, Sendable {
        package let replica: ReplicaID
        /// How far the node now holds the log.
        package let held: UInt64
        /// The code of what it refused.
        package let refused: String?

        package init(replica: ReplicaID, held: UInt64, refused: String?) {
            self.replica = replica
            self.held = held
            self.refused = refused
        }
    }

    package init(outcomes: [Outcome]) {
        self.outcomes = outcomes
    }

    package init(decoding bytes: [UInt8]) throws(SyncError) {
        let message = try WirePushResponse(bounded: bytes, name: "push response")
        guard message.outcomes.count <= SyncLimits.piecesMax else { throw .tooLarge("outcomes") }
        var outcomes: [Outcome] = []
        for outcome in message.outcomes {
            guard let replica = Digest(outcome.replica), outcome.refused.utf8.count <= 64 else {
                throw .malformed("outcome")
            }
            outcomes.append(
                Outcome(
                    replica: ReplicaID(replica), held: outcome.held,
                    refused: outcome.refused.isEmpty ? nil : outcome.refused))
        }
        self.init(outcomes: outcomes)
    }

    package var bytes: [UInt8] {
        var message = WirePushResponse()
        message.outcomes = outcomes.map { outcome in
            var wire = WireOutcome()
            wire.replica = Data(outcome.replica.digest.bytes)
            wire.held = outcome.held
            wire.refused = outcome.refused ?? ""
            return wire
        }
        return message.bytes
    }
}

/// The part of a log that follows an entry that the asker holds.
package struct PullRange: Hashable, Sendable {
    package let replica: ReplicaID
    package let after: UInt64
    /// The hash of entry `after`; the replica id where `after` is 0.
    package let hash: Digest

    package init(replica: ReplicaID, after: UInt64, hash: Digest) {
        self.replica = replica
        self.after = after
        self.hash = hash
    }
}
