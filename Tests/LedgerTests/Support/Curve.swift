internal import CSodium

/// Ed25519 by hand (RFC 8032 §5.1.6), to sign what no honest signer signs.
enum Curve {
    /// The eight points of small order in their canonical encodings, and the six encodings of such
    /// points that are not canonical (Chalkias, Garillot and Nikolaenko, "Taming the many EdDSAs").
    static let smallOrder = [
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    ]
    static let smallOrderNotCanonical = [
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    ]

    /// The order of the group, lowest byte first.
    static let order: [UInt8] =
        [
            0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9,
            0xde, 0x14,
        ] + [UInt8](repeating: 0, count: 15) + [0x10]

    static let zero = [UInt8](repeating: 0, count: 32)

    /// The secret scalar of a seed.
    static func scalar(seed: [UInt8]) -> [UInt8] {
        var scalar = Array(hash(seed).prefix(32))
        scalar[0] &= 248
        scalar[31] &= 127
        scalar[31] |= 64
        return reduce(scalar + zero)
    }

    static func multiplyBase(_ scalar: [UInt8]) -> [UInt8] {
        var point = zero
        _ = crypto_scalarmult_ed25519_base_noclamp(&point, scalar)
        return point
    }

    static func add(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var sum = zero
        _ = crypto_core_ed25519_add(&sum, left, right)
        return sum
    }

    /// R ‖ S with S = r + H(R ‖ A ‖ M)·a, for any R and A that are given.
    static func signature(
        point: [UInt8], nonce: [UInt8], key: [UInt8], secret: [UInt8], message: [UInt8]
    ) -> [UInt8] {
        let challenge = reduce(hash(point + key + message))
        var product = zero
        crypto_core_ed25519_scalar_mul(&product, challenge, secret)
        var sum = zero
        crypto_core_ed25519_scalar_add(&sum, product, nonce)
        return point + sum
    }

    /// Adds 32-byte numbers, lowest byte first; nil where the sum has more.
    static func sum(_ left: [UInt8], _ right: [UInt8]) -> [UInt8]? {
        var carry = 0
        let bytes = zip(left, right).map { one, other -> UInt8 in
            let sum = Int(one) + Int(other) + carry
            carry = sum >> 8
            return UInt8(sum & 255)
        }
        return carry == 0 ? bytes : nil
    }

    private static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 64)
        _ = crypto_hash_sha512(&digest, bytes, UInt64(bytes.count))
        return digest
    }

    private static func reduce(_ wide: [UInt8]) -> [UInt8] {
        var scalar = zero
        crypto_core_ed25519_scalar_reduce(&scalar, wide)
        return scalar
    }
}
