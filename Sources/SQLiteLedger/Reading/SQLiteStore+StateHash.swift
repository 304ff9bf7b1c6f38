internal import FoundationEssentials
internal import GRDB
package import Merge
internal import Records

extension SQLiteStore {
    /// Computes anew only the buckets that commits made stale, and keeps them.
    package func stateHash() async throws -> Digest {
        let kept = try await reading(Self.buckets)
        if kept.count == StateTree.bucketCount { return try Self.root(kept) }
        do {
            return try await writing { try Self.stateHash($0, keeping: true) }
        } catch let error as SQLiteStoreError where error.isAboutWriting {
            // The answer does not need the disk.
            return try await reading { try Self.stateHash($0, keeping: false) }
        }
    }

    private static func stateHash(_ database: Database, keeping: Bool) throws -> Digest {
        // Between the two transactions a commit may have come.
        var buckets = try Self.buckets(database)
        let insert =
            try keeping
            ? Prepared(database, "INSERT INTO buckets (bucket, digest) VALUES (?, ?)") : nil
        let select = try Prepared(
            database, "SELECT id, digest FROM records WHERE id >= ? AND id < ? ORDER BY id")
        for bucket in 0..<StateTree.bucketCount where buckets[bucket] == nil {
            var records: [(id: OperationID, digest: Digest)] = []
            try select.rows([Self.bound(bucket), Self.bound(bucket + 1)]) { columns in
                records.append((try columns.operationID(0), try columns.digest(1)))
            }
            let digest = StateTree.bucketDigest(records)
            buckets[bucket] = digest
            try insert?.run([bucket.column, digest.blob])
        }
        return try Self.root(buckets)
    }

    private static func buckets(_ database: Database) throws -> [Int: Digest] {
        var buckets: [Int: Digest] = [:]
        buckets.reserveCapacity(StateTree.bucketCount)
        let statement = try Prepared(database, "SELECT bucket, digest FROM buckets")
        try statement.rows([]) { buckets[try $0.number(0)] = try $0.digest(1) }
        return buckets
    }

    private static func root(_ buckets: [Int: Digest]) throws -> Digest {
        let digests = (0..<StateTree.bucketCount).compactMap { buckets[$0] }
        guard digests.count == StateTree.bucketCount else {
            throw SQLiteStoreError.corrupt("bucket")
        }
        return StateTree.root(buckets: digests)
    }

    /// The first bytes of a bucket's ids: twelve bits. After the last bucket comes a bound that is
    /// above every id.
    private static func bound(_ bucket: Int) -> Data {
        guard bucket < StateTree.bucketCount else {
            return [UInt8](repeating: 0xff, count: 37).blob
        }
        let bits = UInt16(truncatingIfNeeded: bucket) << 4
        return [UInt8(truncatingIfNeeded: bits >> 8), UInt8(truncatingIfNeeded: bits)].blob
    }
}
