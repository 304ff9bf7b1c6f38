internal import Ledger
internal import Merge

/// A log with every type of operation, its heads, and pieces of it. Protocol.md §3 to §5.
struct EntryVectors: Encodable {
    struct Content: Encodable {
        let text: String
        let commitment: String
    }

    struct LogEntry: Encodable {
        let sequence: UInt64
        let previous: String
        let body: String
        let seed: String
        let contents: [Content]
        let contentsRoot: String
        let hash: String
        let operations: [String]
        let tree: String
        let headSigned: String
        let headSignature: String
    }

    struct Log: Encodable {
        let member: String
        let birth: String
        let replica: String
        let entries: [LogEntry]
        let piece: String
        /// The first content of the first entry is erased, its neighbours stand beside their salts.
        let erasedPiece: String
    }

    let space: String
    /// The second log builds on the first one.
    let logs: [Log]

    init() throws {
        let odawara = try VectorAuthor.odawara()
        let kawasaki = try VectorAuthor.kawasaki()
        var places: [Digest: EntryPlace] = [:]
        space = odawara.birth.space.description
        let first = try Self.write(EntryDrafts.owner(guest: kawasaki.member), odawara, &places)
        let last = try Self.write(EntryDrafts.guest(of: first), kawasaki, &places)
        logs = [try Self.log(first, odawara), try Self.log(last, kawasaki)]
    }

    private static func write(
        _ drafts: (LogState, [Entry]) throws -> EntryDraft?, _ author: VectorAuthor,
        _ places: inout [Digest: EntryPlace]
    ) throws -> [Entry] {
        var state = LogState(birth: author.birth)
        var entries: [Entry] = []
        while let draft = try drafts(state, entries) {
            let entry = try EntryComposer.entry(
                from: draft, continuing: state, places: places,
                quarterHours: 1_980_000 + UInt32(state.held),
                seed: author.contentSeed(state.held + 1))
            state.append(entry)
            places[entry.hash] = EntryPlace(replica: entry.replica, sequence: entry.sequence)
            entries.append(entry)
        }
        return entries
    }

    private static func log(_ entries: [Entry], _ author: VectorAuthor) throws -> Log {
        var state = LogState(birth: author.birth)
        var written: [LogEntry] = []
        for entry in entries {
            let previous = state.hash
            state.append(entry)
            let head = author.sign(state.head)
            written.append(
                LogEntry(
                    sequence: entry.sequence, previous: previous.hex,
                    body: Hexadecimal.text(entry.bodyBytes),
                    seed: Hexadecimal.text(entry.contents.seed),
                    contents: entry.contents.slots.indices.map { index in
                        Content(
                            text: entry.contents.slots[index].text ?? "",
                            commitment: entry.contents.commitment(index).hex)
                    },
                    contentsRoot: entry.contents.root.hex, hash: entry.hash.hex,
                    operations: entry.body.operations.indices.map {
                        entry.operationID($0).description
                    },
                    tree: state.tree.root.hex,
                    headSigned: Hexadecimal.text(
                        head.head.signedBytes(space: author.birth.space, suite: head.suite)),
                    headSignature: Hexadecimal.text(head.signature)))
        }
        let head = author.sign(state.head)
        let erased = try erasing(entries, author)
        return Log(
            member: author.member.text, birth: Hexadecimal.text(author.birth.bytes),
            replica: author.birth.replica.description, entries: written,
            piece: Hexadecimal.text(
                Piece(entries: entries, head: head, birth: author.birth).bytes),
            erasedPiece: Hexadecimal.text(
                Piece(entries: erased, head: head, birth: author.birth).bytes))
    }

    private static func erasing(_ entries: [Entry], _ author: VectorAuthor) throws -> [Entry] {
        guard let first = entries.first, !first.contents.slots.isEmpty else {
            throw VectorError("contents")
        }
        let erased = Entry(
            space: author.birth.space, replica: first.replica, sequence: 1,
            previous: first.replica.digest, bodyBytes: first.bodyBytes,
            contents: first.contents.erasing(0), body: first.body)
        return [erased] + entries.dropFirst()
    }
}
