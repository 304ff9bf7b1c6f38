/// A head and its author's signature: one verification authenticates the whole run before it.
package struct SignedHead: Equatable, Sendable {
    package let head: LogHead
    package let suite: Suite
    package let signature: [UInt8]

    package init(head: LogHead, suite: Suite, signature: [UInt8]) {
        self.head = head
        self.suite = suite
        self.signature = signature
    }

    /// Whether the replica's writing key signed this head in this space.
    package func verifies(birth: Birth) -> Bool {
        birth.replica == head.replica
            && birth.writingKey.verifies(
                signature: signature,
                message: head.signedBytes(space: birth.space, suite: suite))
    }
}
