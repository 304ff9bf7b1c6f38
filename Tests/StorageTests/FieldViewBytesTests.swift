import Ledger
import Merge
import Records
internal import Seeding
import Testing

@Suite struct FieldViewBytesTests {
    @Test(arguments: views)
    func `a view comes back from its bytes`(view: FieldView) throws {
        #expect(try FieldView(decoding: view.bytes) == view)
    }

    @Test(arguments: views)
    func `bytes that end early or go on are malformed`(view: FieldView) {
        let bytes = view.bytes
        for count in bytes.indices {
            #expect(throws: ByteReader.Malformed.self) {
                try FieldView(decoding: Array(bytes[..<count]))
            }
        }
        #expect(throws: ByteReader.Malformed.self) { try FieldView(decoding: bytes + [0]) }
    }

    @Test(arguments: [11, 12, 13] as [UInt64])
    func `damaged bytes are malformed or another view, and never a trap`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var refused = 0
        for round in 0..<20_000 {
            var bytes = Self.views[round % Self.views.count].bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
                let index = bytes.indices.randomElement(using: &random) ?? 0
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &random)
                case 1: bytes[index] = 0xff
                case 2: bytes.remove(at: index)
                default: bytes.insert(0x80, at: index)
                }
            }
            guard let view = try? FieldView(decoding: bytes) else {
                refused += 1
                continue
            }
            // There is one encoding of each view.
            #expect(view.bytes == bytes, "seed \(seed), round \(round)")
        }
        #expect(refused > 1_000)
    }

    @Test func `canonically equal texts stay different bytes`() throws {
        let composed = FieldView.text(TextView(text: "\u{e9}", version: []))
        let decomposed = FieldView.text(TextView(text: "e\u{301}", version: []))
        #expect(composed != decomposed)
        #expect(try FieldView(decoding: decomposed.bytes) == decomposed)
    }

    static let views: [FieldView] = {
        var random = SeededGenerator(seed: 3)
        func digest() -> Digest { Digest(random.bytes(32)) ?? .zero }
        func id() -> OperationID {
            OperationID(entry: digest(), index: UInt32.random(in: .min ... .max, using: &random))
        }
        guard let city = try? MemberID("142069"), let adviser = try? MemberID("adviser-1") else {
            return []
        }
        let span = VisibleRun(insert: id(), offset: 0, length: Int(UInt32.max))
        let values: [StoredValue] = [
            .content(nil), .content(""), .content("助け合い\u{0}\u{1F469}\u{200D}\u{1F33E}"),
            .choice(0), .choice(.max), .date(20_250_401), .member(adviser),
            .anchor(field: 3, spans: []), .anchor(field: .max, spans: [span, span]),
        ]
        var membership = Membership()
        for number in 0..<3 as Range<UInt64> {
            let invitation = id()
            membership.invite(invitation, member: number == 0 ? city : adviser)
            for _ in 0..<number {
                let head = HeadReference(
                    replica: ReplicaID(digest()), sequence: .max - number, hash: digest())
                membership.withdraw(
                    Membership.Withdrawal(id: id(), accepted: number == 1 ? [] : [head, head]),
                    invitation: invitation)
            }
        }
        let candidates = values.enumerated().map { index, value in
            FieldView.Candidate(
                id: id(), author: city, value: value,
                generation: index == 0 ? .max : UInt32(index * 100))
        }
        return [
            .register([]), .register(candidates), .elements([candidates[2]]),
            .text(TextView(text: "", version: [])),
            .text(TextView(text: String(repeating: "長い文。", count: 100), version: [id(), id()])),
            .membership(Membership()), .membership(membership),
        ]
    }()
}
