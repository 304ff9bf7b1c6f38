internal import GRDB

extension NoticeStore {
    /// For whoever comes to a scope for the first time, its notices begin now: what is older is no news to them.
    package func begin(_ reader: NoticeReader) async throws(NoticesError) {
        let new = try await read { database in
            try reader.scopes.filter { scope in
                try Int64.fetchOne(
                    database, sql: "SELECT number FROM marks WHERE account = ? AND scope = ?",
                    arguments: [reader.account, scope]) == nil
            }
        }
        guard !new.isEmpty else { return }
        try await write { database in
            for scope in new {
                try database.execute(
                    sql: """
                        INSERT INTO marks SELECT ?, ?, coalesce(max(number), 0) FROM notices WHERE true
                        ON CONFLICT (account, scope) DO NOTHING
                        """,
                    arguments: [reader.account, scope])
            }
        }
    }

    /// One notice was read. Nothing happens where it is none of this reader's, or is gone.
    package func markRead(
        _ number: Int64, by reader: NoticeReader
    ) async throws(NoticesError) {
        try await write { database in
            let sql = "SELECT scope FROM notices WHERE number = ?"
            guard let scope = try String.fetchOne(database, sql: sql, arguments: [number]),
                reader.scopes.contains(where: { $0.utf8.elementsEqual(scope.utf8) })
            else { return }
            try database.execute(
                sql: "INSERT INTO reads VALUES (?, ?) ON CONFLICT DO NOTHING",
                arguments: [number, reader.account])
        }
    }

    /// Everything up to a number was read: what arrived while the list was being read stays unread.
    package func markAllRead(
        through number: Int64, by reader: NoticeReader
    ) async throws(NoticesError) {
        try await write { database in
            // A number from outside may be one that is still to come.
            let sql = "SELECT coalesce(max(number), 0) FROM notices"
            let last = min(number, try Int64.fetchOne(database, sql: sql) ?? 0)
            for scope in reader.scopes {
                try database.execute(
                    sql: """
                        INSERT INTO marks VALUES (?, ?, ?) ON CONFLICT (account, scope)
                        DO UPDATE SET number = max(number, excluded.number)
                        """,
                    arguments: [reader.account, scope, last])
                // The mark says the same from now on.
                try database.execute(
                    sql: """
                        DELETE FROM reads WHERE account = ? AND number <= ? AND number IN (
                            SELECT number FROM notices WHERE scope = ?)
                        """,
                    arguments: [reader.account, last, scope])
            }
        }
    }
}
