internal import GRDB

/// Everything that can go wrong with the file of the notices, as a stable code.
package enum NoticesError: Error, Hashable, Sendable {
    case newer
    case foreign
    case corrupt
    case busy
    case unavailable(sqliteCode: Int)
    case diskFull
    case cancelled

    package var code: String {
        switch self {
        case .newer: "notices_newer"
        case .foreign: "notices_foreign"
        case .corrupt: "notices_corrupt"
        case .busy: "notices_busy"
        case .unavailable: "notices_unavailable"
        case .diskFull: "disk_full"
        case .cancelled: "cancelled"
        }
    }

    init(database error: any Error) {
        switch error {
        case let error as NoticesError: self = error
        case is CancellationError: self = .cancelled
        case is RowDecodingError: self = .corrupt
        case let error as DatabaseError:
            // The file ends before one of its pages: that is damage, and not the disk.
            if error.extendedResultCode == .SQLITE_IOERR_SHORT_READ {
                self = .corrupt
                return
            }
            switch error.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
            case .SQLITE_FULL: self = .diskFull
            case .SQLITE_INTERRUPT: self = .cancelled
            default: self = .unavailable(sqliteCode: Int(error.resultCode.rawValue))
            }
        default: self = .unavailable(sqliteCode: 1)
        }
    }
}
