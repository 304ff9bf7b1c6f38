internal import GRDB
internal import SQLiteFile

extension SQLiteStore {
    /// What SQLite finds wrong with the file, in its own words; empty for a sound file. Reads all of
    /// it, so it takes as long as a copy. A disk that does not read is an error, not a finding.
    package func integrityCheck() async throws -> [String] {
        try await reading { database in
            var findings = try FileCheck.findings(database, "integrity_check(100)")
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
            let found = try FileCheck.findings(database, "integrity_check(1)")
            guard let first = found.first else { return nil }
            let tables = try LedgerTable.allCases.filter { table in
                guard table != .schema else { return false }
                let pragma = "integrity_check(\(table.rawValue))"
                return try !FileCheck.findings(database, pragma).isEmpty
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
}
