internal import GRDB

/// What is wrong with a file, or kept it from being read or written. Each store says it in words of its own.
package struct StoreFault: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Kind: Hashable, Sendable {
        /// A newer version of this program made or changed the file; it was left as it is.
        case newer
        /// Another program's file, or another store's; it was left as it is.
        case foreign
        case damaged
        /// Another process holds it.
        case busy
        /// The disk, or the size that the file may have, is used up.
        case full
        /// The file or its folder may only be read.
        case unwritable
        /// The change contradicts the constraints of the tables; nothing was written.
        case conflict
        /// A setting without which nothing is written was not taken.
        case settingRefused
        case cancelled
        /// The disk or the system failed. Whether anything is damaged, nobody knows yet.
        case failed
    }

    package let kind: Kind
    /// SQLite's primary result code, or the one that it would give.
    package let sqliteCode: Int
    /// What SQLite or the system said. It names tables and columns; a store whose columns nobody may learn
    /// of leaves it where it is.
    package let words: String

    /// Without the words.
    package var description: String { "\(kind) (SQLite \(sqliteCode))" }

    private init(_ kind: Kind, _ code: ResultCode, _ words: String) {
        self.kind = kind
        sqliteCode = Int(code.primaryResultCode.rawValue)
        self.words = words
    }

    /// The fault that an error of opening, reading or writing tells of; one that is none of those is a
    /// failure.
    package init(_ error: any Error) {
        switch error {
        case let error as StoreFault: self = error
        case is CancellationError: self.init(.cancelled, .SQLITE_INTERRUPT, "cancelled")
        case is RowDecodingError: self.init(.damaged, .SQLITE_CORRUPT, "a value of another type")
        case let error as DatabaseError:
            let code = error.extendedResultCode
            let message = error.message ?? "no message"
            self.init(Self.kind(code), code, "\(message) (\(code.rawValue))")
        default: self.init(.failed, .SQLITE_ERROR, "\(error)")
        }
    }

    private static func kind(_ code: ResultCode) -> Kind {
        // The file ends before one of its pages: that is damage, and not the disk.
        if code == .SQLITE_IOERR_SHORT_READ { return .damaged }
        return switch code.primaryResultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
        case .SQLITE_FULL: .full
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_CONSTRAINT: .conflict
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .unwritable
        case .SQLITE_INTERRUPT: .cancelled
        default: .failed
        }
    }

    static let newer = StoreFault(
        .newer, .SQLITE_ERROR, "a newer version of this program wrote the file; upgrade first")
    static let foreign = StoreFault(.foreign, .SQLITE_ERROR, "the file is another program's")
    static let full = StoreFault(.full, .SQLITE_FULL, "the file cannot be made: the disk is full")
    static let noFile = StoreFault(.unwritable, .SQLITE_CANTOPEN, "what lies there is no file")
    static let taken = StoreFault(.unwritable, .SQLITE_CANTOPEN, "a file of that name is there")
    static let readOnly = StoreFault(
        .unwritable, .SQLITE_READONLY, "the store was opened to be read")

    static func setting(_ unmet: String) -> StoreFault {
        StoreFault(.settingRefused, .SQLITE_ERROR, "the setting was not taken: \(unmet)")
    }

    /// The system refuses what has to happen before SQLite sees the file.
    static func system(_ words: String) -> StoreFault {
        StoreFault(.failed, .SQLITE_CANTOPEN, words)
    }

    /// A page that the disk did not give.
    static func unreadable(_ words: String) -> StoreFault {
        StoreFault(.failed, .SQLITE_IOERR, words)
    }
}
