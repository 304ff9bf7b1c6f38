internal import GRDB
internal import SQLiteFile

/// An adviser's login writes in one replica that the node hosts. What a replica is called is the
/// caller's affair. Closing the account or taking its role away ends the binding.
extension AccountStore {
    static let replicaNameBytesMax = 64
    private static let boundMax = 200

    /// Binds an account that has the role of adviser; one bound before is bound anew.
    package func bind(
        _ id: AccountID, toReplica name: String
    ) async throws(AccountsError) {
        let bytes = Array(name.utf8.prefix(Self.replicaNameBytesMax))
        try await write { database in
            let roles = try RoleRows.roles(of: id, database)
            guard roles.contains(.adviser) else { throw AccountsError.accountUnknown }
            try database.execute(
                sql: "INSERT OR REPLACE INTO replicas VALUES (?, ?)",
                arguments: [id.number, StoredBytes(bytes)])
        }
    }

    package func unbind(_ id: AccountID) async throws(AccountsError) {
        try await write { database in try ReplicaRows.unbind(id, database) }
    }

    /// Nobody writes in the replica any more.
    package func unbindAll(of name: String) async throws(AccountsError) {
        let bytes = Array(name.utf8)
        try await write { database in
            try database.execute(
                sql: "DELETE FROM replicas WHERE replica = ?", arguments: [StoredBytes(bytes)])
        }
    }

    /// The replica in which an account writes: one that is active and has the role of adviser at this
    /// moment.
    package func replica(of id: AccountID) async throws(AccountsError) -> String? {
        try await read { database in
            let row = try StoredBytes.fetchOne(
                database,
                sql: """
                    SELECT b.replica FROM replicas AS b
                    JOIN accounts AS a ON a.id = b.account
                    JOIN roles AS r ON r.account = a.id AND r.role = ?
                    WHERE b.account = ? AND a.active = 1
                    """,
                arguments: [AccountRole.adviser.rawValue, id.number])
            return row.map { String(decoding: $0.bytes, as: UTF8.self) }
        }
    }

    /// The accounts that write in a replica, in order.
    package func accounts(
        ofReplica name: String
    ) async throws(AccountsError) -> [AccountID] {
        let bytes = Array(name.utf8)
        return try await read { database in
            try Int64.fetchAll(
                database,
                sql: "SELECT account FROM replicas WHERE replica = ? ORDER BY account LIMIT ?",
                arguments: [StoredBytes(bytes), Self.boundMax]
            ).compactMap { AccountID($0) }
        }
    }
}
