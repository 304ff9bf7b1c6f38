internal import SQLiteFile

extension AccountsError {
    /// The error of ours for whatever the database layer throws.
    ///
    /// Only the result code is kept: SQLite's own texts may quote statements and their values.
    init(database error: any Error) {
        if let error = error as? AccountsError {
            self = error
            return
        }
        let fault = StoreFault(error)
        self =
            switch fault.kind {
            case .newer: .databaseNewer
            case .foreign: .databaseForeign
            case .damaged: .databaseCorrupt
            case .busy: .databaseBusy
            case .full: .diskFull
            case .settingRefused: .durabilityRefused
            case .cancelled: .cancelled
            case .unwritable, .conflict, .failed: .databaseUnavailable(sqliteCode: fault.sqliteCode)
            }
    }
}
