package import Ledger
package import Merge

/// A record without its fields' values: what the fold needs to judge operations on it.
package struct FoldedRecord: Equatable, Sendable {
    package let id: OperationID
    package let kind: UInt32
    /// Who wrote the creating operation.
    package let author: MemberID
    /// Whose record it is: the author, or for a part the owner of the whole.
    package let owner: MemberID
    package let parent: OperationID?
    /// The owner of the parent, if there is a parent.
    package let parentOwner: MemberID?
    /// The invitation that the creating operation named.
    package let authority: OperationID?
    package let created: EntryPlace
    /// When the creating entry was written, in quarters of an hour; for display.
    package let quarterHours: UInt32
    /// False where the creating operation was not permitted: kept, but without effect.
    package var isEffective: Bool
    /// The digest of each field that has a history, by field number.
    package var fieldDigests: [UInt32: Digest]

    package init(
        id: OperationID, kind: UInt32, author: MemberID, owner: MemberID, parent: OperationID?,
        parentOwner: MemberID?, authority: OperationID?, created: EntryPlace, quarterHours: UInt32,
        isEffective: Bool, fieldDigests: [UInt32: Digest]
    ) {
        self.id = id
        self.kind = kind
        self.author = author
        self.owner = owner
        self.parent = parent
        self.parentOwner = parentOwner
        self.authority = authority
        self.created = created
        self.quarterHours = quarterHours
        self.isEffective = isEffective
        self.fieldDigests = fieldDigests
    }
}

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
