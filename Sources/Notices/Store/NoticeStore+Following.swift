internal import GRDB
internal import SQLiteFile

extension NoticeStore {
    /// How far each log was followed; empty in a new file.
    package func followed() async throws(NoticesError) -> [FollowedLog] {
        try await read { database in
            try Row.fetchAll(database, sql: "SELECT log, sequence FROM followed ORDER BY log").map {
                FollowedLog(
                    log: try $0.decode(StoredBytes.self, atIndex: 0).bytes,
                    sequence: UInt64(clamping: try $0.decode(Int64.self, atIndex: 1)))
            }
        }
    }

    /// Keeps what came of following the logs up to somewhere, in one transaction: done twice, after a
    /// crash or a rebuild, it is done once.
    ///
    /// - Parameters:
    ///   - authors: which login wrote which entry, by the origin of notices; also of notices that are
    ///     kept already. One's own acts are no news to oneself.
    ///   - seconds: now; when these notices were noticed here.
    /// - Returns: how many notices were kept or moved up.
    @discardableResult
    package func keep(
        _ notices: [NewNotice], followed: [FollowedLog] = [], authors: [NoticeAuthor] = [],
        seconds: Int64
    ) async throws(NoticesError) -> Int {
        let limits = self.limits
        return try await write { database in
            var kept = 0
            for notice in notices where try Self.insert(notice, seconds, database) { kept += 1 }
            for log in followed {
                try database.execute(
                    sql: """
                        INSERT INTO followed VALUES (?, ?) ON CONFLICT (log) DO UPDATE
                        SET sequence = max(sequence, excluded.sequence)
                        """,
                    arguments: [StoredBytes(log.log), Int64(clamping: log.sequence)])
            }
            for author in authors {
                try database.execute(
                    sql: "UPDATE notices SET account = ? WHERE origin = ?",
                    arguments: [author.account, StoredBytes(author.origin)])
            }
            if kept > 0 { try Self.sweep(notices, limits, seconds, database) }
            return kept
        }
    }

    /// True where the list changed. What happens again moves up, and is unread once more.
    private static func insert(
        _ notice: NewNotice, _ seconds: Int64, _ database: Database
    ) throws -> Bool {
        guard notice.isStorable else { return false }
        if notice.movesUp {
            try database.execute(
                sql: "DELETE FROM notices WHERE key = ?", arguments: [notice.key])
        }
        try database.execute(
            sql: """
                INSERT INTO notices
                    (key, kind, scope, subject, detail, city, seconds, origin)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING
                """,
            arguments: [
                notice.key, notice.kind, notice.scope, notice.subject, notice.detail, notice.city,
                seconds, notice.origin.map(StoredBytes.init),
            ])
        return database.changesCount == 1
    }

    /// The file has a limit: a number for each scope, and a time.
    private static func sweep(
        _ notices: [NewNotice], _ limits: NoticeLimits, _ seconds: Int64, _ database: Database
    ) throws {
        var scopes: [String] = []
        for scope in notices.map(\.scope) where !scopes.contains(scope) { scopes.append(scope) }
        for scope in scopes {
            try database.execute(
                sql: """
                    DELETE FROM notices WHERE scope = ? AND number <= (
                        SELECT number FROM notices WHERE scope = ?
                        ORDER BY number DESC LIMIT 1 OFFSET ?)
                    """,
                arguments: [scope, scope, max(1, limits.countMaxOfScope)])
        }
        let (before, overflow) = seconds.subtractingReportingOverflow(limits.keptSeconds)
        guard !overflow else { return }
        try database.execute(
            sql: "DELETE FROM notices WHERE seconds < ?", arguments: [before])
    }
}
