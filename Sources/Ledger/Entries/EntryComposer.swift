internal import FoundationEssentials
package import Merge
internal import SwiftProtobuf

/// From a draft to an entry: finds the heads that the references need, numbers them, and encodes.
package enum EntryComposer {
    /// Composes the next entry of a log. `places` tells where every held entry stands that the draft
    /// refers to; a reference to any other is malformed. `seed` is 16 fresh random bytes.
    package static func entry(
        from draft: EntryDraft, continuing log: LogState, places: [Digest: EntryPlace],
        quarterHours: UInt32, seed: [UInt8]
    ) throws(LedgerError) -> Entry {
        let heads = try heads(of: draft, own: log.replica, places: places)
        let values = draft.contents.flatMap(\.self)
        var body = WireEntryBody()
        body.quarterHours = quarterHours
        body.heads = heads.map(\.message)
        for (operation, contents) in zip(draft.operations, draft.contents) {
            let resolved = try operation.mapReferences { reference throws(LedgerError) in
                try number(reference, log: log, heads: heads, places: places)
            }
            let (type, payload) = accepting(draft.extraHeads, heads, resolved).encoded()
            var envelope = WireOperationEnvelope()
            envelope.type = type.rawValue
            envelope.payload = Data(payload)
            envelope.contentLengths = try contents.map { text throws(LedgerError) in
                let length = text.unicodeScalars.count
                guard length <= Limits.contentScalarsMax else { throw .tooLarge("content") }
                return UInt32(truncatingIfNeeded: length)
            }
            body.operations.append(envelope)
        }
        let bytes = body.canonicalBytes
        let verified = try EntryBody(verifying: bytes)
        // An operation that every reader would find unknown is a mistake of ours.
        for envelope in verified.operations {
            if case .unknown = envelope.operation { throw .malformed("draft") }
        }
        let contents = try EntryContents(
            seed: values.isEmpty ? [] : seed, slots: values.map(ContentSlot.value),
            lengths: verified.contentLengths)
        return Entry(
            space: log.birth.space, replica: log.replica, sequence: log.held + 1,
            previous: log.hash, bodyBytes: bytes, contents: contents, body: verified)
    }

    /// For each log that is referred to, its furthest entry that is; and the heads asked for.
    private static func heads(
        of draft: EntryDraft, own: ReplicaID, places: [Digest: EntryPlace]
    ) throws(LedgerError) -> [HeadReference] {
        var furthest: [ReplicaID: HeadReference] = [:]
        for reference in draft.operations.flatMap(\.references) {
            guard case .held(let id) = reference else { continue }
            guard let place = places[id.entry] else { throw .malformed("reference") }
            if place.replica == own { continue }
            if let known = furthest[place.replica], known.sequence >= place.sequence { continue }
            furthest[place.replica] = HeadReference(
                replica: place.replica, sequence: place.sequence, hash: id.entry)
        }
        return Set(furthest.values).union(draft.extraHeads).sorted()
    }

    private static func number(
        _ reference: DraftReference, log: LogState, heads: [HeadReference],
        places: [Digest: EntryPlace]
    ) throws(LedgerError) -> Reference {
        switch reference {
        case .here(let index):
            return Reference(head: 0, sequence: log.held + 1, index: index)
        case .held(let id):
            guard let place = places[id.entry] else { throw .malformed("reference") }
            if place.replica == log.replica {
                return Reference(head: 0, sequence: place.sequence, index: id.index)
            }
            // The furthest head of that log reaches every entry of it.
            guard
                let head = heads.lastIndex(where: {
                    $0.replica == place.replica && $0.sequence >= place.sequence
                })
            else { throw .malformed("reference") }
            return Reference(
                head: UInt32(truncatingIfNeeded: head + 1), sequence: place.sequence,
                index: id.index)
        }
    }

    /// A withdrawal accepts exactly the heads that the draft asked for.
    private static func accepting(
        _ accepted: [HeadReference], _ heads: [HeadReference],
        _ operation: LedgerOperation<Reference>
    ) -> LedgerOperation<Reference> {
        guard case .withdraw(let record, let invitation, _) = operation else { return operation }
        let numbers = heads.indices.filter { accepted.contains(heads[$0]) }
        return .withdraw(
            record: record, invitation: invitation,
            acceptedHeads: numbers.map { UInt32(truncatingIfNeeded: $0 + 1) })
    }
}

extension HeadReference {
    var message: WireHeadReference {
        var message = WireHeadReference()
        message.replica = Data(replica.digest.bytes)
        message.sequence = sequence
        message.hash = Data(hash.bytes)
        return message
    }
}
