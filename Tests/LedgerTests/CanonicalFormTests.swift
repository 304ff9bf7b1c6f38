internal import Ledger
internal import Merge
internal import Testing

/// One form for each document, and no other is read. Protocol.md §1.4.
struct CanonicalFormTests {
    @Test
    func `A body is read in its canonical form only`() throws {
        let operation = WireBytes.envelope(type: 99, payload: [1, 2], lengths: [3, 300])
        let digest = [UInt8](repeating: 5, count: 32)
        let head = WireBytes.head(replica: digest, sequence: 300, hash: digest)
        let body = WireBytes.body(heads: [head], operations: [operation, operation])
        #expect(throws: Never.self) { try EntryBody(verifying: body.bytes) }
        for form in try WireFields(body.bytes).nonCanonical() {
            let error = ledgerError { _ = try EntryBody(verifying: form.bytes) }
            #expect(error == .notCanonical("entry body"), "\(form.name)")
        }
    }

    @Test
    func `An envelope and a head inside a body must be canonical too`() throws {
        let digest = [UInt8](repeating: 5, count: 32)
        let head = WireBytes.head(replica: digest, sequence: 300, hash: digest)
        let operation = WireBytes.envelope(
            type: 99, critical: true, payload: [1, 2], lengths: [3, 300])
        for form in try WireFields(operation.bytes).nonCanonical() {
            let body = WireBytes.body(operations: [WireBytes().raw(form.bytes)])
            let error = ledgerError { _ = try EntryBody(verifying: body.bytes) }
            #expect(error == .notCanonical("entry body"), "envelope: \(form.name)")
        }
        for form in try WireFields(head.bytes).nonCanonical() {
            let body = WireBytes.body(heads: [WireBytes().raw(form.bytes)], operations: [operation])
            let error = ledgerError { _ = try EntryBody(verifying: body.bytes) }
            #expect(error == .notCanonical("entry body"), "head: \(form.name)")
        }
    }

    @Test(arguments: [
        ("unpacked", WireBytes().number(1, 9).number(4, 3)),
        ("unpacked twice", WireBytes().number(1, 9).number(4, 3).number(4, 4)),
        ("packed in two parts", WireBytes().number(1, 9).bytes(4, [3]).bytes(4, [4])),
        ("packed and empty", WireBytes().number(1, 9).bytes(4, [])),
        ("a long varint inside", WireBytes().number(1, 9).bytes(4, [0x83, 0])),
        ("33 bits inside", WireBytes().number(1, 9).packed(4, [1 << 32 | 3])),
        ("type of 33 bits", WireBytes().number(1, 1 << 32 | 9)),
        ("true as 2", WireBytes().number(1, 9).number(2, 2)),
        ("explicit false", WireBytes().number(1, 9).number(2, 0)),
        ("an explicit empty payload", WireBytes().number(1, 9).bytes(3, [])),
    ])
    func `A number in an envelope has one form`(name: String, envelope: WireBytes) {
        let body = WireBytes.body(operations: [envelope])
        let error = ledgerError { _ = try EntryBody(verifying: body.bytes) }
        #expect(error == .notCanonical("entry body"), "\(name)")
    }

    @Test
    func `A varint of more than ten bytes is refused`() {
        let long = [UInt8](repeating: 0xff, count: 10) + [1]
        let error = ledgerError { _ = try EntryBody(verifying: [0x08] + long) }
        #expect(error == .notCanonical("entry body"))
    }

    @Test
    func `A birth is read in its canonical form only`() throws {
        let author = try Author()
        for form in try WireFields(author.birth.bytes).nonCanonical() {
            let error = ledgerError { _ = try Birth(verifying: form.bytes) }
            #expect(error == .notCanonical("birth"), "\(form.name)")
        }
    }

    @Test
    func `A piece is read in its canonical form only`() throws {
        let author = try Author()
        var state = LogState(birth: author.birth)
        let piece = try author.piece([.record(["題名"]), .record([])], after: &state)
        #expect(throws: Never.self) { try Piece(decoding: piece.bytes) }
        for form in try WireFields(piece.bytes).nonCanonical() {
            let error = ledgerError { _ = try Piece(decoding: form.bytes) }
            #expect(error == .notCanonical("piece"), "\(form.name)")
        }
    }

    @Test
    func `Contents as stores keep them are read in their canonical form only`() throws {
        let contents = EntryContents(
            values: ["あ", "い"], seed: [UInt8](repeating: 3, count: 16))
        #expect(try EntryContents(stored: contents.storedBytes, lengths: [1, 1]) == contents)
        for form in try WireFields(contents.storedBytes).nonCanonical() {
            let error = ledgerError {
                _ = try EntryContents(stored: form.bytes, lengths: [1, 1])
            }
            #expect(error == .notCanonical("stored contents"), "\(form.name)")
        }
    }

    @Test(arguments: [1, 7, 100, 100_000])
    func `Groups inside groups are refused, however deep`(depth: Int) {
        let groups = [UInt8](repeating: 0x7b, count: depth) + [UInt8](repeating: 0x7c, count: depth)
        let body = WireBytes.body(operations: [.envelope(type: 99)]).raw(groups)
        let error = ledgerError { _ = try EntryBody(verifying: body.bytes) }
        #expect(error == .notCanonical("entry body"))
    }
}
