internal import GRDB
internal import SQLiteFile

/// What the city wrote and did not share yet. Who may read and write it is asked before this: it is no
/// record of the staff, and no post of the organisation has a part in it.
extension StaffStore {
    /// Forms of a part that are kept beside the newest, and for how long.
    private static let formsKept = 8
    private static let secondsKept: Int64 = 7 * 86_400

    /// Those with something to share, the one that was written last first.
    package func drafts() async throws(StaffError) -> [DraftHead] {
        try await read { database in
            try Row.fetchAll(database, sql: Self.heads + " GROUP BY d.subject ORDER BY 4 DESC, 1")
                .map(Self.head)
        }
    }

    package func draft(_ subject: String) async throws(StaffError) -> DraftHead? {
        try await read { database in
            try Row.fetchOne(
                database, sql: Self.heads + " AND d.subject = ? GROUP BY d.subject",
                arguments: [subject]
            ).map(Self.head)
        }
    }

    /// What waits to be shared, by the name of the part.
    package func openParts(of subject: String) async throws(StaffError) -> [DraftPart] {
        let vault = self.vault
        return try await read { database in
            try Row.fetchAll(
                database, sql: Self.forms + " AND open = 1 ORDER BY part", arguments: [subject]
            ).map { try Self.part($0, subject, vault) }
        }
    }

    /// One form of a part, also one that is no more the newest; nil where it is not kept any more.
    package func part(
        _ name: String, of subject: String, revision: Int64
    ) async throws(StaffError) -> DraftPart? {
        let vault = self.vault
        return try await read { database in
            try Row.fetchOne(
                database, sql: Self.forms + " AND part = ? AND revision = ?",
                arguments: [subject, name, revision]
            ).map { try Self.part($0, subject, vault) }
        }
    }

