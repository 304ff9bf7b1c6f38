internal import CCrypto
package import Merge

/// SHA-256 (FIPS 180-4) with domain separation.
///
/// Every digest of the protocol begins with a domain: its length as one byte, then its ASCII bytes.
/// Two kinds of document can therefore never have the same digest. Protocol.md §1.2.
package struct Hasher256: ~Copyable {
    private var context = SHA256_CTX()

    package init() {
        SHA256_Init(&context)
    }

    package init(domain: StaticString) {
        SHA256_Init(&context)
        update(byte: UInt8(truncatingIfNeeded: domain.utf8CodeUnitCount))
        SHA256_Update(&context, domain.utf8Start, domain.utf8CodeUnitCount)
    }

    package mutating func update(_ bytes: [UInt8]) {
        SHA256_Update(&context, bytes, bytes.count)
    }

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        SHA256_Update(&context, base, bytes.count)
    }

    package mutating func update(byte: UInt8) {
        var byte = byte
        SHA256_Update(&context, &byte, 1)
    }

    /// Eight bytes, most significant first.
    package mutating func update(number: UInt64) {
        var bigEndian = number.bigEndian
        SHA256_Update(&context, &bigEndian, 8)
    }

    package mutating func update(_ digest: Digest) {
        let words = digest.words
        update(number: words.0)
        update(number: words.1)
        update(number: words.2)
        update(number: words.3)
    }

    package mutating func update(_ id: OperationID) {
        update(id.entry)
        update(number: UInt64(id.index))
    }

    /// The number of bytes, then the bytes: so that neighbours cannot flow into each other.
    package mutating func update(counted text: String) {
        update(number: UInt64(text.utf8.count))
        var text = text
        text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
    }

    package consuming func digest() -> Digest {
        withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { buffer in
            SHA256_Final(buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), &context)
            return Digest(
                words: UInt64(bigEndian: buffer.load(fromByteOffset: 0, as: UInt64.self)),
                UInt64(bigEndian: buffer.load(fromByteOffset: 8, as: UInt64.self)),
                UInt64(bigEndian: buffer.load(fromByteOffset: 16, as: UInt64.self)),
                UInt64(bigEndian: buffer.load(fromByteOffset: 24, as: UInt64.self)))
        }
    }
}

extension Digest {
    /// The plain SHA-256 of some bytes, without domain.
    package static func sha256(_ bytes: [UInt8]) -> Digest {
        var hasher = Hasher256()
        hasher.update(bytes)
        return hasher.digest()
    }
}

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
