import Peering
internal import Seeding
import Testing

/// Reading signatures back, and refusing everything else.
struct SignatureParsingTests {
    /// Believes exactly what was signed, like a signature that nobody can forge.
    private func request(
        _ covered: RequestSignature, _ headers: [HeaderField], recipient: String = "member-b",
        method: String? = nil, path: String? = nil, query: String? = nil
    ) throws -> VerifiedRequest {
        try RequestSignature.parse(
            method: method ?? covered.method, path: path ?? covered.path,
            query: query ?? covered.query, headers: headers
        ).verify(recipient: HeaderToken(recipient)) { base, signature in
            base == covered.base && signature == SignatureExamples.signature
        }
    }

    private func response(
        _ covered: ResponseSignature, _ headers: [HeaderField], status: Int? = nil,
        requestSignature: [UInt8]? = nil
    ) throws -> VerifiedResponse {
        try ResponseSignature.parse(
            status: status ?? covered.status, headers: headers,
            requestSignature: requestSignature ?? covered.requestSignature
        ).verify(body: covered.digest) { base, signature in
            base == covered.base && signature == SignatureExamples.signature
        }
    }

    @Test
    func `A request comes back as it was signed, among other headers and in any order`() throws {
        for counter in [0, 1, 255, 1 << 40, UInt64.max] {
            let covered = try SignatureExamples.request(counter: counter)
            var headers = try covered.headers(signature: SignatureExamples.signature)
            #expect(try request(covered, headers).covered == covered)
            headers.reverse()
            headers.insert(HeaderField("Via", "proxy"), at: 2)
            headers.append(HeaderField("signature-agent", "x"))
            let verified = try request(covered, headers)
            #expect(verified.covered == covered)
            #expect(verified.signature == SignatureExamples.signature)
            #expect(verified.covered.nonce.counter == counter)
        }
    }

    @Test(arguments: ["\"abc\"", "\"\"", nil])
    func `A response comes back as it was signed`(entityTag: String?) throws {
        let covered = try SignatureExamples.response(entityTag: entityTag)
        let headers = try covered.headers(signature: SignatureExamples.signature)
        #expect(try response(covered, headers).covered == covered)
    }

