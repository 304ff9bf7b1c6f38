internal import Ledger
internal import Merge
internal import Seeding
internal import Testing

/// The one verifier, at the edges where verifiers differ. Protocol.md §1.3.
struct StrictSignatureTests {
    private let seed = [UInt8](repeating: 42, count: 32)
    private let message = Array("助け合い".utf8)

    private func key() throws -> (secret: [UInt8], publicKey: PublicKey) {
        let secret = Curve.scalar(seed: seed)
        return (secret, try PublicKey(Curve.multiplyBase(secret)).required())
    }

    @Test(arguments: [
        // RFC 8032 §7.1, tests 1 to 3.
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39"
                + "701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f36"
                + "13d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f7"
                + "60984dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ])
    func `Keys and signatures are those of the standard`(
        seed: String, publicKey: String, message: String, signature: String
    ) throws {
        let key = try SecretKey(seed: Hexadecimal.required(seed)).required()
        let message = try Hexadecimal.required(message)
        #expect(Hexadecimal.text(key.publicKey.bytes) == publicKey)
        #expect(Hexadecimal.text(key.signature(of: message)) == signature)
        let read = try PublicKey(Hexadecimal.required(publicKey)).required()
        #expect(read.verifies(signature: try Hexadecimal.required(signature), message: message))
    }

    @Test
    func `The signer of these tests signs as the product does, so that the others say something`()
        throws
    {
        let (secret, publicKey) = try key()
        let own = try SecretKey(seed: seed).required().publicKey
        #expect(own == publicKey)
        let nonce = Curve.scalar(seed: [9])
        let signature = Curve.signature(
            point: Curve.multiplyBase(nonce), nonce: nonce, key: publicKey.bytes, secret: secret,
            message: message)
        #expect(publicKey.verifies(signature: signature, message: message))
        #expect(!publicKey.verifies(signature: signature, message: message + [0]))
    }

    @Test(arguments: Curve.smallOrder + Curve.smallOrderNotCanonical)
    func `A key of small order is no key`(encoding: String) throws {
        #expect(PublicKey(try Hexadecimal.required(encoding)) == nil)
    }

    @Test(arguments: Curve.smallOrder + Curve.smallOrderNotCanonical)
    func `A signature whose R is of small order is refused, though it fits the equation`(
        encoding: String
    ) throws {
        let (secret, publicKey) = try key()
        let signature = Curve.signature(
            point: try Hexadecimal.required(encoding), nonce: Curve.zero, key: publicKey.bytes,
            secret: secret, message: message)
        #expect(!publicKey.verifies(signature: signature, message: message))
    }

    @Test(arguments: Curve.smallOrder.dropFirst())
    func `A key with a part of small order is no key`(encoding: String) throws {
        let (_, publicKey) = try key()
        let mixed = Curve.add(publicKey.bytes, try Hexadecimal.required(encoding))
        #expect(mixed != publicKey.bytes)
        #expect(PublicKey(mixed) == nil)
    }

    @Test(arguments: Curve.smallOrder.dropFirst())
    func `A signature whose R has a part of small order is refused: there is no cofactor`(
        encoding: String
    ) throws {
        let (secret, publicKey) = try key()
        let nonce = Curve.scalar(seed: [9])
        let mixed = Curve.add(Curve.multiplyBase(nonce), try Hexadecimal.required(encoding))
        let signature = Curve.signature(
            point: mixed, nonce: nonce, key: publicKey.bytes, secret: secret, message: message)
        #expect(!publicKey.verifies(signature: signature, message: message))
    }

    @Test
    func `A signature whose S is not below the order is refused`() throws {
        let (_, publicKey) = try key()
        let good = try SecretKey(seed: seed).required().signature(of: message)
        #expect(publicKey.verifies(signature: good, message: message))
        var scalar = Array(good[32...])
        var forms = 0
        while let next = Curve.sum(scalar, Curve.order) {
            scalar = next
            forms += 1
            #expect(!publicKey.verifies(signature: good[..<32] + scalar, message: message))
        }
        #expect(forms == 15)
        for bit in [253, 254, 255] {
            var changed = good
            changed[32 + bit / 8] |= 1 << UInt8(bit % 8)
            #expect(!publicKey.verifies(signature: changed, message: message), "bit \(bit)")
        }
    }

    @Test
    func `S of zero and S of the order are refused`() throws {
        let (_, publicKey) = try key()
        for scalar in [Curve.zero, Curve.order] {
            for point in Curve.smallOrder + [Hexadecimal.text(publicKey.bytes)] {
                let signature = try Hexadecimal.required(point) + scalar
                #expect(!publicKey.verifies(signature: signature, message: message))
            }
        }
    }

    @Test
    func `An encoding of a coordinate that is not below the prime is no key`() {
        // The prime is 2²⁵⁵ − 19, so the lowest byte runs from 237 to 255 under all ones.
        for low in UInt8(237)...255 {
            for high in [UInt8(0x7f), 0xff] {
                let bytes = [low] + [UInt8](repeating: 0xff, count: 30) + [high]
                #expect(PublicKey(bytes) == nil, "\(low) \(high)")
            }
        }
    }

    @Test
    func `Bytes that are no point, or not 32, are no key`() throws {
        #expect(PublicKey([]) == nil)
        #expect(PublicKey(Curve.zero) == nil)
        let (_, good) = try key()
        #expect(PublicKey(good.bytes.dropLast()) == nil)
        #expect(PublicKey(good.bytes + [0]) == nil)
        // Half of all encodings are no point, and an eighth of the others is in the subgroup.
        var random = SeededGenerator(seed: 8_032)
        let keys = (0..<4_000).filter { _ in PublicKey(random.bytes(32)) != nil }.count
        #expect((190...310).contains(keys), "\(keys) of 4,000, 250 expected")
    }

    @Test(arguments: [0, 31, 33, 64])
    func `A secret has 32 bytes`(count: Int) {
        let bytes = [UInt8](repeating: 1, count: count)
        // `#expect` cannot take values that cannot be copied.
        let hasSecret = SecretKey(seed: bytes) != nil
        let hasWriting = WritingKey(seed: bytes) != nil
        #expect(!hasSecret && !hasWriting)
        #expect(SealingKey(bytes) == nil)
    }

    @Test
    func `A sealing key is that of RFC 7748`() throws {
        // §6.1, Bob's keys.
        let key = try SealingKey(
            Hexadecimal.required("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb")
        ).required()
        #expect(
            Hexadecimal.text(key.publicBytes)
                == "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f")
    }
}
