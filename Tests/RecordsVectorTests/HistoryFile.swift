internal import Alliance
internal import Ledger
internal import Merge
internal import Records
internal import Testing

/// The form of `history.json`.
struct HistoryFile: Decodable {
    struct Root: Decodable {
        let member, key: String
    }

    struct Log: Decodable {
        let member, replica: String
        let pieces: [String]
    }

    struct Candidate: Decodable {
        let member, text: String
        let generation: UInt32
    }

    struct Moment: Decodable {
        let name: String
        let folded: [Int]
        let stateHash, plan: String
        let titles: [Candidate]
        let currentState: String
        let comments: [String]
        let records: Int
    }

    let space: String
    let roots: [Root]
    let logs: [Log]
    let moments: [Moment]

    /// An empty store that trusts the members of the file.
    func chronicle() async throws -> Receiver {
        var trusted: [MemberID: PublicKey] = [:]
        for root in roots {
            trusted[try MemberID(root.member)] = PublicKey(try VectorFile.bytes(root.key))
        }
        try #require(trusted.count == roots.count)
        let space = SpaceID(try #require(Digest(hex: space)))
        let store = InMemoryStore()
        return Receiver(
            store: store,
            chronicle: try await Chronicle(
                store: store, schema: AllianceSchema.schema,
                trust: Trust(space: space, roots: trusted)))
    }

    struct Receiver {
        let store: InMemoryStore
        let chronicle: Chronicle

        func give(_ piece: String) async throws {
            let piece = try Piece(decoding: VectorFile.bytes(piece))
            let new = try await chronicle.receive(piece)
            #expect(new == piece.entries.count)
        }
    }
}
