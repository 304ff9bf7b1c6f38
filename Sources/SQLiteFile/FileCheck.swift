package import GRDB

/// What SQLite finds wrong with a file. It reads all of it, so it takes as long as a copy.
package enum FileCheck {
    /// Whether structure and references are sound.
    package static func isSound(_ database: Database) throws -> Bool {
        guard try findings(database, "integrity_check(1)").isEmpty else { return false }
        return try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") == nil
    }

    /// The findings of `integrity_check` in SQLite's own words; empty for a sound file. A disk that does
    /// not read is no damage but a ``StoreFault``.
    package static func findings(_ database: Database, _ pragma: String) throws -> [String] {
        let rows = try DatabaseValue.fetchAll(database, sql: "PRAGMA \(pragma)")
        let findings = rows.compactMap { row -> String? in
            guard case .string(let text) = row.storage, text != "ok" else { return nil }
            return text
        }
        // SQLite reports a page that the disk did not give in the same list, with the code of an input
        // error (10, and others whose lowest byte is 10). A page behind the end of the file is damage (522).
        for line in findings.flatMap({ $0.split(separator: "\n") })
        where line.contains("error code") {
            let code = line.split(separator: "=").last.flatMap { Int($0) }
            if let code, code & 0xff == 10, code != 522 {
                throw StoreFault.unreadable(String(line))
            }
        }
        return findings
    }
}
