internal import Ledger
internal import Merge
internal import Testing

/// Pieces: packed, read, verified. Protocol.md §5.
struct PieceTests {
    private let drafts: [EntryDraft] = [.record(["題名", "𠮷"]), .record([]), .record(["a"])]

    private func verify(_ piece: Piece, _ state: LogState) -> LedgerError? {
        ledgerError { _ = try VerifiedPiece(verifying: piece, continuing: state) }
    }

    @Test
    func `A piece comes back from its bytes and verifies`() throws {
        let author = try Author()
        let start = LogState(birth: author.birth)
        var end = start
        let piece = try author.piece(drafts, after: &end)
        let read = try Piece(decoding: piece.bytes)
        #expect(read.bytes == piece.bytes)
        #expect(read.birth == author.birth.bytes)
        let verified = try VerifiedPiece(verifying: read, continuing: start)
        #expect(verified.log.held == 3)
        #expect(verified.log.hash == end.hash)
        #expect(verified.log.tree == end.tree)
        #expect(verified.entries.map(\.sequence) == [1, 2, 3])
        #expect(verified.entries[0].contents.slots.map(\.text) == ["題名", "𠮷"])
    }

    @Test
    func `Pieces verify one after the other, and the second has no birth`() throws {
        let author = try Author()
        var state = LogState(birth: author.birth)
        var held = state
        let first = try author.piece(drafts, after: &state)
        let second = try Piece(decoding: author.piece(drafts, after: &state).bytes)
        #expect(second.birth == nil)
        #expect(second.first == 4)
        #expect(verify(second, held) == .notContinuing(expected: 1, found: 4))
        held = try VerifiedPiece(verifying: first, continuing: held).log
        #expect(verify(first, held) == .notContinuing(expected: 4, found: 1))
        held = try VerifiedPiece(verifying: second, continuing: held).log
        #expect(held.head == state.head)
    }

