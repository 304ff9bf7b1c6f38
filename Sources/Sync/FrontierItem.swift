package import Ledger
package import Merge

/// How far a node holds one log.
package struct FrontierItem: Hashable, Sendable {
    package let replica: ReplicaID
    package let member: MemberID
    package let sequence: UInt64
    package let hash: Digest

    package init(replica: ReplicaID, member: MemberID, sequence: UInt64, hash: Digest) {
        self.replica = replica
        self.member = member
        self.sequence = sequence
        self.hash = hash
    }

    package init(_ log: LogState) {
        self.init(
            replica: log.replica, member: log.birth.member, sequence: log.held, hash: log.hash)
    }
}
