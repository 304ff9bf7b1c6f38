internal import Ledger
internal import Merge

/// Bodies that are valid, and bodies that a lenient reader would take. Protocol.md §1.4, §3.
struct CanonicalVectors: Encodable {
    struct Sample: Encodable {
        let name: String
        let body: String
        /// The stable code of the refusal; empty for a valid body.
        let refused: String
    }

    let samples: [Sample]

    init() throws {
        let operation = CanonicalBytes().number(1, 99).bytes(3, [1]).bytes(4, [2, 0xac, 2])
        let body = CanonicalBytes().number(1, 300).bytes(3, operation.bytes)
        let hash = [UInt8](repeating: 5, count: 32)
        func head(_ sequence: UInt64) -> [UInt8] {
            CanonicalBytes().bytes(1, hash).number(2, sequence).bytes(3, hash).bytes
        }
        func with(_ envelope: CanonicalBytes) -> CanonicalBytes {
            CanonicalBytes().number(1, 300).bytes(3, envelope.bytes)
        }
        let twoHeads = CanonicalBytes().bytes(2, head(1)).bytes(2, head(2))
        let descendingHeads = CanonicalBytes().bytes(2, head(2)).bytes(2, head(1))
        let noSequence = CanonicalBytes().bytes(1, hash).bytes(3, hash)
        let valid: [(String, CanonicalBytes)] = [
            ("canonical", body),
            ("canonical, no heads and no time", CanonicalBytes().bytes(3, operation.bytes)),
            ("canonical, two heads", twoHeads.bytes(3, operation.bytes)),
            // What a payload holds is no part of the form.
            (
                "canonical, an unknown field in a payload",
                with(CanonicalBytes().number(1, 1).bytes(3, [8, 1, 0x78, 1]))
            ),
        ]
        let refused: [(String, CanonicalBytes)] = [
            ("an explicit default", CanonicalBytes().number(1, 0).bytes(3, operation.bytes)),
            ("fields descending", CanonicalBytes().bytes(3, operation.bytes).number(1, 300)),
            ("a singular field twice", CanonicalBytes().number(1, 1).raw(body.bytes)),
            ("a long varint", CanonicalBytes().raw([8, 0xac, 0x82, 0]).bytes(3, operation.bytes)),
            ("a long tag", CanonicalBytes().raw([0x88, 0, 1]).bytes(3, operation.bytes)),
            ("an unknown field", body.number(15, 1)),
            ("an unknown field in an envelope", with(operation.number(15, 1))),
            ("an empty group", body.raw([0x7b, 0x7c])),
            ("a byte behind the end", body.raw([0])),
            ("the last byte gone", CanonicalBytes().raw(Array(body.bytes.dropLast()))),
            ("unpacked numbers", with(CanonicalBytes().number(1, 99).number(4, 2).number(4, 300))),
            ("true as 2", with(CanonicalBytes().number(1, 99).number(2, 2))),
            ("no operation", CanonicalBytes().number(1, 300)),
            ("heads descending", descendingHeads.bytes(3, operation.bytes)),
            (
                "a head without sequence",
                CanonicalBytes().bytes(2, noSequence.bytes).bytes(3, operation.bytes)
            ),
            (
                "a content of 200,001 scalars",
                with(CanonicalBytes().number(1, 99).bytes(4, [0xc1, 0x9a, 0x0c]))
            ),
        ]
        samples = (valid + refused).map { name, form in
            var refused = ""
            do throws(LedgerError) {
                _ = try EntryBody(verifying: form.bytes)
            } catch {
                refused = error.code
            }
            return Sample(name: name, body: Hexadecimal.text(form.bytes), refused: refused)
        }
        for (index, sample) in samples.enumerated()
        where (index < valid.count) != sample.refused.isEmpty {
            throw VectorError(sample.name)
        }
    }
}
