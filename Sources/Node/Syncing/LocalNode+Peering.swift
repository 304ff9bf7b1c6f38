internal import FoundationEssentials
internal import Ledger
internal import Merge
internal import NodeFolder
internal import Peering
internal import Records
internal import Requests
internal import SQLiteLedger
internal import Sync
internal import UseCases

/// The node as its peers and its own syncs see it.
struct NodeAccess: PeerAccess {
    let chronicle: Chronicle
    let store: any SpaceStore
    let contacts: ContactFile
    let bell: NoticeBell
    let intake: IntakeDesk
    /// Whose node this is: what it wrote itself comes back without a budget.
    let member: MemberID
    let disk: DiskWatch
    let marks: StoreMarks
    let ownLogs: OwnLogWatch
    /// The call that this is for; nil where peers call us.
    var call: OwnLogWatch.Call?

    func frontier() async throws -> Frontier {
        let trust = await chronicle.trust
        return Frontier(
            space: trust.space, foldLevel: FoldRules.level, peersDigest: trust.digest,
            logs: await chronicle.states, trusted: trust.roots)
    }

    func pieces(
        of replica: ReplicaID, after sequence: UInt64, hash: Digest?, bytesAim: Int
    ) async throws -> (pieces: [Piece], more: Bool)? {
        guard let log = await chronicle.state(of: replica) else { return nil }
        return try await noting {
            try await PieceReader(storage: store).pieces(
                of: log, after: sequence, hash: hash, bytesAim: bytesAim,
                countMax: SyncLimits.piecesMax)
        }
    }

    func receive(_ piece: Piece) async throws -> Int {
        let author = await author(of: piece)
        if let author, author != member { try await intake.check(author) }
        let count = try await noting { try await chronicle.receive(piece) }
        if count > 0 {
            disk.wrote(.ledger)
            ownLogs.came(count, of: piece.replica, in: call)
            bell.ring()
            if let author, author != member { await intake.took(Self.size(of: piece), of: author) }
        }
        return count
    }

    /// Members of whom nothing is taken now, with the code that says why.
    func putOff() async -> [MemberID: String] {
        var putOff: [MemberID: String] = [:]
        if await intake.isDiskLow {
            for other in await chronicle.trust.roots.keys where other != member {
                putOff[other] = IntakeDesk.PutOff.diskLow.rawValue
            }
            return putOff
        }
        for other in await intake.membersOver() {
            putOff[other] = IntakeDesk.PutOff.memberBudget.rawValue
        }
        return putOff
    }

    /// Nil where it is not known: such a piece is refused by whoever verifies it.
    private func author(of piece: Piece) async -> MemberID? {
        if let known = await chronicle.state(of: piece.replica) { return known.birth.member }
        return piece.birth.flatMap { try? Birth(verifying: $0) }?.member
    }

    /// Bodies, contents, and what a store needs for an entry.
    private static func size(of piece: Piece) -> Int {
        piece.entries.reduce(0) { $0 + $1.bodyBytes.count + $1.contents.sizeBytes + 200 }
    }

    /// A fault of our own disk is remembered, and told to nobody as theirs.
    private func noting<Value: Sendable>(
        _ body: () async throws -> Value
    ) async throws -> Value {
        do { return try await body() } catch {
            disk.note(error)
            throw error
        }
    }

    func isOwnFault(_ error: any Error) -> Bool {
        if let error = error as? SQLiteStoreError, error.code == .locked { return true }
        return DiskFault(error) != nil
    }

    func item(of replica: ReplicaID) async -> FrontierItem? {
        guard let log = await chronicle.state(of: replica), log.held > 0 else { return nil }
        return FrontierItem(log)
    }

    func trustedBirth(of replica: ReplicaID) async -> Birth? {
        guard let birth = await chronicle.state(of: replica)?.birth,
            await chronicle.trust.roots[birth.member] == birth.delegation.rootKey
        else { return nil }
        return birth
    }

    func heard(_ member: MemberID, holding same: Frontier?) async {
        await contacts.heard(member, holding: same, at: Date().timeIntervalSince1970)
        marks.compared(member.text)
    }

    func learned(_ theirs: Frontier) async {
        guard let call else { return }
        var held: [ReplicaID: UInt64] = [:]
        for replica in ownLogs.replicas { held[replica] = await chronicle.state(of: replica)?.held }
        ownLogs.learned(theirs, in: call, held: held)
    }

    func admit(birth bytes: [UInt8]) async throws -> Birth {
        try await noting { try await chronicle.learn(birth: bytes) }
    }
}

extension LocalNode {
    var access: NodeAccess {
        NodeAccess(
            chronicle: chronicle, store: store, contacts: contacts, bell: bell, intake: intake,
            member: member, disk: disk, marks: marks, ownLogs: ownLogs)
    }

    func access(in call: OwnLogWatch.Call) -> NodeAccess {
        var access = access
        access.call = call
        return access
    }

    /// Who we are to peers. The transport key is read once and lives in the closure.
    func identity() throws -> PeerIdentity {
        let seed = try KeyFile.read(purpose: "transport", in: keys)
        guard let key = SecretKey(seed: seed), key.publicKey == birth.transportKey else {
            throw KeyFile.damaged(purpose: "transport", in: folder)
        }
        return PeerIdentity(birth: birth) { message in
            // A key cannot be copied into a closure; its seed can.
            SecretKey(seed: seed)?.signature(of: message) ?? []
        }
    }
}
