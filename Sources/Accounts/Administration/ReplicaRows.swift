internal import GRDB

/// In which hosted replica logins write, within one transaction.
enum ReplicaRows {
    static func unbind(_ account: AccountID, _ database: Database) throws {
        try database.execute(
            sql: "DELETE FROM replicas WHERE account = ?", arguments: [account.number])
    }
}
