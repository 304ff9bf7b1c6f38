package import Ledger
internal import Seeding

/// One installation of a member: a birth, and the key that signs its log. All keys follow from a seed.
package final class LogWriter: Sendable {
    package let birth: Birth
    private let seed: [UInt8]
    private let key: WritingKey

    package var replica: ReplicaID { birth.replica }
    package var member: MemberID { birth.member }

    package init(
        member: MemberID, space: SpaceID, root: [UInt8], seed: UInt64
    ) throws {
        var random = SeededGenerator(seed: seed)
        let rootKey = try SecretKey(seed: root).required()
        let nodeKey = try SecretKey(seed: random.bytes(32)).required()
        let transport = try SecretKey(seed: random.bytes(32)).required()
        let writing = random.bytes(32)
        let key = try WritingKey(seed: writing).required()
        let delegation = Delegation(
            space: space, member: member, nodeKey: nodeKey.publicKey, root: rootKey)
        birth = try Birth(
            delegation: delegation, writingKey: key.publicKey, transportKey: transport.publicKey,
            sealingKey: random.bytes(32), nonce: random.bytes(16), node: nodeKey)
        self.seed = writing
        self.key = key
    }

    /// Another copy of the writing key, for a gate to consume.
    package func writingKey() throws -> WritingKey { try WritingKey(seed: seed).required() }

    package func sign(_ head: LogHead) -> SignedHead { key.sign(head, space: birth.space) }

    /// A piece of one entry after a state, which then stands at the piece's end. The body is given as
    /// bytes, so that it may hold what no author of this version writes.
    package func piece(
        body: [UInt8], contents: [String] = [], after state: inout LogState
    ) throws -> Piece {
        let entry = Entry(
            space: birth.space, replica: replica, sequence: state.held + 1, previous: state.hash,
            bodyBytes: body,
            contents: EntryContents(values: contents, seed: [UInt8](repeating: 5, count: 16)),
            body: try EntryBody(verifying: body))
        state.append(entry)
        return Piece(entries: [entry], head: sign(state.head), birth: birth)
    }

    /// A piece of new entries after a state, which then stands at the piece's end.
    package func piece(_ drafts: [EntryDraft], after state: inout LogState) throws -> Piece {
        var entries: [Entry] = []
        for draft in drafts {
            let entry = try EntryComposer.entry(
                from: draft, continuing: state, places: [:], quarterHours: 1_780_000,
                seed: [UInt8](repeating: UInt8(truncatingIfNeeded: state.held), count: 16))
            state.append(entry)
            entries.append(entry)
        }
        return Piece(entries: entries, head: sign(state.head), birth: birth)
    }
}
