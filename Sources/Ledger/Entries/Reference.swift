/// A reference as the bytes hold it: along which head's chain, which entry, which operation in it.
///
/// Head 0 is the entry's own chain; head n is the n-th head that the entry lists. A fork of a log
/// cannot make it ambiguous, because every head names a hash. Protocol.md §3.4.
package struct Reference: Hashable, Sendable {
    package let head: UInt32
    package let sequence: UInt64
    package let index: UInt32

    package init(head: UInt32, sequence: UInt64, index: UInt32) {
        self.head = head
        self.sequence = sequence
        self.index = index
    }
}
