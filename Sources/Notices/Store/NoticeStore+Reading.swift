internal import GRDB

/// What a reader sees: notices of their scopes, without their own acts.
extension NoticeStore {
    /// How many are unread, at most `limits.unreadMax + 1`: whoever shows it says "or more" then.
    ///
    /// Walks the index from the reader's mark on, so it costs as much as there is unread.
    package func unreadCount(of reader: NoticeReader) async throws(NoticesError) -> Int {
        let most = limits.unreadMax + 1
        return try await read { database in
            var count = 0
            for scope in reader.scopes where count < most {
                let statement = try database.cachedStatement(
                    sql: """
                        SELECT count(*) FROM (
                            SELECT 1 FROM notices AS n
                            WHERE n.scope = ? AND n.number > ?
                                AND (n.account IS NULL OR n.account <> ?)
                                AND NOT EXISTS (
                                    SELECT 1 FROM reads AS r
                                    WHERE r.number = n.number AND r.account = ?)
                            LIMIT ?)
                        """)
                count +=
                    try Int.fetchOne(
                        statement,
                        arguments: [
                            scope, try Self.mark(reader.account, scope, database), reader.account,
                            reader.account, most - count,
                        ]) ?? 0
            }
            return count
        }
    }

    /// What is unread and has a higher number than `number`: how much, at most `limits.unreadMax + 1`, and the
    /// newest of it. A number that this file never gave, because it was made anew, counts as none.
    package func news(
        of reader: NoticeReader, after number: Int64
    ) async throws(NoticesError) -> (count: Int, newest: Int64) {
        let most = limits.unreadMax + 1
        return try await read { database in
            let newest = try Self.newestNumber(database)
            let begin = number > newest ? 0 : number
            var (count, last) = (0, begin)
            for scope in reader.scopes where count < most {
                let mark = max(begin, try Self.mark(reader.account, scope, database))
                let statement = try database.cachedStatement(
                    sql: """
                        SELECT count(*), coalesce(max(number), 0) FROM (
                            SELECT n.number FROM notices AS n
                            WHERE n.scope = ? AND n.number > ?
                                AND (n.account IS NULL OR n.account <> ?)
                                AND NOT EXISTS (
                                    SELECT 1 FROM reads AS r
                                    WHERE r.number = n.number AND r.account = ?)
                            LIMIT ?)
                        """)
                let row = try Row.fetchOne(
                    statement,
                    arguments: [scope, mark, reader.account, reader.account, most - count])
                count += try row?.decode(Int.self, atIndex: 0) ?? 0
                last = max(last, try row?.decode(Int64.self, atIndex: 1) ?? 0)
            }
            return (count, count < most ? last : newest)
        }
    }

    /// The highest number that was given and is still held; 0 in an empty file.
    package func newestNumber() async throws(NoticesError) -> Int64 {
        try await read(Self.newestNumber)
    }

    private static func newestNumber(_ database: Database) throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT coalesce(max(number), 0) FROM notices") ?? 0
    }

    /// One page: the unread ones first, each part newest first. `page` counts from 0.
    package func page(
        of reader: NoticeReader, page: Int, size: Int
    ) async throws(NoticesError) -> NoticePage {
        let size = min(max(size, 1), 200)
        let page = min(max(page, 0), 100_000)
        return try await read { database in
            guard !reader.scopes.isEmpty else { return NoticePage(notices: [], total: 0) }
            let marks = reader.scopes.map { _ in "?" }.joined(separator: ", ")
            let condition =
                "n.scope IN (\(marks)) AND (n.account IS NULL OR n.account <> \(reader.account))"
            let total =
                try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM notices AS n WHERE \(condition)",
                    arguments: StatementArguments(reader.scopes)) ?? 0
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT n.number, n.key, n.kind, n.scope, n.subject, n.detail, n.city,
                        n.seconds,
                        n.number <= coalesce((SELECT m.number FROM marks AS m
                            WHERE m.account = \(reader.account) AND m.scope = n.scope), 0)
                        OR EXISTS (SELECT 1 FROM reads AS r
                            WHERE r.number = n.number AND r.account = \(reader.account)) AS seen
                    FROM notices AS n WHERE \(condition)
                    ORDER BY seen, n.number DESC LIMIT \(size) OFFSET \(page * size)
                    """,
                arguments: StatementArguments(reader.scopes))
            return NoticePage(notices: try rows.map(KeptNotice.init), total: total)
        }
    }

    /// The newest ones, read or not.
    package func newest(
        of reader: NoticeReader, countMax: Int
    ) async throws(NoticesError) -> [KeptNotice] {
        let count = min(max(countMax, 1), 200)
        return try await read { database in
            guard !reader.scopes.isEmpty else { return [] }
            let marks = reader.scopes.map { _ in "?" }.joined(separator: ", ")
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT n.number, n.key, n.kind, n.scope, n.subject, n.detail, n.city,
                        n.seconds, 0
                    FROM notices AS n WHERE n.scope IN (\(marks))
                        AND (n.account IS NULL OR n.account <> \(reader.account))
                    ORDER BY n.number DESC LIMIT \(count)
                    """,
                arguments: StatementArguments(reader.scopes)
            ).map(KeptNotice.init)
        }
    }

    /// One notice, if it is one of this reader's.
    package func notice(
        _ number: Int64, of reader: NoticeReader
    ) async throws(NoticesError) -> KeptNotice? {
        try await read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT n.number, n.key, n.kind, n.scope, n.subject, n.detail, n.city,
                        n.seconds, 0
                    FROM notices AS n WHERE n.number = ?
                    """,
                arguments: [number])
            let found = try row.map(KeptNotice.init)
            return found.flatMap { notice in
                reader.scopes.contains { $0.utf8.elementsEqual(notice.scope.utf8) } ? notice : nil
            }
        }
    }

    static func mark(
        _ account: Int64, _ scope: String, _ database: Database
    ) throws -> Int64 {
        let statement = try database.cachedStatement(
            sql: "SELECT number FROM marks WHERE account = ? AND scope = ?")
        return try Int64.fetchOne(statement, arguments: [account, scope]) ?? 0
    }
}
