internal import Ledger
internal import Merge
internal import Records
internal import Sync

/// A frontier with two logs, its digest, and the digest of whom a node trusts. Protocol.md §2.6, §6.2.
struct FrontierVectors: Encodable {
    struct Item: Encodable {
        let replica: String
        let member: String
        let sequence: UInt64
        let hash: String
    }

    struct Trusted: Encodable {
        let member: String
        let rootKey: String
    }

    let space: String
    let trusted: [Trusted]
    let peersDigest: String
    let items: [Item]
    let frontier: String
    let digest: String

    init() throws {
        let authors = try [VectorAuthor.odawara(), VectorAuthor.kawasaki()]
        var logs: [LogState] = []
        for author in authors {
            var state = LogState(birth: author.birth)
            for _ in 0..<Int(author.number) {
                var draft = EntryDraft()
                draft.append(.create(kind: 5, parent: nil, authority: nil))
                state.append(
                    try EntryComposer.entry(
                        from: draft, continuing: state, places: [:], quarterHours: 1_980_000,
                        seed: []))
            }
            logs.append(state)
        }
        let trust = Trust(
            space: try VectorAuthor.founding().spaceID,
            roots: Dictionary(uniqueKeysWithValues: authors.map { ($0.member, $0.rootKey) }))
        let frontier = Frontier(
            space: trust.space, foldLevel: FoldRules.level, peersDigest: trust.digest, logs: logs,
            trusted: trust.roots)
        space = trust.space.description
        trusted = trust.roots.sorted { $0.key < $1.key }.map {
            Trusted(member: $0.key.text, rootKey: Hexadecimal.text($0.value.bytes))
        }
        peersDigest = trust.digest.hex
        items = frontier.items.map {
            Item(
                replica: $0.replica.description, member: $0.member.text, sequence: $0.sequence,
                hash: $0.hash.hex)
        }
        self.frontier = Hexadecimal.text(frontier.bytes)
        digest = frontier.digest.hex
    }
}
