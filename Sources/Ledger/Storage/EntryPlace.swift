/// Where an entry stands: in which log, at which sequence.
package struct EntryPlace: Hashable, Comparable, Sendable {
    package let replica: ReplicaID
    package let sequence: UInt64

    package init(replica: ReplicaID, sequence: UInt64) {
        self.replica = replica
        self.sequence = sequence
    }

    package static func < (left: EntryPlace, right: EntryPlace) -> Bool {
        left.replica != right.replica
            ? left.replica < right.replica : left.sequence < right.sequence
    }
}
