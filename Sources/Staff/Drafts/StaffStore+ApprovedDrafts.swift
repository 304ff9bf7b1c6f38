internal import GRDB
internal import SQLiteFile

/// Drafts that somebody approved. They lie here until they are due, so that what was never shared can be taken
/// back as if nothing had been.
extension StaffStore {
    package func approve(_ draft: ApprovedDraft) async throws(StaffError) {
        let vault = self.vault
        try await write { database in
            try database.execute(
                sql: """
                    UPDATE drafts SET due_seconds = ?, due_account = ?, due_post = ?,
                        due_reason = ?, missed_seconds = NULL WHERE subject = ?
                    """,
                arguments: [
                    draft.dueSeconds, draft.account, draft.post,
                    try vault.sealText(
                        draft.reason, of: PersonVault.cityHall, .draft,
                        in: Self.reasonRow(draft.subject)), draft.subject,
                ])
        }
    }

    /// Takes an approval back.
    ///
    /// - Parameter missed: seconds since 1970, where the draft could not be shared when it was due.
    package func keepBack(_ subject: String, missed: Int64?) async throws(StaffError) {
        try await write { database in try Self.keepBack(subject, missed: missed, database) }
    }

    static func keepBack(_ subject: String, missed: Int64?, _ database: Database) throws {
        try database.execute(
            sql: """
                UPDATE drafts SET due_seconds = NULL, due_account = NULL, due_post = NULL,
                    due_reason = NULL, missed_seconds = ? WHERE subject = ?
                """, arguments: [missed, subject])
    }

    /// Those that were due by a moment, the earliest first.
    package func approvedDrafts(dueBy seconds: Int64) async throws(StaffError) -> [ApprovedDraft] {
        let vault = self.vault
        return try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT subject, due_seconds, due_account, due_post, due_reason FROM drafts
                    WHERE due_seconds <= ? ORDER BY due_seconds, subject
                    """, arguments: [seconds]
            ).map { row in
                let subject = try row.decode(String.self, atIndex: 0)
                let sealed = try row.decode(StoredBytes?.self, atIndex: 4)
                return ApprovedDraft(
                    subject: subject, dueSeconds: try row.decode(Int64.self, atIndex: 1),
                    account: try row.decode(String.self, atIndex: 2),
                    post: try row.decode(String?.self, atIndex: 3),
                    reason: try vault.openText(
                        sealed, of: PersonVault.cityHall, .draft, in: Self.reasonRow(subject)))
            }
        }
    }

    private static func reasonRow(_ subject: String) -> String { subject + " @reason" }
}
