/// The key that signs the heads of one replica's log.
///
/// A type of its own, because only the gate may hold one: `Gatekeeper.init` consumes it, and an architecture
/// test reads every source for other uses.
package struct WritingKey: ~Copyable, Sendable {
    private let key: SecretKey

    package init?(seed: [UInt8]) {
        guard let key = SecretKey(seed: seed) else { return nil }
        self.key = key
    }

    package var publicKey: PublicKey { key.publicKey }

    /// Signs the head that ends at `head`. Protocol.md §4.3.
    package borrowing func sign(_ head: LogHead, space: SpaceID) -> SignedHead {
        SignedHead(
            head: head, suite: .current,
            signature: key.signature(of: head.signedBytes(space: space, suite: .current)))
    }
}
