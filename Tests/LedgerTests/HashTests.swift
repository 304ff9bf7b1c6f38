internal import Ledger
internal import Merge
internal import Testing

/// SHA-256, HMAC and domains against their standards. Protocol.md §1.2.
struct HashTests {
    @Test(arguments: [
        // FIPS 180-4, examples of NIST.
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ])
    func `Plain SHA-256 is that of the standard`(text: String, digest: String) {
        #expect(Digest.sha256(Array(text.utf8)).hex == digest)
    }

    @Test(arguments: [
        // RFC 4231, test cases 1, 2 and 4.
        (
            String(repeating: "0b", count: 20), "4869205468657265",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            "4a656665", "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            "0102030405060708090a0b0c0d0e0f10111213141516171819",
            String(repeating: "cd", count: 50),
            "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
        ),
    ])
    func `HMAC is that of the standard`(key: String, message: String, code: String) throws {
        let found = MessageAuthentication.code(
            key: try Hexadecimal.required(key), message: try Hexadecimal.required(message))
        #expect(found.hex == code)
    }

    @Test
    func `A domain stands behind its length before what is hashed`() {
        var hasher = Hasher256(domain: "tasukeai space v1")
        hasher.update([1, 2])
        hasher.update(number: 0x0102_0304_0506_0708)
        hasher.update(counted: "あ")
        hasher.update(OperationID(entry: .sha256([]), index: 258))
        let bytes =
            [1, 2, 1, 2, 3, 4, 5, 6, 7, 8] + [0, 0, 0, 0, 0, 0, 0, 3, 0xe3, 0x81, 0x82]
            + Reference32.sha256([]) + [0, 0, 0, 0, 0, 0, 1, 2]
        #expect(hasher.digest().bytes == Reference32.hash("tasukeai space v1", bytes))
    }

    @Test
    func `Every signing domain is behind its length, and no two are the same`() {
        let domains = SigningDomain.allCases.map(\.bytes)
        for domain in domains { #expect(Int(domain[0]) == domain.count - 1) }
        #expect(Set(domains).count == domains.count)
    }
}
