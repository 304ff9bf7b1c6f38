internal import SQLiteFile

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
        if let error = error as? NoticesError {
            self = error
            return
        }
        let fault = StoreFault(error)
        self =
            switch fault.kind {
            case .newer: .newer
            case .foreign: .foreign
            case .damaged: .corrupt
            case .busy: .busy
            case .full: .diskFull
            case .cancelled: .cancelled
            case .unwritable, .conflict, .settingRefused, .failed:
                .unavailable(sqliteCode: fault.sqliteCode)
            }
    }
}
