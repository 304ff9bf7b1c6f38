internal import Alliance
internal import Ledger
internal import Merge
internal import Peering
internal import Records
internal import SQLiteLedger
internal import Sync

/// A node without staff and commands: a store, a chronicle, and what a sync needs of them.
struct BenchmarkNode: PeerAccess {
    let store: SQLiteStore
    let chronicle: Chronicle
    private let trust: Trust

    init(folder: String, trust: Trust) async throws {
        self.trust = trust
        self.store = try SQLiteStore(path: folder)
        self.chronicle = try await Chronicle(
            store: store, schema: AllianceSchema.schema, trust: trust)
    }

    func frontier() async throws -> Frontier {
        Frontier(
            space: trust.space, foldLevel: FoldRules.level, peersDigest: trust.digest,
            logs: await chronicle.states, trusted: trust.roots)
    }

    func pieces(
        of replica: ReplicaID, after sequence: UInt64, hash: Digest?, bytesAim: Int
    ) async throws -> (pieces: [Piece], more: Bool)? {
        guard let log = await chronicle.state(of: replica) else { return nil }
        return try await PieceReader(storage: store).pieces(
            of: log, after: sequence, hash: hash, bytesAim: bytesAim,
            countMax: SyncLimits.piecesMax)
    }

    func receive(_ piece: Piece) async throws -> Int { try await chronicle.receive(piece) }

    func item(of replica: ReplicaID) async -> FrontierItem? {
        guard let log = await chronicle.state(of: replica), log.held > 0 else { return nil }
        return FrontierItem(log)
    }

    func trustedBirth(of replica: ReplicaID) async -> Birth? {
        await chronicle.state(of: replica)?.birth
    }

    func heard(_ member: MemberID, holding same: Frontier?) {}

    func admit(birth bytes: [UInt8]) async throws -> Birth {
        try await chronicle.learn(birth: bytes)
    }
}

/// Contacts in memory: a benchmark has no tomorrow.
actor BenchmarkContacts: ContactStore {
    private var contacts: [MemberID: PeerContact] = [:]
    private var counter: UInt64 = 0

    func contact(of member: MemberID) -> PeerContact? { contacts[member] }
    func keep(_ contact: PeerContact, of member: MemberID) { contacts[member] = contact }
    func nextCounter() -> UInt64 {
        counter += 1
        return counter
    }
    func raise(above counter: UInt64) -> Bool {
        self.counter = max(self.counter, counter)
        return true
    }
}
