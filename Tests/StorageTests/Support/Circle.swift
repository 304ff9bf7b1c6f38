import Ledger
import Merge
import Records
internal import Seeding

/// A space with two cities and an adviser, one log each.
struct Circle: Sendable {
    let trust: Trust
    let writers: [LogWriter]

    init(seed: UInt64 = 1) throws {
        let members = try ["142069", "141305", "adviser-1"].map { try MemberID($0) }
        let space = try FoundingDocument(
            name: "storage-tests", founders: Array(members.prefix(2))
        ).spaceID
        var random = SeededGenerator(seed: seed)
        var roots: [MemberID: PublicKey] = [:]
        var writers: [LogWriter] = []
        for member in members {
            let root = random.bytes(32)
            roots[member] = try SecretKey(seed: root).required().publicKey
            writers.append(
                try LogWriter(member: member, space: space, root: root, seed: random.next()))
        }
        trust = Trust(space: space, roots: roots)
        self.writers = writers
    }

    func chronicle(over store: any SpaceStore) async throws -> Chronicle {
        try await Chronicle(store: store, schema: .tests, trust: trust)
    }
}

extension Chronicle {
    /// Writes a draft into a log; the log's birth is learned before its first entry.
    @discardableResult
    func write(
        _ draft: EntryDraft, by writer: LogWriter, seed: UInt8 = 7,
        quarterHours: UInt32 = 1_900_000
    ) async throws -> [OperationID] {
        _ = try await learn(birth: writer.birth.bytes)
        return try await author(
            draft, in: writer.replica, quarterHours: quarterHours,
            seed: [UInt8](repeating: seed, count: 16), sign: writer.sign)
    }

    /// Sends everything that a store holds of a log, checkpoint by checkpoint, through the bytes.
    func receive(everythingOf replica: ReplicaID, from store: any SpaceStore) async throws {
        let log = try await store.logs().first { $0.replica == replica }.required()
        var next: UInt64 = 1
        for head in try await store.heads(of: replica, from: 1, countMax: .max) {
            let entries = try await store.entries(
                of: replica, in: next...head.sequence, entriesMax: .max, bytesMax: .max)
            let last = try entries.last.required()
            let signed = SignedHead(
                head: LogHead(
                    replica: replica, sequence: head.sequence, hash: last.hash, tree: .zero),
                suite: head.suite, signature: head.signature)
            let piece = Piece(entries: entries, head: signed, birth: log.birth)
            _ = try await receive(try Piece(decoding: piece.bytes))
            next = head.sequence + 1
        }
    }
}
