internal import GRDB
internal import Ledger
internal import Merge
package import Records

/// Lists of records by their facets: an index is read from where the page begins.
extension SQLiteStore {
    package func records(_ query: RecordQuery) async throws -> [FoldedRecord] {
        guard query.countMax > 0 else { return [] }
        let direction = query.isNewestFirst ? "DESC" : "ASC"
        return try await reading { database in
            var numbers = try LogNumbers(database)
            var records: [FoldedRecord] = []
            // Ties are broken by the log's replica, not by its number in this file.
            let statement = try Prepared(
                database,
                """
                SELECT r.id, r.kind, r.author, r.owner, w.id, r.parent_owner, r.authority, r.created,
                    r.quarter_hours, r.effective, r.field_digests
                FROM facets AS f CROSS JOIN records AS r ON r.number = f.number
                    JOIN logs AS l ON l.number = r.created >> 40
                    LEFT JOIN records AS w ON w.number = r.parent
                WHERE f.kind = ? AND f.facet = ? AND f.key = ? AND f.place BETWEEN ? AND ?
                    AND r.effective = 1
                ORDER BY f.place \(direction), l.replica \(direction), r.created \(direction),
                    r.id \(direction)
                LIMIT ? OFFSET ?
                """)
            let values = Self.arguments(query) + [query.countMax.column, max(0, query.skip).column]
            try statement.rows(values) { records.append(try RecordRow.record($0, &numbers)) }
            return records
        }
    }

    package func count(_ query: RecordQuery) async throws -> Int {
        try await reading { database in
            let statement = try Prepared(
                database,
                """
                SELECT count(*) FROM facets
                WHERE kind = ? AND facet = ? AND key = ? AND place BETWEEN ? AND ?
                """)
            return try statement.first(Self.arguments(query)) { try $0.number(0) } ?? 0
        }
    }

    private static func arguments(_ query: RecordQuery) -> [Argument] {
        [
            query.kind.column, query.facet.column, query.key.column,
            query.orders.lowerBound.column, query.orders.upperBound.column,
        ]
    }
}
