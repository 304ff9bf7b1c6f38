internal import GRDB
internal import SQLiteFile
internal import Testing

/// What an error of SQLite means.
@Suite struct StoreFaultTests {
    @Test(arguments: [
        (ResultCode.SQLITE_CORRUPT, StoreFault.Kind.damaged, 11),
        (.SQLITE_CORRUPT_INDEX, .damaged, 11), (.SQLITE_NOTADB, .damaged, 26),
        // The file ends before one of its pages.
        (.SQLITE_IOERR_SHORT_READ, .damaged, 10),
        (.SQLITE_IOERR, .failed, 10), (.SQLITE_IOERR_READ, .failed, 10),
        (.SQLITE_FULL, .full, 13), (.SQLITE_BUSY, .busy, 5), (.SQLITE_LOCKED, .busy, 6),
        (.SQLITE_CONSTRAINT_CHECK, .conflict, 19), (.SQLITE_READONLY, .unwritable, 8),
        (.SQLITE_CANTOPEN, .unwritable, 14), (.SQLITE_PERM, .unwritable, 3),
        (.SQLITE_INTERRUPT, .cancelled, 9), (.SQLITE_ERROR, .failed, 1),
    ])
    func `a result code`(code: ResultCode, kind: StoreFault.Kind, primary: Int) {
        let fault = StoreFault(DatabaseError(resultCode: code, message: "what SQLite says"))
        #expect(fault.kind == kind)
        #expect(fault.sqliteCode == primary)
        #expect(fault.words.contains("what SQLite says"))
        #expect(fault.words.contains("(\(code.rawValue))"))
        // Whoever prints it prints no words of somebody else.
        #expect(!"\(fault)".contains("says"))
    }

    @Test func `other errors`() {
        struct Other: Error {}
        #expect(StoreFault(CancellationError()).kind == .cancelled)
        #expect(StoreFault(Other()).kind == .failed)
        #expect(StoreFault(Other()).sqliteCode == 1)
        let fault = StoreFault(DatabaseError(resultCode: .SQLITE_FULL))
        #expect(StoreFault(fault) == fault)
    }

    @Test func `a value of another type is damage`() async throws {
        let folder = try TestFolder()
        let file = try folder.open()
        try await file.keep([1])
        let error = await #expect(throws: (any Error).self) {
            try await file.read { database in
                _ = try Row.fetchOne(database, sql: "SELECT text, id FROM plans").map {
                    try $0.decode(StoredBytes.self, atIndex: 1)
                }
            }
        }
        #expect(error.map { StoreFault($0).kind } == .damaged)
        try file.close()
    }
}
