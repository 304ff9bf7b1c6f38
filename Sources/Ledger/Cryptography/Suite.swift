/// The algorithms of a signature. One today: Ed25519 with SHA-256, both on the CRYPTREC list.
package enum Suite: UInt32, Sendable {
    case ed25519WithSHA256 = 1

    package static let current = Suite.ed25519WithSHA256

    package init(number: UInt32) throws(LedgerError) {
        guard let suite = Suite(rawValue: number) else { throw .unknownSuite(number) }
        self = suite
    }
}