    @Test
    func `A message that is not the signed one is refused`() throws {
        let covered = try SignatureExamples.request()
        let headers = try covered.headers(signature: SignatureExamples.signature)
        let wrong = SignatureError.wrongSignature
        #expect(throws: wrong) { try request(covered, headers, method: "PUT") }
        #expect(throws: wrong) { try request(covered, headers, path: "/peer/v1/rangE") }
        #expect(throws: wrong) { try request(covered, headers, query: "?from=4") }
        #expect(throws: wrong) { try request(covered, headers, query: "?") }
        #expect(throws: SignatureError.wrongRecipient) {
            try request(covered, headers, recipient: "member-c")
        }
        let verified = try request(covered, headers)
        try verified.checkBody(SignatureExamples.digest())
        #expect(throws: SignatureError.wrongBody) {
            try verified.checkBody(SignatureExamples.digest(2))
        }

        let answer = try SignatureExamples.response()
        let answerHeaders = try answer.headers(signature: SignatureExamples.signature)
        #expect(throws: wrong) { try response(answer, answerHeaders, status: 201) }
        var other = SignatureExamples.signature
        other[63] ^= 1
        #expect(throws: wrong) { try response(answer, answerHeaders, requestSignature: other) }
        #expect(throws: SignatureError.malformed("signature")) {
            try response(answer, answerHeaders, requestSignature: [])
        }
        let received = try ResponseSignature.parse(
            status: 200, headers: answerHeaders, requestSignature: SignatureExamples.signature)
        #expect(throws: SignatureError.wrongBody) {
            try received.verify(body: SignatureExamples.digest(2)) { _, _ in true }
        }
    }

    @Test
    func `Every change of any byte of any header is refused`() throws {
        let asked = try SignatureExamples.request()
        let askedHeaders = try asked.headers(signature: SignatureExamples.signature)
        let count = try mutate(askedHeaders) { _ = try request(asked, $0) }
        let answer = try SignatureExamples.response()
        let answerHeaders = try answer.headers(signature: SignatureExamples.signature)
        let other = try mutate(answerHeaders) { _ = try response(answer, $0) }
        #expect(count > 4_000 && other > 4_000)
    }

    /// Hands over each header list with one byte of one value changed, left out, doubled or added.
    private func mutate(
        _ headers: [HeaderField], _ attempt: ([HeaderField]) throws -> Void
    ) throws -> Int {
        var count = 0
        let strange: [UInt8] = [0, 0x09, 0x0A, 0x20, 0x22, 0x2C, 0x3B, 0x3D, 0x41, 0x5C, 0x7F]
        for (index, field) in headers.enumerated() {
            let bytes = Array(field.value.utf8)
            for place in 0...bytes.count {
                var changes: [[UInt8]] = strange.map { bytes[..<place] + [$0] + bytes[place...] }
                if place < bytes.count {
                    changes += strange.map { bytes[..<place] + [$0] + bytes[(place + 1)...] }
                    changes += (0..<7).map { bit in
                        bytes[..<place] + [bytes[place] ^ 1 << bit] + bytes[(place + 1)...]
                    }
                    changes.append(Array(bytes[..<place]) + bytes[(place + 1)...])
                    changes.append(Array(bytes[..<place]))
                }
                for change in changes where change != bytes {
                    var mutated = headers
                    mutated[index] = HeaderField(
                        field.name, String(decoding: change, as: UTF8.self))
                    #expect(throws: SignatureError.self, "\(mutated[index])") {
                        try attempt(mutated)
                    }
                    count += 1
                }
            }
        }
        return count
    }

    @Test
    func `Every field must be there exactly once`() throws {
        let asked = try SignatureExamples.request()
        let answer = try SignatureExamples.response()
        let askedHeaders = try asked.headers(signature: SignatureExamples.signature)
        let answerHeaders = try answer.headers(signature: SignatureExamples.signature)
        for index in askedHeaders.indices {
            let field = askedHeaders[index]
            var fewer = askedHeaders
            fewer.remove(at: index)
            #expect(throws: SignatureError.missing(field.name)) { try request(asked, fewer) }
            for twin in [field.value, "", "x"] {
                let more = askedHeaders + [HeaderField(field.name.uppercased(), twin)]
                #expect(throws: SignatureError.duplicate(field.name)) { try request(asked, more) }
            }
        }
        for index in answerHeaders.indices {
            let field = answerHeaders[index]
            var fewer = answerHeaders
            fewer.remove(at: index)
            #expect(throws: SignatureError.self) { try response(answer, fewer) }
            let more = answerHeaders + [field]
            #expect(throws: SignatureError.duplicate(field.name)) { try response(answer, more) }
        }
        let untagged = try SignatureExamples.response(entityTag: nil)
        let tagged =
            try untagged.headers(signature: SignatureExamples.signature)
            + [HeaderField("ETag", "\"abc\"")]
        #expect(throws: SignatureError.malformed("signature-input")) {
            try response(untagged, tagged)
        }
    }

    @Test(arguments: [
        ("tasukeai=", "sig1="), ("tasukeai=(", "Tasukeai=("), ("\"@method\" ", ""),
        ("\"@method\" \"@path\"", "\"@path\" \"@method\""), ("\"@query\"", "\"@query\";req"),
        ("(\"@method\"", "(\"@authority\" \"@method\""), ("\" \"", "\"  \""), ("(\"", "( \""),
        (";keyid", "; keyid"), (";nonce=", ";created=1618884473;nonce="), (";nonce=", ";Nonce="),
        (";alg=\"ed25519\"", ""), ("ed25519", "hmac-sha256"), ("ed25519", "Ed25519"),
        ("tasukeai-request", "tasukeai-response"), (";tag=\"tasukeai-request\"", ""),
        ("request\"", "request\";expires=9999999999"), ("request\"", "request\", sig1=()"),
        ("request\"", "request\" "), ("replica-a", "replica-a\\\""), ("replica-a", ""),
        ("replica-a", "r\u{E9}"), ("AAAAAAAAEC", "AAAAAAAAEC="), ("AAAAAAAAEC", "AAAAAAAAE"),
        ("AAAAAAAAEC", "AAAAAAAA+/"),
    ])
    func `Other forms of the same signature are refused`(from: String, to: String) throws {
        let covered = try SignatureExamples.request()
        var headers = try covered.headers(signature: SignatureExamples.signature)
        let changed = headers[2].value.replacing(from, with: to, maxReplacements: 1)
        try #require(changed != headers[2].value)
        headers[2] = HeaderField("signature-input", changed)
        #expect(throws: SignatureError.malformed("signature-input")) {
            try request(covered, headers)
        }
    }

    @Test
    func `A response's signature does not pass for a request's, nor the reverse`() throws {
        let asked = try SignatureExamples.request()
        let answer = try SignatureExamples.response(entityTag: nil)
        let askedHeaders = try asked.headers(signature: SignatureExamples.signature)
        let answerHeaders =
            try answer.headers(signature: SignatureExamples.signature)
            + [HeaderField("tasukeai-to", "member-b")]
        #expect(throws: SignatureError.malformed("signature-input")) {
            try request(asked, answerHeaders)
        }
        #expect(throws: SignatureError.malformed("signature-input")) {
            try response(answer, askedHeaders)
        }
    }

    @Test
    func `Hostile headers are refused and trap nothing`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededGenerator(seed: seed)
        let covered = try SignatureExamples.request()
        let headers = try covered.headers(signature: SignatureExamples.signature)
        var values = ["", "\0", "\"", ":", "::", "=", "tasukeai=", "tasukeai=:", "tasukeai=::"]
        values += ["tasukeai=(", "sha-256=", "sha-256=::", "sha-256=:A:", "sha-256=:====:"]
        values += ["x", ":", "\"", "A", "=", "助"].map { String(repeating: $0, count: 1_000_000) }
        values += headers.map { $0.value + String(repeating: " ", count: 2_000) }
        for _ in 0..<2_000 {
            // Bytes at random, or the pieces of a real header in another order.
            let pieces = headers[Int.random(in: 0..<4, using: &random)].value.split(separator: "\"")
                .shuffled(using: &random).joined(separator: "\"")
            let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            values += [pieces, String(decoding: bytes, as: UTF8.self)]
        }
        for value in values {
            for index in headers.indices where headers[index].value != value {
                var hostile = headers
                hostile[index] = HeaderField(headers[index].name, value)
                #expect(throws: SignatureError.self, "seed \(seed): \(value.prefix(200))") {
                    try request(covered, hostile)
                }
                #expect(throws: SignatureError.self, "seed \(seed)") {
                    try ResponseSignature.parse(
                        status: 200, headers: hostile,
                        requestSignature: SignatureExamples.signature)
                }
            }
        }
    }
}
