internal import GRDB
internal import SQLiteFile

/// A slip that can still be redeemed, by the code that was on it.
struct OpenSlip {
    let account: AccountID
    private let removesFactor: Bool

    /// Nil without such a slip, for a wrong code, after its time, and before it was issued.
    static func find(
        _ tag: LoginTag, _ code: TypedCode, _ vault: AccountVault, at seconds: Int64,
        _ database: Database
    ) throws -> OpenSlip? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT s.account, s.code, s.removes_factor, s.issued_seconds, s.expires_seconds
                FROM slips AS s JOIN accounts AS a ON a.id = s.account
                WHERE a.tag = ? AND a.active = 1
                """,
            arguments: [StoredBytes(tag.bytes)])
        guard let row, let account = AccountID(try row.decode(Int64.self, atIndex: 0)) else {
            return nil
        }
        let stored = try row.decode(StoredBytes.self, atIndex: 1)
        let issued = try row.decode(Int64.self, atIndex: 3)
        guard Sodium.areEqual(stored.bytes, code.digest(vault, of: account).bytes),
            seconds < (try row.decode(Int64.self, atIndex: 4)),
            TimeSpan.seconds(from: issued, to: seconds) >= -TimeSpan.clockStepMax
        else { return nil }
        return OpenSlip(
            account: account, removesFactor: try row.decode(Bool.self, atIndex: 2))
    }

    func use(_ database: Database) throws {
        try database.execute(
            sql: "DELETE FROM slips WHERE account = ?", arguments: [account.number])
        if removesFactor { try AccountRows.clearFactor(of: account, database) }
    }
}
