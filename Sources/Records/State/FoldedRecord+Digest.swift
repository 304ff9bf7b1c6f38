internal import Ledger
package import Merge

extension FoldedRecord {
    /// The record's leaf in the state tree: ids, structure, and through the operation ids the
    /// commitments; never contents. Protocol.md §7.5.
    package var digest: Digest {
        var hasher = Hasher256(domain: "tasukeai record v1")
        hasher.update(id)
        hasher.update(number: UInt64(kind))
        hasher.update(counted: owner.text)
        hasher.update(byte: isEffective ? 1 : 0)
        let fields = fieldDigests.sorted { $0.key < $1.key }
        hasher.update(number: UInt64(fields.count))
        for (number, digest) in fields {
            hasher.update(number: UInt64(number))
            hasher.update(digest)
        }
        return hasher.digest()
    }
}
