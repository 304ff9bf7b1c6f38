internal import GRDB

extension SQLiteStore {
    /// What SQLite finds wrong with the file, in its own words; empty for a sound file. Reads all of
    /// it, so it takes as long as a copy. A disk that does not read is an error, not a finding.
    package func integrityCheck() async throws -> [String] {
        try await reading { database in
            var findings = try Self.findings(database, "PRAGMA integrity_check(100)")
            let violations = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
            for row in violations.prefix(100) {
                let table: DatabaseValue = row[0]
                findings.append("foreign key of a row in \(table)")
            }
            return findings
        }
    }

    /// What is wrong with the structure of the file: the first finding in SQLite's words, and the tables
    /// in which there are any; none where it is the file as a whole. nil for a sound structure.
    package func brokenStructure() async throws -> (first: String, tables: [LedgerTable])? {
        try await reading { database in
            let found = try Self.findings(database, "PRAGMA integrity_check(1)")
            guard let first = found.first else { return nil }
            let tables = try LedgerTable.allCases.filter { table in
                guard table != .schema else { return false }
                let pragma = "PRAGMA integrity_check(\(table.rawValue))"
                return try !Self.findings(database, pragma).isEmpty
            }
            return (first, tables)
        }
    }

    /// The tables with rows that refer to rows which are not there.
    package func tablesWithOrphans() async throws -> [LedgerTable] {
        try await reading { database in
            let rows = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
            let names = Set(rows.compactMap { String.fromDatabaseValue($0[0]) })
            return LedgerTable.allCases.filter { names.contains($0.rawValue) }
        }
    }

    private static func findings(_ database: Database, _ pragma: String) throws -> [String] {
        let rows = try DatabaseValue.fetchAll(database, sql: pragma)
        let findings = rows.compactMap { row -> String? in
            guard case .string(let text) = row.storage, text != "ok" else { return nil }
            return text
        }
        // SQLite reports a page that the disk did not give in the same list, with the code of an
        // input error (10, and others whose lowest byte is 10). A page behind the end of the file is
        // damage (522).
        for line in findings.flatMap({ $0.split(separator: "\n") })
        where line.contains("error code") {
            let code = line.split(separator: "=").last.flatMap { Int($0) }
            if let code, code & 0xff == 10, code != 522 {
                throw SQLiteStoreError(.io, String(line))
            }
        }
        return findings
    }

    /// How many entries and heads lie in the tables, whosever they are.
    package func logCounts() async throws -> (entries: Int, heads: Int) {
        try await reading { database in
            func count(_ table: String) throws -> Int {
                try Prepared(database, "SELECT count(*) FROM \(table)")
                    .first([]) { try $0.number(0) } ?? 0
            }
            return (try count("entries"), try count("heads"))
        }
    }

    /// Moves the write-ahead log into the file and empties it: before a backup, and after an erasure,
    /// so that what was erased is nowhere.
    package func checkpoint() async throws {
        try await writingPlain { database in _ = try database.checkpoint(.truncate) }
    }

    /// Bounds the file: a commit that needs more is `full`. Whoever shares a disk with others sets it.
    package func limit(sizeBytesMax: Int) async throws {
        try await writingPlain { database in
            let page = try DatabaseValue.fetchOne(database, sql: "PRAGMA page_size")
            guard case .int64(let size) = page?.storage, size > 0 else { return }
            let pages = max(1, Int64(clamping: sizeBytesMax) / size)
            try database.execute(sql: "PRAGMA max_page_count = \(min(pages, 4_294_967_294))")
        }
    }

    /// The settings that commits rely on, as the writing connection reports them.
    package func durability() async throws -> (journalMode: String, synchronous: Int) {
        try await writingPlain { database in
            let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
            let level = try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1
            return (mode, level)
        }
    }
}
