internal import Ledger
internal import Merge
internal import Testing

/// `entries.json`, `tree.json` and `canonical.json` of `Tests/Vectors` against the code.
struct VectorTests {
    struct Entries: Decodable {
        struct Content: Decodable {
            let text, commitment: String
        }

        struct LogEntry: Decodable {
            let sequence: UInt64
            let previous, body, seed: String
            let contents: [Content]
            let contentsRoot, hash: String
            let operations: [String]
            let tree, headSigned, headSignature: String
        }

        struct Log: Decodable {
            let member, birth, replica: String
            let entries: [LogEntry]
            let piece, erasedPiece: String
        }

        let space: String
        let logs: [Log]
    }

    struct Tree: Decodable {
        let leaves, roots: [String]
    }

    struct Canonical: Decodable {
        struct Sample: Decodable {
            let name, body, refused: String
        }

        let samples: [Sample]
    }

    @Test
    func `Entries have the hashes, commitments and operations of the file`() throws {
        let file = try VectorFile.read("entries", as: Entries.self)
        #expect(file.logs.count == 2)
        var types: Set<UInt32> = []
        for log in file.logs {
            let birth = try Birth(verifying: Hexadecimal.required(log.birth))
            #expect(birth.space.description == file.space)
            #expect(birth.replica.description == log.replica)
            #expect(birth.member.text == log.member)
            var state = LogState(birth: birth)
            for written in log.entries {
                let bytes = try Hexadecimal.required(written.body)
                let body = try EntryBody(verifying: bytes)
                let contents = try EntryContents(
                    seed: Hexadecimal.required(written.seed),
                    slots: written.contents.map { .value($0.text) }, lengths: body.contentLengths)
                #expect(state.hash.hex == written.previous)
                let entry = Entry(
                    space: birth.space, replica: birth.replica, sequence: written.sequence,
                    previous: state.hash, bodyBytes: bytes, contents: contents, body: body)
                state.append(entry)
                #expect(entry.hash.hex == written.hash)
                #expect(contents.root.hex == written.contentsRoot)
                #expect(
                    contents.slots.indices.map { contents.commitment($0).hex }
                        == written.contents.map(\.commitment))
                #expect(
                    body.operations.indices.map { entry.operationID($0).description }
                        == written.operations)
                #expect(state.tree.root.hex == written.tree)
                try check(written, state)
                for envelope in body.operations {
                    types.insert(envelope.type)
                    if case .unknown = envelope.operation { Issue.record("unknown operation") }
                }
            }
        }
        #expect(types == Set(1...7), "every type of operation occurs")
    }

    private func check(_ written: Entries.LogEntry, _ state: LogState) throws {
        let signed = state.head.signedBytes(space: state.birth.space, suite: .current)
        #expect(Hexadecimal.text(signed) == written.headSigned)
        let head = SignedHead(
            head: state.head, suite: .current,
            signature: try Hexadecimal.required(written.headSignature))
        #expect(head.verifies(birth: state.birth))
    }

    @Test
    func `Pieces verify, whole and erased, and end at the same head`() throws {
        let file = try VectorFile.read("entries", as: Entries.self)
        for log in file.logs {
            let start = LogState(birth: try Birth(verifying: Hexadecimal.required(log.birth)))
            for hex in [log.piece, log.erasedPiece] {
                let piece = try Piece(decoding: Hexadecimal.required(hex))
                #expect(Hexadecimal.text(piece.bytes) == hex)
                let verified = try VerifiedPiece(verifying: piece, continuing: start)
                #expect(verified.entries.map(\.hash.hex) == log.entries.map(\.hash))
                #expect(
                    Hexadecimal.text(verified.head.signature) == log.entries.last?.headSignature)
                let isErased = verified.entries[0].contents.slots[0].text == nil
                #expect(isErased == (hex == log.erasedPiece))
            }
        }
    }

    @Test
    func `Tree hashes are those of the file`() throws {
        let file = try VectorFile.read("tree", as: Tree.self)
        var tree = TreeHash()
        #expect(file.roots.count == file.leaves.count + 1)
        #expect(tree.root.hex == file.roots[0])
        for (leaf, root) in zip(file.leaves, file.roots.dropFirst()) {
            tree.append(try Digest(hex: leaf).required())
            #expect(tree.root.hex == root)
        }
    }

    @Test
    func `Bodies are taken or refused as the file says`() throws {
        let file = try VectorFile.read("canonical", as: Canonical.self)
        #expect(file.samples.count >= 20)
        for sample in file.samples {
            let bytes = try Hexadecimal.required(sample.body)
            let error = ledgerError { _ = try EntryBody(verifying: bytes) }
            #expect(error?.code ?? "" == sample.refused, "\(sample.name)")
        }
    }
}
