internal import GRDB
internal import Ledger
package import Records

extension SQLiteStore {
    package func commit(_ change: SpaceChange) async throws {
        guard !change.isEmpty else { return }
        try await writing { database in
            var logs = try LogWriter(database)
            for birth in change.births { try logs.insert(birth) }
            for piece in change.pieces { try logs.append(piece) }
            for (replica, sequence) in change.folded.sorted(by: { $0.key < $1.key }) {
                try logs.markFolded(replica, sequence)
            }
            guard !change.records.isEmpty || !change.operations.isEmpty || !change.fields.isEmpty
            else { return }
            var records = try RecordWriter(database)
            for record in change.records { try records.write(record, &logs.numbers) }
            if !change.facets.isEmpty {
                let facets = try FacetWriter(database)
                for record in change.records {
                    guard let own = change.facets[record.id],
                        let number = try records.number(of: record.id)
                    else { continue }
                    try facets.place(number, record.kind, own)
                }
            }
            for (key, place) in change.operations {
                try records.append(place, to: key, &logs.numbers)
            }
            for field in change.fields { try records.write(field) }
            try records.forgetBuckets()
        }
    }

    package func forgetRecords() async throws {
        try await writing { database in
            try database.execute(
                sql: """
                    DELETE FROM facets;
                    DELETE FROM buckets;
                    DELETE FROM fields;
                    DELETE FROM operations;
                    DELETE FROM records;
                    UPDATE logs SET folded = 0;
                    """)
        }
    }
}
