import Ledger
import Records
internal import Seeding

/// One installation of a member: a birth, and the key that signs its log. All keys follow from a seed.
final class LogWriter: Sendable {
    let birth: Birth
    private let key: WritingKey

    var replica: ReplicaID { birth.replica }
    var member: MemberID { birth.member }

    init(member: MemberID, space: SpaceID, root: [UInt8], seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rootKey = try SecretKey(seed: root).required()
        let nodeKey = try SecretKey(seed: random.bytes(32)).required()
        let transport = try SecretKey(seed: random.bytes(32)).required()
        let key = try WritingKey(seed: random.bytes(32)).required()
        let delegation = Delegation(
            space: space, member: member, nodeKey: nodeKey.publicKey, root: rootKey)
        birth = try Birth(
            delegation: delegation, writingKey: key.publicKey, transportKey: transport.publicKey,
            sealingKey: random.bytes(32), nonce: random.bytes(16), node: nodeKey)
        self.key = key
    }

    func sign(_ head: LogHead) -> SignedHead { key.sign(head, space: birth.space) }

    /// A piece of new entries after a state, which then stands at the piece's end.
    func piece(_ drafts: [EntryDraft], after state: inout LogState) throws -> Piece {
        var entries: [Entry] = []
        for draft in drafts {
            let entry = try EntryComposer.entry(
                from: draft, continuing: state, places: [:], quarterHours: 1_900_000,
                seed: [UInt8](repeating: UInt8(truncatingIfNeeded: state.held), count: 16))
            state.append(entry)
            entries.append(entry)
        }
        return Piece(entries: entries, head: sign(state.head), birth: birth)
    }
}

extension Optional where Wrapped: ~Copyable {
    /// What a test cannot go on without.
    consuming func required() throws -> Wrapped {
        switch consume self {
        case .some(let value): return value
        case .none: throw MissingValue()
        }
    }
}

struct MissingValue: Error {}
