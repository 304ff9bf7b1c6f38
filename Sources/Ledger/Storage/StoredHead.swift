/// A checkpoint as a store keeps it: enough to end a piece there.
package struct StoredHead: Equatable, Sendable {
    package let sequence: UInt64
    package let suite: Suite
    package let signature: [UInt8]

    package init(sequence: UInt64, suite: Suite, signature: [UInt8]) {
        self.sequence = sequence
        self.suite = suite
        self.signature = signature
    }
}
