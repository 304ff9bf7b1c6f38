internal import GRDB
internal import Ledger
internal import Merge
internal import Records

/// Appends to logs within one transaction.
struct LogWriter {
    var numbers: LogNumbers
    private let database: Database
    private let entry: Prepared
    private let head: Prepared
    private let state: Prepared

    init(_ database: Database) throws {
        self.database = database
        numbers = try LogNumbers(database)
        entry = try Prepared(
            database, "INSERT INTO entries (position, hash, body, contents) VALUES (?, ?, ?, ?)")
        head = try Prepared(
            database, "INSERT INTO heads (position, suite, signature) VALUES (?, ?, ?)")
        state = try Prepared(
            database,
            "UPDATE logs SET held = ?, hash = ?, peaks = ? WHERE number = ? AND held = ?")
    }

    func insert(_ birth: Birth) throws {
        let log = LogState(birth: birth)
        try Prepared(
            database,
            """
            INSERT INTO logs (replica, birth, held, hash, peaks, folded)
            VALUES (?, ?, 0, ?, x'', 0)
            """
        ).run([birth.replica.digest.blob, birth.bytes.blob, log.hash.blob])
    }

    /// Entries, head and state of one piece. A piece that does not continue what is held is refused.
    mutating func append(_ piece: VerifiedPiece) throws {
        let log = piece.log
        guard let number = try numbers.number(of: log.replica) else {
            throw SQLiteStoreError.conflict("a piece of an unknown log")
        }
        let (before, underflow) = log.held.subtractingReportingOverflow(
            UInt64(piece.entries.count))
        guard !underflow, let end = EntryPosition(number: number, sequence: log.held) else {
            throw SQLiteStoreError.conflict("a sequence out of range")
        }
        var peaks = ByteWriter()
        for peak in log.tree.peaks { peaks.write(peak) }
        try state.run([
            log.held.column, log.hash.blob, peaks.bytes.blob, number, before.column,
        ])
        guard database.changesCount == 1 else {
            throw SQLiteStoreError.conflict("a piece that does not continue its log")
        }
        for entry in piece.entries {
            guard let position = EntryPosition(number: number, sequence: entry.sequence) else {
                throw SQLiteStoreError.conflict("a sequence out of range")
            }
            try self.entry.run([
                position.value, entry.hash.blob, PackedBlob.pack(entry.bodyBytes),
                PackedBlob.pack(entry.contents.storedBytes),
            ])
        }
        try head.run([
            end.value, piece.head.suite.rawValue.column, piece.head.signature.blob,
        ])
    }

    mutating func markFolded(_ replica: ReplicaID, _ sequence: UInt64) throws {
        guard let number = try numbers.number(of: replica) else {
            throw SQLiteStoreError.conflict("folding of an unknown log")
        }
        try Prepared(database, "UPDATE logs SET folded = ? WHERE number = ?")
            .run([sequence.column, number])
    }
}
