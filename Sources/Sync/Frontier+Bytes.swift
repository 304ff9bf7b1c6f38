internal import FoundationEssentials
internal import Ledger
internal import Merge
internal import SwiftProtobuf

extension Frontier {
    package init(decoding bytes: [UInt8]) throws(SyncError) {
        let message = try WireFrontier(bounded: bytes, name: "frontier")
        guard message.items.count <= SyncLimits.frontierItemsMax else {
            throw .tooLarge("frontier")
        }
        guard let space = Digest(message.space), let peersDigest = Digest(message.peersDigest)
        else { throw .malformed("frontier") }
        var items: [FrontierItem] = []
        for item in message.items {
            guard let replica = Digest(item.replica), let hash = Digest(item.hash),
                let member = try? MemberID(item.member), item.sequence > 0,
                item.sequence < UInt64(Int64.max)
            else { throw .malformed("frontier item") }
            let read = FrontierItem(
                replica: ReplicaID(replica), member: member, sequence: item.sequence, hash: hash)
            if let last = items.last, last.replica >= read.replica {
                throw .malformed("order of the frontier")
            }
            items.append(read)
        }
        guard message.trusted.count <= SyncLimits.trustedMax else { throw .tooLarge("trusted") }
        var trusted: [MemberID: PublicKey] = [:]
        for entry in message.trusted {
            guard let member = try? MemberID(entry.member), let key = PublicKey(entry.rootKey)
            else { throw .malformed("trusted member") }
            trusted[member] = key
        }
        self.init(
            space: SpaceID(space), foldLevel: message.foldLevel, peersDigest: peersDigest,
            items: items, trusted: trusted)
    }

    package var bytes: [UInt8] {
        var message = WireFrontier()
        message.space = Data(space.digest.bytes)
        message.foldLevel = foldLevel
        message.peersDigest = Data(peersDigest.bytes)
        message.items = items.map { item in
            var wire = WireFrontierItem()
            wire.replica = Data(item.replica.digest.bytes)
            wire.sequence = item.sequence
            wire.hash = Data(item.hash.bytes)
            wire.member = item.member.text
            return wire
        }
        message.trusted = trusted.sorted { $0.key < $1.key }.map { member, key in
            var wire = WireTrustedMember()
            wire.member = member.text
            wire.rootKey = Data(key.bytes)
            return wire
        }
        return message.bytes
    }
}
