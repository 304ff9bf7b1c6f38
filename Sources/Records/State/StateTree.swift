internal import Ledger
package import Merge

/// The tree over all record digests whose root is the state hash, so that one change costs one path.
///
/// A record's bucket is given by the first twelve bits of its id's entry hash: 4,096 buckets, then three
/// levels of sixteen children. Stores keep bucket and node digests and compute anew what a commit made
/// stale. Protocol.md §7.5.
package enum StateTree {
    package static let bucketCount = 4_096
    package static let fanOut = 16

    package static func bucket(of id: OperationID) -> Int {
        Int(id.entry.words.0 >> 52)
    }

    /// The digest of a bucket; records in the order of their ids. An empty bucket is all zeros.
    package static func bucketDigest(_ records: [(id: OperationID, digest: Digest)]) -> Digest {
        guard !records.isEmpty else { return .zero }
        var hasher = Hasher256(domain: "tasukeai bucket v1")
        hasher.update(number: UInt64(records.count))
        for record in records {
            hasher.update(record.id)
            hasher.update(record.digest)
        }
        return hasher.digest()
    }

    /// The root over all bucket digests.
    package static func root(buckets: [Digest]) -> Digest {
        precondition(buckets.count == bucketCount, "one digest for each bucket")
        var level = buckets
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: fanOut).map {
                node(level[$0..<$0 + fanOut])
            }
        }
        return level[0]
    }

    private static func node(_ children: ArraySlice<Digest>) -> Digest {
        guard children.contains(where: { $0 != .zero }) else { return .zero }
        var hasher = Hasher256(domain: "tasukeai node v1")
        for child in children { hasher.update(child) }
        return hasher.digest()
    }
}
