internal import Alliance
internal import Ledger
internal import Peering
internal import Records

/// A member with keys from a seed, who writes small entries: each creates a plan and sets its title.
struct BenchmarkAuthor {
    let birth: Birth
    let trust: Trust
    private let writingSeed: [UInt8]
    private let transportSeed: [UInt8]

    init(seed number: UInt8) throws {
        let seeds = (0..<5).map { [UInt8](repeating: number &* 16 &+ $0, count: 32) }
        guard let root = SecretKey(seed: seeds[0]), let node = SecretKey(seed: seeds[1]),
            let writing = WritingKey(seed: seeds[2]), let transport = SecretKey(seed: seeds[3]),
            let sealing = SealingKey(seeds[4])
        else { throw LedgerError.malformed("seed") }
        let cities = ["142069", "141305", "142077", "142140"]
        let city = try MemberID(cities[min(max(1, Int(number)), cities.count) - 1])
        let space = try FoundingDocument(name: "benchmark", founders: [try MemberID("142069")])
            .spaceID
        let delegation = Delegation(space: space, member: city, nodeKey: node.publicKey, root: root)
        self.birth = try Birth(
            delegation: delegation, writingKey: writing.publicKey,
            transportKey: transport.publicKey, sealingKey: sealing.publicBytes,
            nonce: [UInt8](repeating: number, count: 16), node: node)
        self.trust = Trust(space: space, roots: [city: root.publicKey])
        self.writingSeed = seeds[2]
        self.transportSeed = seeds[3]
    }

    /// Trust in both members.
    func trust(_ other: BenchmarkAuthor) -> Trust {
        Trust(space: trust.space, roots: trust.roots.merging(other.trust.roots) { own, _ in own })
    }

    var identity: PeerIdentity {
        let seed = transportSeed
        return PeerIdentity(birth: birth) { SecretKey(seed: seed)?.signature(of: $0) ?? [] }
    }

    /// The pieces of a log of `count` entries, in runs of 256 under one signed head each.
    func pieces(count: Int) throws -> [Piece] {
        guard let key = WritingKey(seed: writingSeed) else { throw LedgerError.malformed("seed") }
        var log = LogState(birth: birth)
        var pieces: [Piece] = []
        var run: [Entry] = []
        for number in 1...count {
            let entry = try EntryComposer.entry(
                from: Self.draft(number), continuing: log, places: [:],
                quarterHours: UInt32(clamping: number),
                seed: [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 16))
            log.append(entry)
            run.append(entry)
            if run.count == Limits.pieceEntriesMax || number == count {
                let head = key.sign(log.head, space: birth.space)
                pieces.append(Piece(entries: run, head: head, birth: birth))
                run = []
            }
        }
        return pieces
    }

    func sign(_ head: LogHead) throws -> SignedHead {
        guard let key = WritingKey(seed: writingSeed) else { throw LedgerError.malformed("seed") }
        return key.sign(head, space: birth.space)
    }

    static func draft(_ number: Int) -> EntryDraft {
        var draft = EntryDraft()
        let plan = draft.append(
            .create(kind: SharedKind.plan.rawValue, parent: nil, authority: nil))
        draft.append(
            .set(
                Assignment(
                    record: plan, field: PlanRules.title, replaces: [], authority: nil,
                    value: .content)), contents: ["計画の題名 \(number)"])
        return draft
    }
}
