internal import SQLiteFile

extension SessionToken {
    /// What the file has instead of the token: 256 random bits need neither salt nor key.
    var digest: StoredBytes { StoredBytes(PlainDigest.sha256(bytes)) }
}
