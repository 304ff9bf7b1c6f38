internal import Ledger
internal import Testing

/// Limits are part of validity: at the limit valid, one above not. Protocol.md §3.6.
struct EntryLimitTests {
    private let plain = WireBytes.envelope(type: 99)
    private let digest = [UInt8](repeating: 5, count: 32)

    private func error(_ body: WireBytes) -> LedgerError? {
        ledgerError { _ = try EntryBody(verifying: body.bytes) }
    }

    private func heads(_ count: Int) -> [WireBytes] {
        (1...count).map { WireBytes.head(replica: digest, sequence: UInt64($0), hash: digest) }
    }

    @Test
    func `A body has at most 262,144 bytes`() throws {
        func body(_ size: Int) -> WireBytes {
            let around = 2 + 4 + 2 + 4
            return WireBytes.body(
                operations: [
                    WireBytes.envelope(
                        type: 99, payload: [UInt8](repeating: 1, count: size - around))
                ])
        }
        #expect(body(Limits.bodyBytesMax).bytes.count == 262_144)
        #expect(error(body(Limits.bodyBytesMax)) == nil)
        #expect(error(body(Limits.bodyBytesMax + 1)) == .tooLarge("entry body"))
    }

    @Test
    func `A body has 1 to 4,096 operations`() {
        #expect(error(.body(operations: [])) == .tooLarge("operations"))
        #expect(error(.body(operations: [plain])) == nil)
        #expect(error(.body(operations: Array(repeating: plain, count: 4_096))) == nil)
        let over = WireBytes.body(operations: Array(repeating: plain, count: 4_097))
        #expect(error(over) == .tooLarge("operations"))
    }

    @Test
    func `A body has at most 256 heads`() {
        #expect(error(.body(heads: heads(256), operations: [plain])) == nil)
        #expect(error(.body(heads: heads(257), operations: [plain])) == .tooLarge("heads"))
    }

    @Test
    func `An entry has at most 4,096 contents, in one operation or in many`() {
        let one = [UInt64](repeating: 1, count: 4_096)
        #expect(error(.body(operations: [.envelope(type: 9, lengths: one)])) == nil)
        let more = WireBytes.envelope(type: 9, lengths: one + [1])
        #expect(error(.body(operations: [more])) == .tooLarge("contents"))
        let many = (0..<2).map { _ in WireBytes.envelope(type: 9, lengths: Array(one.prefix(2_048)))
        }
        #expect(error(.body(operations: many)) == nil)
        let last = WireBytes.envelope(type: 9, lengths: [1])
        #expect(error(.body(operations: many + [last])) == .tooLarge("contents"))
    }

    @Test
    func `A content declares at most 200,000 scalars`() {
        #expect(error(.body(operations: [.envelope(type: 9, lengths: [200_000])])) == nil)
        for length in [200_001, UInt64(UInt32.max)] {
            let body = WireBytes.body(operations: [.envelope(type: 9, lengths: [length])])
            #expect(error(body) == .tooLarge("contents"))
        }
    }

    @Test
    func `The contents of an entry have at most 1,048,576 bytes together`() throws {
        // Two contents of 131,072 scalars with four bytes each are the limit exactly.
        let text = String(repeating: "𠮷", count: 131_072)
        let seed = [UInt8](repeating: 1, count: 16)
        #expect(throws: Never.self) {
            try EntryContents(
                seed: seed, slots: [.value(text), .value(text)], lengths: [131_072, 131_072])
        }
        let over = ledgerError {
            _ = try EntryContents(
                seed: seed, slots: [.value(text), .value(text), .value("a")],
                lengths: [131_072, 131_072, 1])
        }
        #expect(over == .tooLarge("contents"))
    }

    @Test(arguments: [
        (
            "a short replica",
            WireBytes.head(
                replica: [1], sequence: 1, hash: [UInt8](repeating: 5, count: 32))
        ),
        (
            "a long hash",
            WireBytes.head(
                replica: [UInt8](repeating: 5, count: 32), sequence: 1,
                hash: [UInt8](repeating: 5, count: 33))
        ),
        ("no hash", WireBytes().bytes(1, [UInt8](repeating: 5, count: 32)).number(2, 1)),
        (
            "no sequence",
            WireBytes().bytes(1, [UInt8](repeating: 5, count: 32))
                .bytes(3, [UInt8](repeating: 5, count: 32))
        ),
    ])
    func `A head has a replica, a sequence above 0 and a hash`(name: String, head: WireBytes) {
        #expect(error(.body(heads: [head], operations: [plain])) == .malformed("head"), "\(name)")
    }

    @Test
    func `Heads ascend strictly by replica, sequence and hash`() {
        let low = [UInt8](repeating: 4, count: 32)
        let heads: [WireBytes] = [
            .head(replica: low, sequence: 9, hash: digest),
            .head(replica: digest, sequence: 1, hash: low),
            .head(replica: digest, sequence: 1, hash: digest),
            .head(replica: digest, sequence: 2, hash: low),
        ]
        #expect(error(.body(heads: heads, operations: [plain])) == nil)
        for first in heads.indices {
            for second in heads.indices where second <= first {
                let body = WireBytes.body(
                    heads: [heads[first], heads[second]], operations: [plain])
                #expect(error(body) == .malformed("order of heads"), "\(first) \(second)")
            }
        }
    }

    @Test
    func `Numbers at their ends are read as they are`() throws {
        let body = WireBytes.body(
            quarterHours: UInt64(UInt32.max),
            heads: [.head(replica: digest, sequence: .max, hash: digest)],
            operations: [.envelope(type: UInt64(UInt32.max), critical: true)])
        let read = try EntryBody(verifying: body.bytes)
        #expect(read.quarterHours == .max)
        #expect(read.heads[0].sequence == .max)
        #expect(read.operations[0].type == .max)
        #expect(read.operations[0].critical)
    }
}
