internal import Alliance
internal import FoundationEssentials
internal import GRDB
internal import Ledger
internal import Records
internal import SQLiteLedger

/// Small entries from pieces to durable and folded, a commit for each piece of 256, beside raw inserts
/// of rows of that size in one transaction, in the same run.
struct IngestWorkload {
    let count: Int

    func run() async throws {
        let author = try BenchmarkAuthor(seed: 1)
        let pieces = try author.pieces(count: count).map(\.bytes)
        let folder = TemporaryFolder.make()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try SQLiteStore(path: folder + "/ledger.sqlite")
        let chronicle = try await Chronicle(
            store: store, schema: AllianceSchema.schema, trust: author.trust)
        let ingest = try await JSONLine.seconds {
            for bytes in pieces { _ = try await chronicle.receive(Piece(decoding: bytes)) }
        }
        let hash = try await JSONLine.seconds { _ = try await store.stateHash() }
        let raw = try await rawInserts(folder, bytes: pieces.reduce(0) { $0 + $1.count } / count)
        JSONLine.print(
            "ingest",
            [
                "entries": Double(count), "ingest_s": ingest,
                "entries_per_s": Double(count) / ingest,
                "first_state_hash_s": hash, "raw_inserts_s": raw, "ratio": ingest / raw,
                "peak_mb": JSONLine.memoryPeakMB,
            ])
        try store.close()
    }

    private func rawInserts(_ folder: String, bytes: Int) async throws -> Double {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        let pool = try DatabasePool(path: folder + "/raw.sqlite", configuration: configuration)
        try await pool.write {
            try $0.execute(
                sql: "CREATE TABLE rows (position INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT")
        }
        let row = Data(repeating: 7, count: bytes)
        let count = count
        return try await JSONLine.seconds {
            try await pool.write { database in
                let insert = try database.cachedStatement(
                    sql: "INSERT INTO rows (position, body) VALUES (?, ?)")
                for position in 0..<count { try insert.execute(arguments: [position, row]) }
            }
        }
    }
}

/// A fresh folder for one run.
enum TemporaryFolder {
    static func make() -> String {
        let path = FileManager.default.temporaryDirectory.path + "/tasukeai-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
        return path
    }
}
