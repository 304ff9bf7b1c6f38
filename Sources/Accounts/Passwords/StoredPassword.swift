internal import CSodium
internal import GRDB
internal import SQLiteFile

/// The password of an account as it lies in the file.
struct StoredPassword: Sendable {
    let account: AccountID
    let salt: [UInt8]
    let hash: [UInt8]
    let cost: PasswordCost
    /// Rises with each new password: a check that began before another one was set is void.
    let version: Int64

    /// Nil for an account that cannot sign in: unknown, inactive, or without a password.
    static func find(_ tag: LoginTag, _ database: Database) throws -> StoredPassword? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT id, password_salt, password_hash, password_passes, password_memory,
                    password_version
                FROM accounts WHERE tag = ? AND active = 1 AND password_hash IS NOT NULL
                """,
            arguments: [StoredBytes(tag.bytes)])
        guard let row else { return nil }
        let cost = PasswordCost(
            passes: try row.decode(Int.self, atIndex: 3),
            memoryBytes: try row.decode(Int.self, atIndex: 4))
        guard let account = AccountID(try row.decode(Int64.self, atIndex: 0)), let cost else {
            throw AccountsError.databaseCorrupt
        }
        return StoredPassword(
            account: account, salt: try row.decode(StoredBytes.self, atIndex: 1).bytes,
            hash: try row.decode(StoredBytes.self, atIndex: 2).bytes, cost: cost,
            version: try row.decode(Int64.self, atIndex: 5))
    }

    func isCurrent(_ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT active = 1 AND password_version = ? FROM accounts WHERE id = ?",
            arguments: [version, account.number]) ?? false
    }
}

/// A password that was hashed and is to be stored.
struct NewPassword: Sendable {
    let salt: [UInt8]
    let hash: [UInt8]
    let cost: PasswordCost

    /// Replaces the account's password; `isSame` when it is the same one at a new cost.
    func store(for account: AccountID, isSame: Bool = false, _ database: Database) throws {
        try database.execute(
            sql: """
                UPDATE accounts SET password_salt = ?, password_hash = ?, password_passes = ?,
                    password_memory = ?, password_version = password_version + ?
                WHERE id = ?
                """,
            arguments: [
                StoredBytes(salt), StoredBytes(hash), cost.passes, cost.memoryBytes,
                isSame ? 0 : 1, account.number,
            ])
    }
}

/// Argon2id (RFC 9106) by libsodium, in its raw form: the salt comes from outside as all randomness
/// here does, which `crypto_pwhash_str` would not allow.
enum PasswordHash {
    static let saltByteCount = Int(crypto_pwhash_SALTBYTES)
    static let byteCount = 32

    /// Takes as long as its cost says and blocks its thread; nil without memory for it.
    static func digest(_ password: [UInt8], salt: [UInt8], cost: PasswordCost) -> [UInt8]? {
        guard Sodium.isReady, salt.count == saltByteCount else { return nil }
        var digest = [UInt8](repeating: 0, count: byteCount)
        // An empty array may have no address, which libsodium would not take.
        let addressed = password.isEmpty ? [0] : password
        let result = addressed.withUnsafeBytes { bytes in
            let text = bytes.assumingMemoryBound(to: CChar.self)
            return text.baseAddress.map {
                crypto_pwhash(
                    &digest, UInt64(byteCount), $0, UInt64(password.count), salt,
                    UInt64(cost.passes),
                    cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13)
            }
        }
        return result == 0 ? digest : nil
    }
}
