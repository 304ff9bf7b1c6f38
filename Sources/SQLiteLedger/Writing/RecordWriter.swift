internal import GRDB
internal import Ledger
internal import Merge
internal import Records

/// Writes records and their fields within one transaction.
struct RecordWriter {
    private let database: Database
    private var numbers: RecordNumbers
    private var numberLast: Int64
    private var staleBuckets: Set<Int> = []
    private let insertion: Prepared
    private let update: Prepared
    private let operation: Prepared
    private let field: Prepared

    init(_ database: Database) throws {
        self.database = database
        numbers = try RecordNumbers(database)
        numberLast =
            try Prepared(database, "SELECT number FROM records ORDER BY number DESC LIMIT 1")
            .first([]) { try $0.integer(0) } ?? 0
        insertion = try Prepared(
            database,
            """
            INSERT INTO records (number, id, kind, author, owner, parent, parent_owner, authority,
                created, quarter_hours, effective, digest, field_digests)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """)
        update = try Prepared(
            database,
            "UPDATE records SET effective = ?, digest = ?, field_digests = ? WHERE number = ?")
        operation = try Prepared(
            database,
            """
            INSERT INTO operations (key, ordinal, position, op_index) VALUES (?1, 1 + coalesce((
                SELECT ordinal FROM operations WHERE key = ?1 ORDER BY ordinal DESC LIMIT 1), 0
            ), ?2, ?3)
            """)
        field = try Prepared(
            database,
            """
            INSERT INTO fields (key, conflict, view) VALUES (?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET conflict = excluded.conflict, view = excluded.view
            """)
    }

    /// Inserts a record, or replaces what can change of it: the rest follows from its id.
    mutating func write(_ record: FoldedRecord, _ logs: inout LogNumbers) throws {
        staleBuckets.insert(StateTree.bucket(of: record.id))
        guard let created = try logs.position(of: record.created) else {
            throw SQLiteStoreError.conflict("a record of an unknown entry")
        }
        let (number, overflow) = numberLast.addingReportingOverflow(1)
        guard !overflow else { throw SQLiteStoreError.corrupt("record number") }
        let effective = record.isEffective ? 1 : 0
        let digest = record.digest.blob
        let fieldDigests = RecordRow.bytes(record.fieldDigests)
        try insertion.run([
            number, record.id.blob, record.kind.column, record.author.text, record.owner.text,
            try parent(of: record), record.parentOwner?.text, record.authority?.blob,
            created.value, record.quarterHours.column, effective, digest, fieldDigests,
        ])
        if database.changesCount == 1 {
            numberLast = number
            numbers.learn(record.id, number: number)
        } else if let known = try numbers.number(of: record.id) {
            try update.run([effective, digest, fieldDigests, known])
        }
    }

    mutating func number(of id: OperationID) throws -> Int64? { try numbers.number(of: id) }

    /// The next operation in the history of a field.
    mutating func append(
        _ place: OperationPlace, to key: FieldKey, _ logs: inout LogNumbers
    ) throws {
        guard let position = try logs.position(of: place.entry) else {
            throw SQLiteStoreError.conflict("an operation of an unknown entry")
        }
        try operation.run([try self.position(of: key), position.value, place.index.column])
    }

    mutating func write(_ change: FieldChange) throws {
        try field.run([
            try position(of: change.key), change.isConflict ? 1 : 0,
            PackedBlob.pack(change.view.bytes),
        ])
    }

    /// Takes away the digests that these records made stale.
    func forgetBuckets() throws {
        let list = staleBuckets.sorted().map { "\($0)" }.joined(separator: ",")
        try Prepared(
            database, "DELETE FROM buckets WHERE bucket IN (SELECT value FROM json_each(?))"
        ).run(["[\(list)]"])
    }

    private mutating func parent(of record: FoldedRecord) throws -> Int64? {
        guard let parent = record.parent else { return nil }
        guard let number = try numbers.number(of: parent) else {
            throw SQLiteStoreError.conflict("a record of an unknown parent")
        }
        return number
    }

    private mutating func position(of key: FieldKey) throws -> Int64 {
        guard let position = try numbers.position(of: key) else {
            throw SQLiteStoreError.conflict("a field of an unknown record")
        }
        return position.value
    }
}
