internal import GRDB

extension AccountsError {
    /// The error of ours for whatever the database layer throws.
    ///
    /// Only the result code is kept: SQLite's own texts may quote statements and their values.
    init(database error: any Error) {
        switch error {
        case let error as AccountsError: self = error
        case is CancellationError: self = .cancelled
        case is RowDecodingError: self = .databaseCorrupt
        case let error as DatabaseError: self.init(sqlite: error.extendedResultCode)
        default: self = .databaseUnavailable(sqliteCode: Int(ResultCode.SQLITE_ERROR.rawValue))
        }
    }

    private init(sqlite code: ResultCode) {
        // The file ends before one of its pages: that is damage, and not the disk.
        if code == .SQLITE_IOERR_SHORT_READ {
            self = .databaseCorrupt
            return
        }
        switch code.primaryResultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .databaseCorrupt
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .databaseBusy
        default: self = .databaseUnavailable(sqliteCode: Int(code.primaryResultCode.rawValue))
        }
    }
}
