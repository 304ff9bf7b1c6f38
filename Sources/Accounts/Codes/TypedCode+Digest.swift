internal import SQLiteFile

extension TypedCode {
    /// What the file has instead of the code: keyed, because 55 bits alone could be searched, and
    /// bound to the account.
    func digest(_ vault: AccountVault, of account: AccountID) -> StoredBytes {
        StoredBytes(vault.tag(.code, Array("\(account.number)\0".utf8) + values))
    }
}
