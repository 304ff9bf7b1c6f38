package import Ledger

/// Why a message of a sync was refused.
package enum SyncError: Error, Equatable, Sendable {
    case malformed(String)
    case tooLarge(String)
    case otherSpace
    case ledger(LedgerError)

    package var code: String {
        switch self {
        case .malformed: "malformed"
        case .tooLarge: "too_large"
        case .otherSpace: "other_space"
        case .ledger(let error): error.code
        }
    }
}
