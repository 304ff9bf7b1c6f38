package import Merge

/// HMAC-SHA-256 (RFC 2104, FIPS 198-1) over short messages.
package enum MessageAuthentication {
    /// The code of a message under a key of at most 64 bytes.
    package static func code(key: [UInt8], message: [UInt8]) -> Digest {
        precondition(key.count <= 64, "keys of this protocol have 16 bytes")
        var inner = Hasher256()
        inner.update(padded(key, with: 0x36))
        inner.update(message)
        let innerDigest = inner.digest()
        var outer = Hasher256()
        outer.update(padded(key, with: 0x5c))
        outer.update(innerDigest)
        return outer.digest()
    }

    private static func padded(_ key: [UInt8], with pad: UInt8) -> [UInt8] {
        var block = [UInt8](repeating: pad, count: 64)
        for index in key.indices { block[index] ^= key[index] }
        return block
    }
}
