internal import FoundationEssentials
internal import GRDB
internal import Ledger
internal import Merge
internal import Records

/// Everything that is derived from the logs, held against a fold that was made anew from the same logs.
///
/// Two files number logs and records differently, so rows are compared by what their numbers stand for.
/// Both files are read in the order of the records' ids, record by record: memory does not grow with them.
extension SQLiteStore {
    /// Where this store differs from a model of the same logs, folded just as far. `passed` is told how
    /// many records were compared.
    package func differences(
        from model: SQLiteStore, passed: @Sendable (Int) -> Void = { _ in }
    ) async throws -> [LedgerDifference] {
        // Computes every bucket that a reader of the model needs.
        _ = try await model.stateHash()
        return try await reading(beside: model) { own, other in
            var list = DifferenceList()
            try Self.compareSchema(own, other, &list)
            try Self.compareFolded(own, other, &list)
            try Self.compareRecords(own, other, &list, passed)
            try Self.compareCounts(own, other, &list)
            try Self.compareBuckets(own, other, &list)
            return list.all
        }
    }

    /// Tables, indexes and triggers: an index that is gone makes lists slow, a trigger that came makes
    /// them wrong.
    private static func compareSchema(
        _ own: Database, _ other: Database, _ list: inout DifferenceList
    ) throws {
        let sql = """
            SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema
            WHERE name NOT LIKE 'sqlite~_stat%' ESCAPE '~'
            """
        func parts(_ database: Database) throws -> [String: String] {
            var parts: [String: String] = [:]
            for row in try Row.fetchAll(database, sql: sql) {
                parts["\(row[0] as DatabaseValue)"] = "\(row[1] as DatabaseValue)"
            }
            return parts
        }
        let (found, right) = (try parts(own), try parts(other))
        for name in Set(found.keys).union(right.keys).sorted() where found[name] != right[name] {
            list.add(.schema, name)
        }
    }

    private static func compareFolded(
        _ own: Database, _ other: Database, _ list: inout DifferenceList
    ) throws {
        let sql = "SELECT replica, folded FROM logs WHERE held > 0"
        func folded(_ database: Database) throws -> [Data: Int64] {
            var folded: [Data: Int64] = [:]
            try Prepared(database, sql).rows([]) { folded[try $0.data(0)] = try $0.integer(1) }
            return folded
        }
        let right = try folded(other)
        for (replica, sequence) in try folded(own) where right[replica] ?? 0 != sequence {
            list.add(.logs, Digest(blob: replica)?.hex ?? "")
        }
    }

    private static func compareRecords(
        _ own: Database, _ other: Database, _ list: inout DifferenceList,
        _ passed: (Int) -> Void
    ) throws {
        var (left, right) = (try RecordLines(own), try RecordLines(other))
        let (ownRows, otherRows) = (try RecordRows(own), try RecordRows(other))
        var (found, model) = (try left.next(), try right.next())
        var count = 0
        while found != nil || model != nil {
            count += 1
            if count % 256 == 0 {
                passed(256)
                try Task.checkCancellation()
            }
            guard let one = found, let two = model, one.id == two.id else {
                // One of them has a record that the other does not have.
                let isExtra = model.map { two in found.map { $0.id < two.id } ?? false } ?? true
                if isExtra, let one = found {
                    list.add(.records, one.name)
                    found = try left.next()
                } else if let two = model {
                    list.add(.records, two.name)
                    model = try right.next()
                }
                continue
            }
            if one != two { list.add(.records, two.name) }
            try ownRows.compare(one.number, with: otherRows, two, &left, &right, &list)
            (found, model) = (try left.next(), try right.next())
        }
    }

    /// Every row of the model was found: more rows are nobody's.
    private static func compareCounts(
        _ own: Database, _ other: Database, _ list: inout DifferenceList
    ) throws {
        for table in [LedgerTable.operations, .fields, .facets] where !list.has(table) {
            let sql = "SELECT count(*) FROM \(table.rawValue)"
            let found = try Prepared(own, sql).first([]) { try $0.integer(0) }
            let right = try Prepared(other, sql).first([]) { try $0.integer(0) }
            if found != right { list.add(table, "\(found ?? 0) / \(right ?? 0)") }
        }
    }

    /// A bucket without a row is stale and computed when it is needed; one with a row must be right.
    private static func compareBuckets(
        _ own: Database, _ other: Database, _ list: inout DifferenceList
    ) throws {
        var right: [Int64: Data] = [:]
        let sql = "SELECT bucket, digest FROM buckets"
        try Prepared(other, sql).rows([]) { right[try $0.integer(0)] = try $0.data(1) }
        for row in try Row.fetchAll(own, sql: sql) {
            let columns = Columns(row)
            let bucket = try? columns.integer(0)
            if let bucket, let digest = try? columns.data(1), right[bucket] == digest { continue }
            list.add(.buckets, "\(bucket ?? -1)")
        }
    }
}
