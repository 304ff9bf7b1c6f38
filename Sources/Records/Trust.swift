package import Ledger
package import Merge

/// Whose root keys this node trusts: its own and those of the descriptors in its `peers` folder.
package struct Trust: Sendable {
    package let space: SpaceID
    package private(set) var roots: [MemberID: PublicKey]

    package init(space: SpaceID, roots: [MemberID: PublicKey]) {
        self.space = space
        self.roots = roots
    }

    /// Reads a birth and checks that a trusted member of this space delegated it.
    package func admit(birth bytes: [UInt8]) throws(LedgerError) -> Birth {
        let birth = try Birth(verifying: bytes)
        try check(birth)
        return birth
    }

    package func check(_ birth: Birth) throws(LedgerError) {
        guard birth.space == space else { throw .otherSpace }
        guard roots[birth.member] == birth.delegation.rootKey else {
            throw .untrusted(member: birth.member.text)
        }
    }

    /// What nodes compare to see whether they trust the same members. Protocol.md §2.6.
    package var digest: Digest {
        var hasher = Hasher256(domain: "tasukeai peers v1")
        hasher.update(space.digest)
        for (member, root) in roots.sorted(by: { $0.key < $1.key }) {
            hasher.update(counted: member.text)
            hasher.update(root.bytes)
        }
        return hasher.digest()
    }
}
