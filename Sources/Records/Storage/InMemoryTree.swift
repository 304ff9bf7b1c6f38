internal import Merge

/// The buckets of the state tree: which records each holds, and its digest unless it is stale.
struct InMemoryTree {
    /// In the order of ids.
    private var members: [[OperationID]] = Array(repeating: [], count: StateTree.bucketCount)
    private var digests: [Digest?] = Array(repeating: nil, count: StateTree.bucketCount)

    /// A record is new, or has changed.
    mutating func touch(_ id: OperationID) {
        let bucket = StateTree.bucket(of: id)
        digests[bucket] = nil
        let index = members[bucket].firstIndex { $0 >= id } ?? members[bucket].endIndex
        guard index == members[bucket].endIndex || members[bucket][index] != id else { return }
        members[bucket].insert(id, at: index)
    }

    mutating func root(_ digest: (OperationID) -> Digest) -> Digest {
        let buckets = members.indices.map { bucket in
            if let known = digests[bucket] { return known }
            let fresh = StateTree.bucketDigest(members[bucket].map { ($0, digest($0)) })
            digests[bucket] = fresh
            return fresh
        }
        return StateTree.root(buckets: buckets)
    }
}