    /// Writes parts, all or none, and begins the draft where there is none.
    package func writeDraft(
        _ subject: String, kind: String, _ parts: [WrittenPart], account: String, post: String?,
        seconds: Int64
    ) async throws(StaffError) {
        let vault = self.vault
        try await write { database in
            try vault.addCityHall()
            try Self.begin(subject, kind, database)
            // What was approved was approved as it read then.
            try Self.keepBack(subject, missed: nil, database)
            for part in parts {
                try Self.settle(part.name, of: subject, database)
                guard let text = part.text else { continue }
                guard text.unicodeScalars.count <= DraftPart.textScalarsMax,
                    part.name.unicodeScalars.count <= DraftPart.nameScalarsMax
                else { throw StaffError.draftFull }
                let revision = try Self.lastRevision(part.name, of: subject, database) + 1
                try database.execute(
                    sql: """
                        INSERT INTO draft_parts (subject, part, revision, open, text, base, account,
                            post, entered_seconds) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        subject, part.name, revision,
                        try vault.sealText(
                            text, of: PersonVault.cityHall, .draft,
                            in: Self.row(subject, part.name, revision)),
                        part.base, account, post, seconds,
                    ])
            }
            try Self.sweep(subject, seconds, database)
            let open = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM draft_parts WHERE subject = ? AND open = 1",
                arguments: [subject])
            guard open ?? 0 <= DraftPart.partsMax else { throw StaffError.draftFull }
        }
    }

    /// Notes that somebody begins to share the draft, and how far the city's own log is before that; nil: it
    /// is over. Whoever finds the mark after a crash can tell whether it was shared.
    package func markSharing(
        _ subject: String, since sequence: UInt64?
    ) async throws(StaffError) {
        try await write { database in
            try database.execute(
                sql: "UPDATE drafts SET sharing_since = ? WHERE subject = ?",
                arguments: [sequence.map { Int64(clamping: $0) }, subject])
        }
    }

    /// Takes everything out of the draft that waits to be shared, because it was, or because nobody wants it.
    package func settleDraft(_ subject: String, seconds: Int64) async throws(StaffError) {
        try await write { database in
            try database.execute(
                sql: "UPDATE draft_parts SET open = 0 WHERE subject = ?", arguments: [subject])
            try database.execute(
                sql: "UPDATE drafts SET sharing_since = NULL WHERE subject = ?",
                arguments: [subject])
            try Self.keepBack(subject, missed: nil, database)
            try Self.sweep(subject, seconds, database)
        }
        await emptyLog()
    }

    private static let heads = """
        SELECT d.subject, d.kind, count(*), max(p.entered_seconds), p.account, p.post,
            d.sharing_since, d.due_seconds, d.missed_seconds
        FROM drafts AS d JOIN draft_parts AS p ON p.subject = d.subject WHERE p.open = 1
        """

    private static let forms = """
        SELECT part, revision, open, text, base, account, post, entered_seconds FROM draft_parts
        WHERE subject = ?
        """

    private static func head(_ row: Row) throws -> DraftHead {
        DraftHead(
            subject: try row.decode(String.self, atIndex: 0),
            kind: try row.decode(String.self, atIndex: 1),
            changes: try row.decode(Int.self, atIndex: 2),
            seconds: try row.decode(Int64.self, atIndex: 3),
            account: try row.decode(String.self, atIndex: 4),
            post: try row.decode(String?.self, atIndex: 5),
            sharingSince: try row.decode(Int64?.self, atIndex: 6).map { UInt64(clamping: $0) },
            dueSeconds: try row.decode(Int64?.self, atIndex: 7),
            missedSeconds: try row.decode(Int64?.self, atIndex: 8))
    }

    private static func part(
        _ row: Row, _ subject: String, _ vault: PersonVault
    ) throws -> DraftPart {
        let name = try row.decode(String.self, atIndex: 0)
        let revision = try row.decode(Int64.self, atIndex: 1)
        let sealed = try row.decode(StoredBytes.self, atIndex: 3)
        let place = self.row(subject, name, revision)
        guard
            let text = try vault.openText(sealed, of: PersonVault.cityHall, .draft, in: place)
        else { throw StaffError.databaseCorrupt }
        return DraftPart(
            name: name, text: text, base: try row.decode(String?.self, atIndex: 4),
            revision: revision, account: try row.decode(String.self, atIndex: 5),
            post: try row.decode(String?.self, atIndex: 6),
            seconds: try row.decode(Int64.self, atIndex: 7),
            isOpen: try row.decode(Bool.self, atIndex: 2))
    }

    private static func row(_ subject: String, _ part: String, _ revision: Int64) -> String {
        "\(subject) \(part) \(revision)"
    }

    private static func begin(
        _ subject: String, _ kind: String, _ database: Database
    ) throws {
        try database.execute(
            sql: "INSERT OR IGNORE INTO drafts (subject, kind) VALUES (?, ?)",
            arguments: [subject, kind])
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM drafts") ?? 0
        guard count <= DraftPart.draftsMax else { throw StaffError.draftFull }
    }

    private static func settle(
        _ part: String, of subject: String, _ database: Database
    ) throws {
        try database.execute(
            sql: "UPDATE draft_parts SET open = 0 WHERE subject = ? AND part = ?",
            arguments: [subject, part])
    }

    private static func lastRevision(
        _ part: String, of subject: String, _ database: Database
    ) throws -> Int64 {
        try Int64.fetchOne(
            database,
            sql: "SELECT max(revision) FROM draft_parts WHERE subject = ? AND part = ?",
            arguments: [subject, part]) ?? 0
    }

    /// Lets go of earlier forms, of every draft. A page that was opened on one is older than a session by then.
    private static func sweep(_ subject: String, _ seconds: Int64, _ database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM draft_parts AS p WHERE open = 0
                    AND (entered_seconds < ? OR subject = ? AND revision <= (
                        SELECT max(revision) - ? FROM draft_parts AS q
                        WHERE q.subject = p.subject AND q.part = p.part))
                """, arguments: [seconds - secondsKept, subject, formsKept])
        try database.execute(
            sql: """
                DELETE FROM drafts WHERE NOT EXISTS (
                    SELECT 1 FROM draft_parts AS p WHERE p.subject = drafts.subject)
                """)
    }
}
