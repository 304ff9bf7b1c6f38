import Foundation
import Peering
import Testing

/// The exact bytes: they are the protocol.
struct SignatureFormTests {
    /// RFC 9421 appendix B.2.6.
    private let rfcBase = """
        "date": Tue, 20 Apr 2021 02:07:55 GMT
        "@method": POST
        "@path": /foo
        "@authority": example.com
        "content-type": application/json
        "content-length": 18
        "@signature-params": ("date" "@method" "@path" "@authority" "content-type" \
        "content-length");created=1618884473;keyid="test-key-ed25519"
        """

    @Test
    func `The base of the RFC's Ed25519 example is built to the byte`() throws {
        let base = try SignatureBase(
            components: [
                ("\"date\"", "Tue, 20 Apr 2021 02:07:55 GMT"), ("\"@method\"", "POST"),
                ("\"@path\"", "/foo"), ("\"@authority\"", "example.com"),
                ("\"content-type\"", "application/json"), ("\"content-length\"", "18"),
            ], parameters: ";created=1618884473;keyid=\"test-key-ed25519\"")
        #expect(String(decoding: base.bytes, as: UTF8.self) == rfcBase)
    }

    @Test(.enabled(if: OpenSSL.isPresent))
    func `The RFC's signature verifies over that base, and ours under the RFC's key`() throws {
        let folder = try OpenSSL.Folder()
        // RFC 9421 appendix B.1.4, published there for tests.
        let publicKey = "MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs="
        let privateKey = "MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF"
        try "-----BEGIN PUBLIC KEY-----\n\(publicKey)\n-----END PUBLIC KEY-----\n".write(
            toFile: folder.path("public.pem"), atomically: true, encoding: .utf8)
        try "-----BEGIN PRIVATE KEY-----\n\(privateKey)\n-----END PRIVATE KEY-----\n".write(
            toFile: folder.path("private.pem"), atomically: true, encoding: .utf8)
        func isSigned(_ base: [UInt8], _ signature: [UInt8]) -> Bool {
            do {
                try Data(base).write(to: folder.url.appendingPathComponent("base"))
                try Data(signature).write(to: folder.url.appendingPathComponent("signature"))
                try OpenSSL.run(
                    [
                        "pkeyutl", "-verify", "-pubin", "-inkey", "public.pem", "-rawin", "-in",
                        "base", "-sigfile", "signature",
                    ], in: folder.url)
                return true
            } catch {
                return false
            }
        }
        let text =
            "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw=="
        let signature = try #require(StrictBase64.decode(text.utf8, .standard))
        #expect(isSigned(Array(rfcBase.utf8), signature))
        #expect(!isSigned(Array((rfcBase + " ").utf8), signature))

        let covered = try SignatureExamples.request()
        try Data(covered.base).write(to: folder.url.appendingPathComponent("base"))
        try OpenSSL.run(
            ["pkeyutl", "-sign", "-inkey", "private.pem", "-rawin", "-in", "base", "-out", "ours"],
            in: folder.url)
        let ours = try Array(Data(contentsOf: folder.url.appendingPathComponent("ours")))
        let received = try RequestSignature.parse(
            method: covered.method, path: covered.path, query: covered.query,
            headers: covered.headers(signature: ours))
        let verified = try received.verify(recipient: covered.recipient, isSigned)
        #expect(verified.covered == covered)
        let other = try RequestSignature.parse(
            method: covered.method, path: covered.path + "x", query: covered.query,
            headers: covered.headers(signature: ours))
        #expect(throws: SignatureError.wrongSignature) {
            try other.verify(recipient: covered.recipient, isSigned)
        }
    }

    @Test
    func `A request is signed over these bytes and carries these headers`() throws {
        let covered = try SignatureExamples.request()
        let nonce = "BwcHBwcHBwcHBwcHBwcHBwAAAAAAAAEC"
        let digest = "sha-256=:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=:"
        let parameters =
            "(\"@method\" \"@path\" \"@query\" \"content-digest\" \"tasukeai-to\")"
            + ";nonce=\"\(nonce)\";keyid=\"replica-a\";alg=\"ed25519\";tag=\"tasukeai-request\""
        #expect(
            String(decoding: covered.base, as: UTF8.self) == """
                "@method": POST
                "@path": /peer/v1/range
                "@query": ?from=3
                "content-digest": \(digest)
                "tasukeai-to": member-b
                "@signature-params": \(parameters)
                """)
        let signature = StrictBase64.encode(SignatureExamples.signature, .standard)
        #expect(
            try covered.headers(signature: SignatureExamples.signature) == [
                HeaderField("content-digest", digest), HeaderField("tasukeai-to", "member-b"),
                HeaderField("signature-input", "tasukeai=\(parameters)"),
                HeaderField("signature", "tasukeai=:\(signature):"),
            ])
        #expect(throws: SignatureError.malformed("signature")) {
            try covered.headers(signature: [UInt8](repeating: 0, count: 63))
        }
    }

    @Test(arguments: ["\"v1-abc\"", nil])
    func `A response is signed over these bytes and carries these headers`(
        entityTag: String?
    ) throws {
        let covered = try SignatureExamples.response(status: 304, entityTag: entityTag)
        let digest = "sha-256=:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=:"
        let tagged = entityTag == nil ? "" : " \"etag\""
        let parameters =
            "(\"@status\" \"content-digest\"\(tagged) \"signature\";req)"
            + ";keyid=\"replica-b\";alg=\"ed25519\";tag=\"tasukeai-response\""
        let signature = StrictBase64.encode(SignatureExamples.signature, .standard)
        #expect(
            String(decoding: covered.base, as: UTF8.self)
                == "\"@status\": 304\n\"content-digest\": \(digest)\n"
                + (entityTag.map { "\"etag\": \($0)\n" } ?? "")
                + "\"signature\";req: tasukeai=:\(signature):\n"
                + "\"@signature-params\": \(parameters)")
        #expect(
            try covered.headers(signature: SignatureExamples.signature)
                == [HeaderField("content-digest", digest)]
                + (entityTag.map { [HeaderField("etag", $0)] } ?? []) + [
                    HeaderField("signature-input", "tasukeai=\(parameters)"),
                    HeaderField("signature", "tasukeai=:\(signature):"),
                ])
    }

    @Test
    func `A base refuses what could pass for a line of its own`() {
        for value in ["a\nb", "a\r", "\0", "é", "\u{7F}", "\t"] {
            #expect(throws: SignatureError.malformed("\"a\"")) {
                try SignatureBase(components: [("\"a\"", value)], parameters: "")
            }
        }
        #expect(throws: SignatureError.duplicate("\"a\"")) {
            try SignatureBase(components: [("\"a\"", "1"), ("\"a\"", "1")], parameters: "")
        }
        #expect(throws: SignatureError.malformed("@signature-params")) {
            try SignatureBase(components: [], parameters: ";a=\"\n\"")
        }
    }

    @Test(arguments: ["", "post", "POST ", "PO-ST", "POST\n", "ABCDEFGHIJKLMNOPQ", "ＰＯＳＴ"])
    func `Methods that cannot be signed`(method: String) {
        #expect(throws: SignatureError.malformed("@method")) {
            try SignatureExamples.request(method: method)
        }
    }

    @Test(arguments: ["", "a", "//\n", "/a b", "/a?b", "/a#b", "/é", "/" + long])
    func `Paths that cannot be signed`(path: String) {
        #expect(throws: SignatureError.malformed("@path")) {
            try SignatureExamples.request(path: path)
        }
    }

    @Test(arguments: ["", "a", "?a b", "?a#b", "?\u{7F}", "?é", "?" + long])
    func `Queries that cannot be signed`(query: String) {
        #expect(throws: SignatureError.malformed("@query")) {
            try SignatureExamples.request(query: query)
        }
    }

    @Test(arguments: [-1, 0, 100, 199, 600, 1_000, .max, .min])
    func `Statuses that cannot be signed`(status: Int) {
        #expect(throws: SignatureError.malformed("@status")) {
            try SignatureExamples.response(status: status)
        }
    }

    @Test(arguments: [
        "", "a", "\"", "W/\"a\"", "\"a\"b\"", "\"a b\"", "\"é\"", "\"a", "\"\(long)\"",
    ])
    func `Entity tags that cannot be signed`(tag: String) {
        #expect(throws: SignatureError.malformed("etag")) {
            try SignatureExamples.response(entityTag: tag)
        }
    }

    @Test(arguments: [
        "", "a b", "a\"", "a\\", "a\n", "é", "a/b", String(repeating: "x", count: 129),
    ])
    func `Names that cannot stand in a header`(text: String) {
        #expect(throws: SignatureError.malformed("x")) { try HeaderToken(text, of: "x") }
    }

    private static let long = String(repeating: "x", count: 9_000)
}
