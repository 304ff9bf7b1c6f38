internal import Ledger
internal import Merge

/// A small history of two members, and what it folds into. Protocol.md §7.
struct HistoryVectors: Encodable {
    struct Root: Encodable {
        let member: String
        let key: String
    }

    struct Log: Encodable {
        let member: String
        let replica: String
        let pieces: [String]
    }

    struct Candidate: Encodable {
        let member: String
        let text: String
        let generation: UInt32
    }

    struct Moment: Encodable {
        let name: String
        /// How many entries of each log are folded, in the order of `logs`.
        let folded: [UInt64]
        let stateHash: String
        let plan: String
        let titles: [Candidate]
        let currentState: String
        let comments: [String]
        let records: Int
    }

    let space: String
    let roots: [Root]
    let logs: [Log]
    let moments: [Moment]

    init() async throws {
        let authors = try [VectorAuthor.odawara(), VectorAuthor.kawasaki()]
        let story = try await VectorStory(authors)
        moments = try await story.tell()
        space = authors[0].birth.space.description
        roots = authors.map {
            Root(member: $0.member.text, key: Hexadecimal.text($0.rootKey.bytes))
        }
        logs = try await story.pieces().map {
            Log(
                member: $0.author.member.text, replica: $0.author.birth.replica.description,
                pieces: $0.pieces.map { Hexadecimal.text($0.bytes) })
        }
    }
}
