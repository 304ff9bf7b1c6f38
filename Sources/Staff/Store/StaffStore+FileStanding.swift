internal import GRDB
internal import SQLiteFile

/// What the file says of itself, against which a mark outside of it is held: a file that is gone,
/// another one or an older one must not pass for this one.
extension StaffStore {
    /// `identity` was given when the file was made; `writes` rises with every change; `people` counts
    /// all who were ever entered, for nobody's row is ever taken away.
    package struct FileStanding: Equatable, Sendable {
        package let identity: [UInt8]
        package let writes: Int64
        package let people: Int64
    }

    package func fileStanding() async throws(StaffError) -> FileStanding {
        guard let standing = try await read(Self.fileStanding) else { throw .databaseCorrupt }
        return standing
    }

    /// Read without changing a byte; nil for a file that is not one of ours or that cannot be read:
    /// opening it says what is wrong with it.
    package static func fileStanding(inFolder folder: String) -> FileStanding? {
        StoreFile.peek(folder + "/" + fileName, fileStanding)
    }

    static func countWrite(_ database: Database) throws {
        try database.cachedStatement(sql: "UPDATE store SET writes = writes + 1").execute()
    }

    private static func fileStanding(_ database: Database) throws -> FileStanding? {
        let sql = "SELECT identity, writes, (SELECT count(*) FROM staff) FROM store"
        return try Row.fetchOne(database, sql: sql).map { row in
            FileStanding(
                identity: try row.decode(StoredBytes.self, atIndex: 0).bytes,
                writes: try row.decode(Int64.self, atIndex: 1),
                people: try row.decode(Int64.self, atIndex: 2))
        }
    }
}
