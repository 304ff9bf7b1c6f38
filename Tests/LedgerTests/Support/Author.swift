internal import Ledger
internal import Merge
internal import Seeding

/// One installation of a member, all of whose keys follow from a seed.
final class Author: Sendable {
    let birth: Birth
    let root: SecretKey
    let node: SecretKey
    let transport: SecretKey
    let key: WritingKey

    static func space() throws -> SpaceID {
        try FoundingDocument(
            name: "ledger-tests", founders: [MemberID("142069"), MemberID("141305")]
        ).spaceID
    }

    init(_ member: String = "142069", seed: UInt64 = 1) throws {
        var random = SeededGenerator(seed: seed)
        let root = try SecretKey(seed: random.bytes(32)).required()
        let node = try SecretKey(seed: random.bytes(32)).required()
        let transport = try SecretKey(seed: random.bytes(32)).required()
        let key = try WritingKey(seed: random.bytes(32)).required()
        let sealing = try SealingKey(random.bytes(32)).required()
        let delegation = Delegation(
            space: try Self.space(), member: try MemberID(member), nodeKey: node.publicKey,
            root: root)
        birth = try Birth(
            delegation: delegation, writingKey: key.publicKey, transportKey: transport.publicKey,
            sealingKey: sealing.publicBytes, nonce: random.bytes(16), node: node)
        self.root = root
        self.node = node
        self.transport = transport
        self.key = key
    }

    func sign(_ head: LogHead) -> SignedHead { key.sign(head, space: birth.space) }

    /// The entries of some drafts after a state, which then stands at their end.
    func write(
        _ drafts: [EntryDraft], after state: inout LogState, places: [Digest: EntryPlace] = [:]
    ) throws -> [Entry] {
        var places = places
        return try drafts.map { draft in
            let entry = try EntryComposer.entry(
                from: draft, continuing: state, places: places, quarterHours: 1_900_000,
                seed: [UInt8](repeating: UInt8(truncatingIfNeeded: state.held), count: 16))
            state.append(entry)
            places[entry.hash] = EntryPlace(replica: entry.replica, sequence: entry.sequence)
            return entry
        }
    }

    /// A piece of new entries after a state.
    func piece(_ drafts: [EntryDraft], after state: inout LogState) throws -> Piece {
        let entries = try write(drafts, after: &state)
        return Piece(entries: entries, head: sign(state.head), birth: birth)
    }
}
