internal import Ledger
internal import Records
internal import SQLiteFile

/// Why the store refused or failed. Carries SQLite's own words, which name tables and columns and
/// never contents.
package struct SQLiteStoreError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Stable identifiers for scripts and logs.
    package enum Code: String, Sendable {
        /// A newer version of this program made or changed the file.
        case newerVersion = "newer_version"
        /// The file is damaged, or is no ledger.
        case corrupt
        /// The disk, or the size that the file may have, is used up.
        case full
        /// Another process is writing.
        case locked
        /// The change contradicts what is held; nothing was written.
        case conflict
        /// The file or its folder may only be read.
        case readOnly = "read_only"
        /// The disk or the system failed. Whether anything is damaged, nobody knows yet.
        case io
    }

    package let code: Code
    package let reason: String

    package init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    /// Whether reading may go on all the same.
    package var isAboutWriting: Bool {
        switch code {
        case .full, .locked, .readOnly, .io: true
        case .newerVersion, .corrupt, .conflict: false
        }
    }

    package var description: String { "\(code.rawValue): \(reason)" }

    static func corrupt(_ what: String) -> SQLiteStoreError {
        SQLiteStoreError(.corrupt, "the stored \(what) cannot be read")
    }

    static func conflict(_ what: String) -> SQLiteStoreError {
        SQLiteStoreError(.conflict, "the change does not fit: \(what)")
    }

    /// Runs a step and gives its errors the codes of this type.
    static func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw translate(error) }
    }

    /// The same error under a stable code; a cancellation stays one.
    static func translate(_ error: any Error) -> any Error {
        switch error {
        case is LedgerError, is ByteReader.Malformed: return Self.corrupt("value")
        case is SQLiteStoreError, is CancellationError: return error
        default:
            let fault = StoreFault(error)
            return code(of: fault.kind).map { SQLiteStoreError($0, reason(of: fault)) }
                ?? CancellationError()
        }
    }

    private static func code(of kind: StoreFault.Kind) -> Code? {
        switch kind {
        case .newer: .newerVersion
        case .foreign, .damaged: .corrupt
        case .busy: .locked
        case .full: .full
        case .unwritable: .readOnly
        case .conflict: .conflict
        case .settingRefused, .failed: .io
        case .cancelled: nil
        }
    }

    private static func reason(of fault: StoreFault) -> String {
        fault.kind == .foreign ? "the file is a database, but not a ledger" : fault.words
    }
}
