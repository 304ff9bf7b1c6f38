internal import Ledger
internal import Testing

/// What a node does not understand it carries: unknown, never invalid. Protocol.md §3.3, §3.5.
struct UnknownOperationTests {
    /// The operation that a body with one envelope is read as.
    private func read(
        _ type: UInt64, _ payload: WireBytes, lengths: [UInt64] = []
    ) throws -> OperationEnvelope {
        let body = WireBytes.body(
            operations: [.envelope(type: type, payload: payload.bytes, lengths: lengths)])
        return try EntryBody(verifying: body.bytes).operations[0]
    }

    private func isUnknown(_ envelope: OperationEnvelope) -> Bool {
        if case .unknown(let type) = envelope.operation { return type == envelope.type }
        return false
    }

    private static let here = WireBytes.reference(sequence: 1)
    private static let withdraw = WireBytes().message(1, here).message(2, here)
    private static let assign = WireBytes().message(1, here).number(2, 1)

    /// Every type in a form that is known, with the lengths of its contents.
    static let known: [(type: UInt64, payload: WireBytes, lengths: [UInt64])] = [
        (1, WireBytes().number(1, 1).message(2, here).message(3, here), []),
        (1, WireBytes().number(1, 1), []),
        (2, assign.number(5, 1), [9]),
        (2, assign.message(3, here).message(4, here).number(6, 0), []),
        (2, assign.number(7, 20_260_101), []),
        (2, assign.bytes(8, Array("142069".utf8)), []),
        (
            2,
            assign.message(
                9,
                WireBytes().number(1, 4).message(2, WireBytes().message(1, here).number(3, 2))),
            []
        ),
        (2, assign.message(9, WireBytes().number(1, 4)), []),
        (3, assign.number(5, 1), [9]),
        (4, WireBytes().message(1, here).number(2, 1).message(3, here), []),
        (5, WireBytes().message(1, here).number(2, 4).packed(4, [0, 0, 5]), [5]),
        (5, WireBytes().message(1, here).number(2, 4).packed(4, [0, 1, 2, 3, 0, 3]), [5]),
        (5, WireBytes().message(1, here).number(2, 4).packed(4, [0, 5, 0]), []),
        (6, WireBytes().message(1, here).bytes(2, Array("adviser-1".utf8)), []),
        (7, WireBytes().message(1, here).message(2, here).packed(3, [1, 2]), []),
    ]

    @Test(arguments: known.indices)
    func `Each known form is read`(index: Int) throws {
        let form = Self.known[index]
        #expect(!isUnknown(try read(form.type, form.payload, lengths: form.lengths)))
    }

    @Test(arguments: known.indices)
    func `A form that is not canonical, or has more in it, is unknown and carried`(
        index: Int
    ) throws {
        let form = Self.known[index]
        for other in try WireFields(form.payload.bytes).nonCanonical() {
            let envelope = try read(
                form.type, WireBytes().raw(other.bytes), lengths: form.lengths)
            #expect(isUnknown(envelope), "type \(form.type): \(other.name)")
            #expect(envelope.payload == other.bytes)
            #expect(envelope.contentLengths.map(UInt64.init) == form.lengths)
        }
    }

    @Test(arguments: known.indices)
    func `A known form with another number of contents is unknown`(index: Int) throws {
        let form = Self.known[index]
        for lengths in [form.lengths + [1], form.lengths.isEmpty ? [0] : []] {
            #expect(isUnknown(try read(form.type, form.payload, lengths: lengths)))
        }
    }

    @Test(arguments: [0, 8, 255, UInt64(UInt32.max)])
    func `An unknown type is carried with its contents`(type: UInt64) throws {
        let envelope = try read(type, WireBytes().raw([0xff, 0x00]), lengths: [1, 2])
        #expect(isUnknown(envelope))
        #expect(envelope.payload == [0xff, 0x00])
        #expect(envelope.contents == 0..<2)
    }

    @Test(
        arguments: [
            ("create without a kind", 1, WireBytes().message(2, here), []),
            ("set without a record", 2, WireBytes().number(2, 1).number(5, 1), [9]),
            ("set without a value", 2, assign, []),
            ("content that is false", 2, assign.number(5, 0), [9]),
            ("content that is false and has none", 2, assign.number(5, 0), []),
            ("a member with a wrong check digit", 2, assign.bytes(8, Array("142068".utf8)), []),
            ("a member that is no UTF-8", 2, assign.bytes(8, [0xff]), []),
            ("two values", 2, assign.number(6, 1).number(7, 20_260_101), []),
            ("an anchor without a field", 2, assign.message(9, WireBytes()), []),
            (
                "a span without an insert", 2,
                assign.message(
                    9, WireBytes().number(1, 4).message(2, WireBytes().number(3, 2))), []
            ),
            (
                "a span without length", 2,
                assign.message(
                    9, WireBytes().number(1, 4).message(2, WireBytes().message(1, here))), []
            ),
            ("add that replaces", 3, assign.message(3, here).number(5, 1), [9]),
            ("remove of nothing", 4, WireBytes().message(1, here).number(2, 1), []),
            ("remove without a record", 4, WireBytes().number(2, 1).message(3, here), []),
            ("edit without runs", 5, WireBytes().message(1, here).number(2, 4), []),
            ("edit with a part of a run", 5, WireBytes().message(1, here).packed(4, [0, 1]), []),
            ("edit of another length", 5, WireBytes().message(1, here).packed(4, [0, 0, 5]), [4]),
            (
                "edit whose lengths overflow 32 bits", 5,
                WireBytes().message(1, here).packed(
                    4, [0, 0, UInt64(UInt32.max), 0, 0, 2]), [1]
            ),
            ("edit without a record", 5, WireBytes().packed(4, [0, 0, 5]), [5]),
            ("invite of nobody", 6, WireBytes().message(1, here), []),
            ("invite without a record", 6, WireBytes().bytes(2, Array("a".utf8)), []),
            ("withdraw without an invitation", 7, WireBytes().message(1, here), []),
            ("withdraw without a record", 7, WireBytes().message(2, here), []),
            ("withdraw with heads descending", 7, withdraw.packed(3, [2, 1]), []),
            ("withdraw with a head twice", 7, withdraw.packed(3, [1, 1]), []),
            ("withdraw with 257 heads", 7, withdraw.packed(3, Array(1...257)), []),
        ] as [(String, UInt64, WireBytes, [UInt64])])
    func `A form that breaks a rule is unknown, and its entry is valid`(
        name: String, type: UInt64, payload: WireBytes, lengths: [UInt64]
    ) throws {
        #expect(isUnknown(try read(type, payload, lengths: lengths)), "\(name)")
    }

    @Test
    func `The critical mark of an unknown operation is kept`() throws {
        let body = WireBytes.body(operations: [.envelope(type: 99, critical: true)])
        let envelope = try EntryBody(verifying: body.bytes).operations[0]
        #expect(envelope.critical)
        #expect(isUnknown(envelope))
    }

    @Test
    func `The contents of an entry are those of its operations, one after the other`() throws {
        let body = WireBytes.body(
            operations: [
                .envelope(type: 90, lengths: [1, 2]), .envelope(type: 91),
                .envelope(type: 92, lengths: [3]),
            ])
        let read = try EntryBody(verifying: body.bytes)
        #expect(read.contentLengths == [1, 2, 3])
        #expect(read.operations.map(\.contents) == [0..<2, 2..<2, 2..<3])
    }
}
