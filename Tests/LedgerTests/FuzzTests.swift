internal import Ledger
internal import Merge
internal import Seeding
internal import Testing

/// Bytes from outside never trap: 20,000 damaged forms of valid bytes through every decoder.
struct FuzzTests {
    private static let rounds = 20_000

    /// Damages bytes in one to four ways.
    private func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0...random.below(4) {
            let place = random.below(bytes.count + 1)
            let end = min(bytes.count, place + random.below(20))
            switch random.below(8) {
            case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.below(8))
            case 1 where place < bytes.count: bytes[place] = UInt8(random.below(256))
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: random.bytes(random.below(6)), at: place)
            case 4: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
            case 5: bytes.replaceSubrange(place..<end, with: [UInt8](repeating: 0xff, count: 10))
            case 6: bytes.removeLast(bytes.count - place)
            default: bytes.insert(contentsOf: WireBytes.varint(random.next()), at: place)
            }
        }
        return bytes
    }

    private func mutations(
        of samples: [[UInt8]], seed: UInt64, _ body: ([UInt8]) throws -> Void
    ) -> Int {
        var random = SeededGenerator(seed: seed)
        var accepted = 0
        for _ in 0..<Self.rounds {
            let sample = samples[random.below(samples.count)]
            if (try? body(damaged(sample, &random))) != nil { accepted += 1 }
        }
        return accepted
    }

    private func entries(seed: UInt64) throws -> (
        pieces: [Piece], birth: Birth, places: [EntryPlace]
    ) {
        let author = try Author()
        var drafts = RandomDrafts(random: SeededGenerator(seed: seed))
        var state = LogState(birth: author.birth)
        var held: [OperationID] = []
        var places: [Digest: EntryPlace] = [:]
        var pieces: [Piece] = []
        for _ in 0..<30 {
            let draft = drafts.draft(over: held)
            let entries = try author.write([draft], after: &state, places: places)
            for entry in entries {
                places[entry.hash] = EntryPlace(replica: entry.replica, sequence: entry.sequence)
                held += entry.body.operations.indices.map(entry.operationID)
            }
            pieces.append(
                Piece(entries: entries, head: author.sign(state.head), birth: author.birth))
        }
        return (pieces, author.birth, places.values.sorted())
    }

    @Test
    func `Damaged bodies are refused or read, and what is read is sound`() throws {
        let samples = try entries(seed: 11).pieces.flatMap(\.entries).map(\.bodyBytes)
        let accepted = mutations(of: samples, seed: 1) { bytes in
            let body = try EntryBody(verifying: bytes)
            #expect(body.operations.last?.contents.upperBound == body.contentLengths.count)
            for envelope in body.operations { _ = envelope.operation.references }
        }
        #expect(accepted > 100, "some damage leaves a valid body: \(accepted)")
        #expect(accepted < Self.rounds)
    }

    @Test
    func `Damaged pieces are refused or read, and do not verify`() throws {
        let (pieces, birth, _) = try entries(seed: 12)
        let samples = pieces.map(\.bytes)
        let valid = Set(samples)
        var state = LogState(birth: birth)
        var states: [UInt64: LogState] = [:]
        for piece in pieces {
            states[piece.first] = state
            state = try VerifiedPiece(verifying: piece, continuing: state).log
        }
        let accepted = mutations(of: samples, seed: 2) { bytes in
            let piece = try Piece(decoding: bytes)
            #expect(piece.bytes == bytes, "what is read is canonical")
            guard !valid.contains(bytes), let state = states[piece.first] else { return }
            if piece.birth == nil || piece.birth == birth.bytes {
                #expect(throws: LedgerError.self) {
                    try VerifiedPiece(verifying: piece, continuing: state)
                }
            }
        }
        #expect(accepted > 100, "\(accepted)")
    }

    @Test
    func `Damaged births are refused`() throws {
        let births = try (1...5).map { try Author(seed: $0).birth.bytes }
        let valid = Set(births)
        let accepted = mutations(of: births, seed: 3) { bytes in
            let birth = try Birth(verifying: bytes)
            #expect(valid.contains(birth.bytes))
        }
        #expect(accepted < Self.rounds / 10)
    }

    @Test
    func `Damaged stored contents are refused or read`() throws {
        let whole = EntryContents(values: ["題名", "", "a\u{0}"], seed: [UInt8](1...16))
        let samples = [whole, whole.erasing(0), whole.erasing(1).erasing(2)].map(\.storedBytes)
        let accepted = mutations(of: samples, seed: 4) { bytes in
            let read = try EntryContents(stored: bytes, lengths: [2, 0, 2])
            #expect(read.storedBytes == bytes)
            _ = read.root
            _ = read.erasing(1)
        }
        #expect(accepted > 100, "\(accepted)")
    }

    @Test
    func `Damaged compressed pieces are refused or expanded`() throws {
        let samples = try entries(seed: 13).pieces.map { PieceCompression.compress($0.bytes) }
        _ = mutations(of: samples, seed: 5) { bytes in
            let expanded = try PieceCompression.expand(bytes, bytesMax: 100_000)
            #expect(expanded.count <= 100_000)
            _ = try Piece(decoding: expanded)
        }
    }

    @Test
    func `Random bytes are refused or read`() {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<Self.rounds {
            let bytes = random.bytes(random.below(120))
            _ = try? EntryBody(verifying: bytes)
            _ = try? Piece(decoding: bytes)
            _ = try? Birth(verifying: bytes)
            _ = try? EntryContents(stored: bytes, lengths: [1])
            _ = try? PieceCompression.expand(bytes, bytesMax: 1_000)
            _ = PublicKey(bytes)
            _ = try? MemberID(String(decoding: bytes, as: UTF8.self))
        }
    }
}
