internal import Ledger
internal import Merge

/// The hashes of Protocol.md §1.2 put together by hand from plain SHA-256, beside the product's way.
enum Reference32 {
    static func hash(_ domain: String, _ bytes: [UInt8]) -> [UInt8] {
        sha256([UInt8(domain.utf8.count)] + Array(domain.utf8) + bytes)
    }

    static func sha256(_ bytes: [UInt8]) -> [UInt8] { Digest.sha256(bytes).bytes }

    /// HMAC (RFC 2104) as it is defined, for keys of at most 64 bytes.
    static func hmac(_ key: [UInt8], _ message: [UInt8]) -> [UInt8] {
        let block = key + [UInt8](repeating: 0, count: 64 - key.count)
        return sha256(block.map { $0 ^ 0x5c } + sha256(block.map { $0 ^ 0x36 } + message))
    }

    static func number(_ value: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(56 - 8 * $0)) }
    }

    /// The Merkle tree hash of RFC 9162 §2.1.1, word for word.
    static func tree(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
        if leaves.isEmpty { return sha256([]) }
        if leaves.count == 1 { return sha256([0] + leaves[leaves.startIndex]) }
        var split = 1
        while split * 2 < leaves.count { split *= 2 }
        let middle = leaves.startIndex + split
        return sha256([1] + tree(leaves[..<middle]) + tree(leaves[middle...]))
    }
}
