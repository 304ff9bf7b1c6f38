internal import GRDB

extension SQLiteStore {
    /// What SQLite finds wrong with the file, in its own words; empty for a sound file. Reads all of
    /// it, so it takes as long as a copy.
    package func integrityCheck() async throws -> [String] {
        try await reading { database in
            var findings: [String] = []
            let rows = try DatabaseValue.fetchAll(database, sql: "PRAGMA integrity_check(100)")
            for case .string(let text) in rows.map(\.storage) where text != "ok" {
                findings.append(text)
            }
            let violations = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
            for row in violations.prefix(100) {
                let table: DatabaseValue = row[0]
                findings.append("foreign key of a row in \(table)")
            }
            return findings
        }
    }

    /// Moves the write-ahead log into the file and empties it: before a backup, and after an erasure,
    /// so that what was erased is nowhere.
    package func checkpoint() async throws {
        do {
            try await pool.writeWithoutTransaction { database in
                _ = try database.checkpoint(.truncate)
            }
        } catch { throw SQLiteStoreError.translate(error) }
    }

    /// Bounds the file: a commit that needs more is `full`. Whoever shares a disk with others sets it.
    package func limit(sizeBytesMax: Int) async throws {
        try await pool.writeWithoutTransaction { database in
            let page = try DatabaseValue.fetchOne(database, sql: "PRAGMA page_size")
            guard case .int64(let size) = page?.storage, size > 0 else { return }
            let pages = max(1, Int64(clamping: sizeBytesMax) / size)
            try database.execute(sql: "PRAGMA max_page_count = \(min(pages, 4_294_967_294))")
        }
    }

    /// The settings that commits rely on, as the writing connection reports them.
    package func durability() async throws -> (journalMode: String, synchronous: Int) {
        try await pool.writeWithoutTransaction { database in
            let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
            let level = try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1
            return (mode, level)
        }
    }
}
