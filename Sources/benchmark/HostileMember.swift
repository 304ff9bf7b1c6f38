internal import Alliance
internal import Ledger
internal import Merge
internal import Peering
internal import Records
internal import Sync

/// A member's log that no gate would have written, and what a sync sees of it: a frontier and pieces,
/// without a store and without folding.
struct HostileMember: PeerAccess {
    let author: BenchmarkAuthor
    private let trust: Trust
    private(set) var pieces: [Piece] = []
    private(set) var log: LogState
    /// The log after each of its entries.
    private var states: [LogState] = []
    private var places: [Digest: EntryPlace] = [:]

    init(_ author: BenchmarkAuthor, trust: Trust) {
        self.author = author
        self.trust = trust
        log = LogState(birth: author.birth)
    }

    /// The hash of the log's first entry.
    var firstHash: Digest? {
        places.first { $0.value.sequence == 1 && $0.value.replica == log.replica }?.key
    }

    /// Learns where the other's entries stand, so that they can be referred to.
    mutating func know(_ other: HostileMember) {
        places.merge(other.places) { own, _ in own }
    }

    /// The same member when only so many entries were written.
    func after(_ count: Int) -> HostileMember {
        var before = self
        guard count > 0, count < states.count else { return self }
        before.log = states[count - 1]
        before.pieces = Array(pieces.prefix(count))
        before.states = Array(states.prefix(count))
        return before
    }

    /// Writes one entry; the ids of its operations.
    @discardableResult
    mutating func write(_ draft: EntryDraft) throws -> [OperationID] {
        let entry = try EntryComposer.entry(
            from: draft, continuing: log, places: places, quarterHours: 1,
            seed: [UInt8](repeating: 9, count: EntryContents.seedByteCount))
        append(entry)
        return entry.body.operations.indices.map(entry.operationID)
    }

    /// Writes one entry of a body that is given as bytes.
    mutating func write(body: [UInt8], contents: [String]) throws {
        append(
            Entry(
                space: author.birth.space, replica: author.birth.replica, sequence: log.held + 1,
                previous: log.hash, bodyBytes: body,
                contents: EntryContents(
                    values: contents,
                    seed: [UInt8](repeating: 9, count: EntryContents.seedByteCount)),
                body: try EntryBody(verifying: body)))
    }

    private mutating func append(_ entry: Entry) {
        log.append(entry)
        states.append(log)
        places[entry.hash] = EntryPlace(replica: entry.replica, sequence: entry.sequence)
        if let head = try? author.sign(log.head) {
            pieces.append(Piece(entries: [entry], head: head, birth: author.birth))
        }
    }

    func frontier() -> Frontier {
        Frontier(
            space: trust.space, foldLevel: FoldRules.level, peersDigest: trust.digest, logs: [log],
            trusted: trust.roots)
    }

    func pieces(
        of replica: ReplicaID, after sequence: UInt64, hash: Digest?, bytesAim: Int
    ) -> (pieces: [Piece], more: Bool)? {
        let rest = pieces.dropFirst(Int(clamping: sequence))
        let part = Array(rest.prefix(64))
        return (part, rest.count > part.count)
    }

    func receive(_ piece: Piece) -> Int { 0 }
    func item(of replica: ReplicaID) -> FrontierItem? { FrontierItem(log) }
    func trustedBirth(of replica: ReplicaID) -> Birth? { nil }
    func heard(_ member: MemberID, holding same: Frontier?) {}
    func admit(birth bytes: [UInt8]) throws -> Birth { try trust.admit(birth: bytes) }
}
