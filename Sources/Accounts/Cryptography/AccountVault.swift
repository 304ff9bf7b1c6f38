internal import CSodium
internal import SQLiteFile

/// Everything that is done with the master key: hashes that mean nothing without it, and values
/// sealed under it.
struct AccountVault: Sendable {
    /// Each use has its own domain, so that no two uses can be played against each other.
    enum Purpose: String {
        case check
        case password
        case code
        case firstLink = "first link"
        case attempt
        case form
        case writer
        case submission
        case feed
        case browser
        case carry
    }

    /// What a sealed value is, authenticated with it: none can stand in another's column.
    enum Sealed: String {
        case secondFactor = "second factor"
        case origin
        case mail
    }

    private static let nonceByteCount = 24
    private static let boxTagByteCount = 16

    private let master: [UInt8]
    private let sealingKey: [UInt8]
    private let source: @Sendable (Int) -> [UInt8]

    init(_ keys: AccountKeys) throws(AccountsError) {
        guard Sodium.isReady, keys.master.count == AccountKeys.masterByteCount else {
            throw .keysUnusable
        }
        master = keys.master
        source = keys.randomBytes
        sealingKey = Self.digest(Array("tasukeai accounts sealing".utf8), key: keys.master)
    }

    func random(_ count: Int) throws(AccountsError) -> [UInt8] {
        let bytes = source(count)
        guard bytes.count == count else { throw .keysUnusable }
        return bytes
    }

    /// A keyed digest of 32 bytes.
    func tag(_ purpose: Purpose, _ bytes: [UInt8]) -> [UInt8] {
        // The zero byte ends the domain, so that no domain with its value can read as another's.
        Self.digest(Array("tasukeai accounts \(purpose.rawValue)\0".utf8) + bytes, key: master)
    }

    func seal(
        _ plain: [UInt8], of account: AccountID, _ kind: Sealed
    ) throws(AccountsError) -> StoredBytes {
        let nonce = try random(Self.nonceByteCount)
        let context = Self.context(account, kind)
        var box = [UInt8](repeating: 0, count: plain.count + Self.boxTagByteCount)
        let result = crypto_aead_xchacha20poly1305_ietf_encrypt(
            &box, nil, plain, UInt64(plain.count), context, UInt64(context.count), nil, nonce,
            sealingKey)
        guard result == 0 else { throw .keysUnusable }
        return StoredBytes(nonce + box)
    }

    /// What does not open is damage: the keys were found to fit when the file was opened.
    func open(
        _ sealed: StoredBytes, of account: AccountID, _ kind: Sealed
    ) throws(AccountsError) -> [UInt8] {
        guard sealed.bytes.count >= Self.nonceByteCount + Self.boxTagByteCount else {
            throw .databaseCorrupt
        }
        let nonce = Array(sealed.bytes.prefix(Self.nonceByteCount))
        let box = Array(sealed.bytes.dropFirst(Self.nonceByteCount))
        let context = Self.context(account, kind)
        var plain = [UInt8](repeating: 0, count: box.count - Self.boxTagByteCount)
        let result = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &plain, nil, nil, box, UInt64(box.count), context, UInt64(context.count), nonce,
            sealingKey)
        guard result == 0 else { throw .databaseCorrupt }
        return plain
    }

    /// Authenticated with the value, so that nobody can move it to another account's row.
    private static func context(_ account: AccountID, _ kind: Sealed) -> [UInt8] {
        Array("tasukeai accounts \(kind.rawValue) \(account.number)".utf8)
    }

    /// BLAKE2b with a key of 32 bytes, which cannot fail for lengths that were checked.
    private static func digest(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        let result = crypto_generichash(
            &digest, digest.count, bytes, UInt64(bytes.count), key, key.count)
        precondition(result == 0, "the length of the key was checked")
        return digest
    }
}

/// What the store needs from outside: keys and randomness, because this target has neither.
package struct AccountKeys: Sendable {
    package static let masterByteCount = 32

    let master: [UInt8]
    let randomBytes: @Sendable (Int) -> [UInt8]

    /// - Parameters:
    ///   - master: 32 bytes from the key folder. Every hash in the file is keyed by it and every
    ///     second factor sealed under it, so that the file alone serves nobody.
    ///   - randomBytes: a cryptographic source that gives as many bytes as it is asked for.
    package init(master: [UInt8], randomBytes: @escaping @Sendable (Int) -> [UInt8]) {
        self.master = master
        self.randomBytes = randomBytes
    }
}
