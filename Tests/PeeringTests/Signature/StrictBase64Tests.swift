import Foundation
import Peering
internal import Seeding
import Testing

/// Base64 of which every value has one text.
struct StrictBase64Tests {
    /// RFC 4648 §10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func `The RFC's vectors`(plain: String, text: String) {
        #expect(StrictBase64.encode(Array(plain.utf8), .standard) == text)
        #expect(StrictBase64.decode(text.utf8, .standard) == Array(plain.utf8))
        let bare = text.replacing("=", with: "")
        #expect(StrictBase64.encode(Array(plain.utf8), .url) == bare)
        #expect(StrictBase64.decode(bare.utf8, .url) == Array(plain.utf8))
    }

    @Test
    func `It writes what Foundation writes, and reads it back`() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededGenerator(seed: seed)
        for length in 0..<300 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            let text = StrictBase64.encode(bytes, .standard)
            #expect(text == Data(bytes).base64EncodedString(), "seed \(seed)")
            #expect(StrictBase64.decode(text.utf8, .standard) == bytes, "seed \(seed)")
            let url = StrictBase64.encode(bytes, .url)
            #expect(StrictBase64.decode(url.utf8, .url) == bytes, "seed \(seed)")
        }
    }

    @Test
    func `Of all texts of up to four letters, it reads just those that it writes`() {
        let letters = Array("AQgwBCP/+-_=\n ".utf8)
        var texts: [[UInt8]] = [[]]
        for _ in 0..<4 {
            texts += texts.flatMap { text in letters.map { text + [$0] } }
        }
        for text in texts {
            for alphabet in [StrictBase64.Alphabet.standard, .url] {
                guard let bytes = StrictBase64.decode(text, alphabet) else { continue }
                #expect(Array(StrictBase64.encode(bytes, alphabet).utf8) == text)
            }
        }
        // And it does read some.
        #expect(texts.count { StrictBase64.decode($0, .standard) != nil } > 1_000)
    }

    @Test
    func `A nonce has one text of thirty-two letters`() throws {
        let nonce = try RequestNonce(epoch: SignatureExamples.epoch(0xFB), counter: .max)
        #expect(nonce.text == "-_v7-_v7-_v7-_v7-_v7-___________")
        #expect(nonce.text.utf8.count == 32)
        #expect(RequestNonce(text: nonce.text) == nonce)
        for text in ["", nonce.text + "A", nonce.text + "=", String(nonce.text.dropLast())] {
            #expect(RequestNonce(text: text) == nil)
        }
        #expect(RequestNonce(text: "+" + nonce.text.dropFirst()) == nil)
        #expect(ServerEpoch([UInt8](repeating: 0, count: 15)) == nil)
        #expect(ServerEpoch([UInt8](repeating: 0, count: 17)) == nil)
        #expect(ContentDigest(sha256: [UInt8](repeating: 0, count: 31)) == nil)
    }
}
