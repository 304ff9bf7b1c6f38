internal import GRDB

/// Whether the one who asks may do it is for the caller to decide; here it is only kept possible to
/// administrate the node at all.
extension AccountStore {
    /// Nobody signs in with the account any more; its sessions and its slip end.
    package func deactivate(_ id: AccountID) async throws(AccountsError) {
        let rules = self.rules
        try await write { database in
            try Self.requireOtherAdministrator(id, database)
            try AccountRows.close(id, rules, database)
        }
    }

    /// The member of staff to whom an account belongs is gone, or its number is another's: it is closed
    /// for good, whatever roles it had.
    package func retire(_ id: AccountID) async throws(AccountsError) {
        let (vault, rules) = (self.vault, self.rules)
        try await write { database in try AccountRows.retire(id, vault, rules, database) }
    }

    /// The account can be used again, with the password of before.
    package func reactivate(_ id: AccountID) async throws(AccountsError) {
        try await write { database in try Self.update("active = 1", id, database) }
    }

    /// Counts at once, in sessions under way as well.
    package func grant(
        _ role: AccountRole, to id: AccountID
    ) async throws(AccountsError) {
        try await write { database in
            try Self.update("active = active", id, database)
            try RoleRows.add([role], to: id, database)
        }
    }

    /// Counts at once, in sessions under way as well.
    package func revoke(
        _ role: AccountRole, from id: AccountID
    ) async throws(AccountsError) {
        try await write { database in
            if role == .administrator { try Self.requireOtherAdministrator(id, database) }
            try Self.update("active = active", id, database)
            try database.execute(
                sql: "DELETE FROM roles WHERE account = ? AND role = ?",
                arguments: [id.number, role.rawValue])
            if role == .adviser { try ReplicaRows.unbind(id, database) }
        }
    }

    /// For a device that was lost; the sessions of the account end.
    package func removeSecondFactor(of id: AccountID) async throws(AccountsError) {
        let rules = self.rules
        try await write { database in
            try Self.update("active = active", id, database)
            try AccountRows.clearFactor(of: id, database)
            try SessionRows(database: database, rules: rules).endAll(of: id)
        }
    }

    private static func update(_ change: String, _ id: AccountID, _ database: Database) throws {
        try database.execute(
            sql: "UPDATE accounts SET \(change) WHERE id = ?", arguments: [id.number])
        guard database.changesCount == 1 else { throw AccountsError.accountUnknown }
    }

    private static func requireOtherAdministrator(_ id: AccountID, _ database: Database) throws {
        let all = try RoleRows.administratorCount(database)
        let others = try RoleRows.administratorCount(except: id, database)
        guard all == others || others > 0 else { throw AccountsError.lastAdministrator }
    }
}
