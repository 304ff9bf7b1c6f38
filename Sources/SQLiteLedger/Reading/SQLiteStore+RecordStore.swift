internal import GRDB
internal import Ledger
package import Merge
package import Records

extension SQLiteStore {
    package func records(_ ids: [OperationID]) async throws -> [OperationID: FoldedRecord] {
        guard !ids.isEmpty else { return [:] }
        return try await reading { database in
            var numbers = try LogNumbers(database)
            let statement = try Prepared(database, RecordRow.selection + " WHERE r.id = ?")
            var records: [OperationID: FoldedRecord] = [:]
            records.reserveCapacity(ids.count)
            for id in ids {
                try statement.rows([id.blob]) {
                    records[id] = try RecordRow.record($0, &numbers)
                }
            }
            return records
        }
    }

    package func records(
        kind: UInt32, after: OperationID?, countMax: Int
    ) async throws -> [FoldedRecord] {
        try await reading { database in
            var first: Int64 = 0
            if let after {
                var numbers = try RecordNumbers(database)
                guard let number = try numbers.number(of: after) else { return [] }
                first = number
            }
            return try Self.records(
                database,
                """
                \(RecordRow.selection) WHERE r.kind = ? AND r.number > ? AND r.effective = 1
                ORDER BY r.number LIMIT ?
                """,
                [kind.column, first, max(0, countMax).column])
        }
    }

    package func children(of id: OperationID, kind: UInt32?) async throws -> [FoldedRecord] {
        try await reading { database in
            var numbers = try RecordNumbers(database)
            guard let number = try numbers.number(of: id) else { return [] }
            guard let kind else {
                return try Self.records(
                    database, RecordRow.selection + " WHERE r.parent = ? ORDER BY r.number",
                    [number])
            }
            return try Self.records(
                database,
                RecordRow.selection + " WHERE r.parent = ? AND r.kind = ? ORDER BY r.number",
                [number, kind.column])
        }
    }

    package func histories(of keys: [FieldKey]) async throws -> [FieldKey: [OperationPlace]] {
        guard !keys.isEmpty else { return [:] }
        return try await reading { database in
            var logs = try LogNumbers(database)
            var records = try RecordNumbers(database)
            let statement = try Prepared(
                database,
                "SELECT position, op_index FROM operations WHERE key = ? ORDER BY ordinal")
            var histories: [FieldKey: [OperationPlace]] = [:]
            for key in keys {
                guard let position = try records.position(of: key) else { continue }
                var places: [OperationPlace] = []
                try statement.rows([position.value]) { columns in
                    places.append(
                        OperationPlace(
                            entry: try logs.place(at: columns.position(0)),
                            index: try columns.number(1)))
                }
                if !places.isEmpty { histories[key] = places }
            }
            return histories
        }
    }

    package func views(of keys: [FieldKey]) async throws -> [FieldKey: FieldView] {
        guard !keys.isEmpty else { return [:] }
        return try await reading { database in
            var records = try RecordNumbers(database)
            let statement = try Prepared(database, "SELECT view FROM fields WHERE key = ?")
            var views: [FieldKey: FieldView] = [:]
            for key in keys {
                guard let position = try records.position(of: key) else { continue }
                views[key] = try statement.first([position.value]) {
                    try FieldView(
                        decoding: PackedBlob.unpack(
                            $0.data(0), bytesMax: PackedBlob.viewBytesMax))
                }
            }
            return views
        }
    }

    package func conflicts(countMax: Int) async throws -> [FieldKey] {
        try await reading { database in
            let statement = try Prepared(
                database,
                """
                SELECT r.id, f.key FROM fields AS f JOIN records AS r ON r.number = f.key >> 32
                WHERE f.conflict = 1 AND r.effective = 1
                ORDER BY r.id, f.key LIMIT ?
                """)
            var keys: [FieldKey] = []
            try statement.rows([max(0, countMax).column]) { columns in
                let position = try FieldPosition(stored: columns.integer(1))
                keys.append(FieldKey(record: try columns.operationID(0), field: position.field))
            }
            return keys
        }
    }

    private static func records(
        _ database: Database, _ sql: String, _ values: [Argument]
    ) throws -> [FoldedRecord] {
        var numbers = try LogNumbers(database)
        var records: [FoldedRecord] = []
        try Prepared(database, sql).rows(values) {
            records.append(try RecordRow.record($0, &numbers))
        }
        return records
    }
}
