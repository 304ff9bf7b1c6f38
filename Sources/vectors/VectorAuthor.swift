internal import Ledger

/// A member with one replica. Seed n of member m is 32 bytes of 16·m + n.
final class VectorAuthor: Sendable {
    let number: UInt8
    let member: MemberID
    let birth: Birth
    let descriptor: Descriptor
    let rootKey: PublicKey
    private let key: WritingKey

    init(_ id: String, number: UInt8, japanese: String, english: String) throws {
        let seeds = (0..<6).map { Self.seed(number, $0) }
        guard let root = SecretKey(seed: seeds[0]), let next = SecretKey(seed: seeds[1]),
            let node = SecretKey(seed: seeds[2]), let key = WritingKey(seed: seeds[3]),
            let transport = SecretKey(seed: seeds[4]), let sealing = SealingKey(seeds[5])
        else { throw VectorError("keys") }
        let space = try Self.founding().spaceID
        let member = try MemberID(id)
        let delegation = Delegation(
            space: space, member: member, nodeKey: node.publicKey, root: root)
        birth = try Birth(
            delegation: delegation, writingKey: key.publicKey, transportKey: transport.publicKey,
            sealingKey: sealing.publicBytes, nonce: [UInt8](repeating: number, count: 16),
            node: node)
        descriptor = try Descriptor(
            space: space, member: member, nameJapanese: japanese, nameEnglish: english,
            url: "https://\(id).example", nextRoot: .sha256(next.publicKey.bytes), root: root)
        rootKey = root.publicKey
        self.number = number
        self.member = member
        self.key = key
    }

    static func seed(_ number: UInt8, _ key: UInt8) -> [UInt8] {
        [UInt8](repeating: number &* 16 &+ key, count: 32)
    }

    static func founding() throws(LedgerError) -> FoundingDocument {
        try FoundingDocument(name: "vectors", founders: [MemberID("142069"), MemberID("141305")])
    }

    static func odawara() throws -> VectorAuthor {
        try VectorAuthor("142069", number: 1, japanese: "小田原市", english: "Odawara")
    }

    static func kawasaki() throws -> VectorAuthor {
        try VectorAuthor("141305", number: 2, japanese: "川崎市", english: "Kawasaki")
    }

    func sign(_ head: LogHead) -> SignedHead { key.sign(head, space: birth.space) }

    /// The seed of the contents of entry `sequence`.
    func contentSeed(_ sequence: UInt64) -> [UInt8] {
        [UInt8](repeating: number, count: 15) + [UInt8(truncatingIfNeeded: sequence)]
    }
}
