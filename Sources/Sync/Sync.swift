package import Ledger

/// What this target is: a sync between two nodes as values: which message comes next, and what follows
/// from the one that arrived. HTTP is one binding, the test link another. Protocol.md §6.
///
/// What it must not know: sockets and HTTP (Peering), what entries mean (Records, Alliance), where they
/// are stored, that staff exist.
package enum SyncLimits {
    package static let frontierItemsMax = 100_000
    package static let messageBytesMax = 8 * 1024 * 1024
    /// Pieces are added to a message until it is at least this large.
    package static let messageBytesAim = 2 * 1024 * 1024
    package static let trustedMax = 4_096
    package static let piecesMax = 1_024
    package static let rangesMax = 10_000
    /// A session that has not ended after so many rounds is broken off; the next one goes on.
    package static let roundsMax = 100_000
}

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
