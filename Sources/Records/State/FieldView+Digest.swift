internal import Ledger
package import Merge

extension FieldView {
    /// The field's part of the state hash. The ids commit to everything in their entries; texts add
    /// the order of what is visible. Protocol.md §7.5.
    package static func digest(ids: [OperationID], shape: UInt8) -> Digest {
        var hasher = Hasher256(domain: "tasukeai field v1")
        hasher.update(byte: shape)
        let ids = ids.sorted()
        hasher.update(number: UInt64(ids.count))
        for id in ids { hasher.update(id) }
        return hasher.digest()
    }

    package static func digest(text runs: [VisibleRun]) -> Digest {
        var hasher = Hasher256(domain: "tasukeai text v1")
        hasher.update(number: UInt64(runs.count))
        for run in runs {
            hasher.update(run.insert)
            hasher.update(number: UInt64(run.offset))
            hasher.update(number: UInt64(run.length))
        }
        return hasher.digest()
    }
}