    @Test
    func `A piece behind a gap does not continue, nor one that is held already`() throws {
        let author = try Author()
        var state = LogState(birth: author.birth)
        let entries = try author.write(drafts + drafts, after: &state)
        var held = LogState(birth: author.birth)
        for entry in entries.prefix(3) { held.append(entry) }
        let behind = [5, 6].map { ($0, entries[($0 - 1)...], state.head) }
        let before = [1, 2, 3].map { ($0, entries[($0 - 1)..<3], held.head) }
        for (first, run, head) in behind + before {
            let piece = Piece(
                entries: Array(run), head: author.sign(head), birth: author.birth)
            #expect(
                verify(piece, held) == .notContinuing(expected: 4, found: UInt64(first)))
        }
    }

    @Test(arguments: 1...4)
    func `Of a piece that overlaps what is held only the rest is new`(first: Int) throws {
        let author = try Author()
        var state = LogState(birth: author.birth)
        let entries = try author.write(drafts + drafts, after: &state)
        var held = LogState(birth: author.birth)
        for entry in entries.prefix(3) { held.append(entry) }
        let piece = Piece(
            entries: Array(entries[(first - 1)...]), head: author.sign(state.head),
            birth: author.birth)
        let verified = try VerifiedPiece(
            verifying: Piece(decoding: piece.bytes), continuing: held)
        #expect(verified.entries.map(\.hash) == entries.suffix(3).map(\.hash))
        #expect(verified.log.head == state.head)
    }

    @Test
    func `A piece of another log is refused, also under a false name`() throws {
        let author = try Author()
        let other = try Author("141305", seed: 2)
        var state = LogState(birth: author.birth)
        let piece = try author.piece(drafts, after: &state)
        let start = LogState(birth: other.birth)
        #expect(verify(piece, start) == .unknownReplica)
        let head = author.sign(state.head)
        var log = LogState(birth: author.birth)
        let entries = try author.write(drafts, after: &log)
        #expect(
            verify(Piece(entries: entries, head: head, birth: other.birth), start)
                == .badSignature("head"))
    }

    @Test
    func `Entries in another order, fewer or more of them do not verify`() throws {
        let author = try Author()
        let start = LogState(birth: author.birth)
        var state = start
        let entries = try author.write(drafts + [.record(["z"])], after: &state)
        var three = start
        for entry in entries.prefix(3) { three.append(entry) }
        let head = author.sign(three.head)
        func piece(_ entries: [Entry]) -> Piece {
            Piece(entries: entries, head: head, birth: author.birth)
        }
        #expect(verify(piece(Array(entries.prefix(3))), start) == nil)
        #expect(verify(piece(Array(entries.prefix(2))), start) == .badSignature("head"))
        #expect(verify(piece(entries), start) == .badSignature("head"))
        let mixed = piece([entries[0], entries[2], entries[1]])
        let wire = try WireFields(mixed.bytes).fields
        #expect(wire.filter { $0.number == 3 }.count == 3)
        #expect(verify(try Piece(decoding: mixed.bytes), start) == .badSignature("head"))
    }

    @Test
    func `A piece with one byte changed is not read or not verified`() throws {
        let author = try Author()
        let start = LogState(birth: author.birth)
        var end = start
        let bytes = try author.piece(drafts, after: &end).bytes
        let born = author.birth.bytes
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 0x41
            guard let piece = try? Piece(decoding: changed) else { continue }
            if piece.birth == born {
                #expect(verify(piece, start) != nil, "byte \(index)")
            } else {
                // The birth is verified by whoever takes the piece: its hash must be the log's.
                #expect(throws: LedgerError.self) { try Birth(verifying: piece.birth ?? []) }
            }
        }
    }

    @Test
    func `A piece cut anywhere is not read`() throws {
        let author = try Author()
        var end = LogState(birth: author.birth)
        let bytes = try author.piece(drafts, after: &end).bytes
        for count in bytes.indices {
            #expect(throws: LedgerError.self) { try Piece(decoding: Array(bytes.prefix(count))) }
        }
    }

    @Test
    func `Contents may be missing, and the piece verifies all the same`() throws {
        let author = try Author()
        let start = LogState(birth: author.birth)
        var state = start
        let entries = try author.write(drafts, after: &state)
        let whole = entries[0]
        let erased = Entry(
            space: author.birth.space, replica: whole.replica, sequence: 1,
            previous: author.birth.replica.digest, bodyBytes: whole.bodyBytes,
            contents: whole.contents.erasing(0), body: whole.body)
        let piece = Piece(
            entries: [erased] + entries.dropFirst(), head: author.sign(state.head),
            birth: author.birth)
        let read = try VerifiedPiece(
            verifying: Piece(decoding: piece.bytes), continuing: start)
        #expect(read.entries[0].hash == whole.hash)
        #expect(read.entries[0].contents.slots.map(\.text) == [nil, "𠮷"])
    }

    @Test
    func `The form of a piece has limits`() throws {
        let author = try Author()
        var state = LogState(birth: author.birth)
        let good = try WireFields(author.piece([.record([])], after: &state).bytes)
        func error(_ change: (UInt64, [UInt8]) -> [[UInt8]]) -> LedgerError? {
            let fields = good.fields.flatMap { field in
                change(field.number, field.bytes)
            }
            return ledgerError { _ = try Piece(decoding: fields.flatMap(\.self)) }
        }
        #expect(error { [$1] } ?? .otherSpace == .otherSpace)
        #expect(error { $0 == 3 ? [] : [$1] } == .tooLarge("entries of a piece"))
        #expect(error { $0 == 3 ? Array(repeating: $1, count: 256) : [$1] } == nil)
        #expect(
            error { $0 == 3 ? Array(repeating: $1, count: 257) : [$1] }
                == .tooLarge("entries of a piece"))
        #expect(error { $0 == 6 ? [] : [$1] } == .malformed("birth"))
        let two = WireBytes().number(2, 2).bytes
        #expect(error { $0 == 2 ? [two] : [$1] } == .malformed("birth"))
        #expect(error { $0 == 2 ? [] : [$1] } == .malformed("piece"))
        for first in [UInt64(Int64.max), .max] {
            let bytes = WireBytes().number(2, first).bytes
            #expect(error { $0 == 2 ? [bytes] : $0 == 6 ? [] : [$1] } == .malformed("piece"))
        }
        let short = WireBytes().bytes(1, [1]).bytes
        #expect(error { $0 == 1 ? [short] : [$1] } == .malformed("piece"))
    }

    @Test
    func `A piece beyond its size is refused before it is read`() {
        let bytes = [UInt8](repeating: 0, count: Limits.pieceBytesMax + 1)
        #expect(Limits.pieceBytesMax == 1_835_008)
        let error = ledgerError { _ = try Piece(decoding: bytes) }
        #expect(error == .tooLarge("piece"))
    }

    @Test
    func `A piece of the largest entry that there can be fits`() throws {
        let author = try Author()
        var state = LogState(birth: author.birth)
        let text = String(repeating: "𠮷", count: 131_072)
        let piece = try author.piece([.record([text, text])], after: &state)
        #expect(throws: Never.self) { try Piece(decoding: piece.bytes) }
    }

    @Test
    func `An unknown suite does not verify`() throws {
        let author = try Author()
        let start = LogState(birth: author.birth)
        var state = start
        let bytes = try author.piece([.record([])], after: &state).bytes
        let fields = try WireFields(bytes).fields.flatMap { field in
            field.number == 4 ? WireBytes().number(4, 2).bytes : field.bytes
        }
        #expect(verify(try Piece(decoding: fields), start) == .unknownSuite(2))
    }

    @Test
    func `What an author signs with a false key is refused before it is stored`() throws {
        let author = try Author()
        let other = try Author(seed: 2)
        let start = LogState(birth: author.birth)
        var state = start
        let entry = try author.write([.record(["a"])], after: &state)[0]
        let signed = author.sign(state.head)
        let foreign = other.sign(state.head)
        let good = try VerifiedPiece(authoring: entry, continuing: start) { _ in signed }
        #expect(good.log.head == state.head)
        #expect(throws: LedgerError.badSignature("head")) {
            try VerifiedPiece(authoring: entry, continuing: start) { _ in foreign }
        }
        #expect(throws: LedgerError.notContinuing(expected: 2, found: 1)) {
            try VerifiedPiece(authoring: entry, continuing: state) { _ in signed }
        }
    }
}
