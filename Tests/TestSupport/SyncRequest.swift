package import Merge
internal import Sync

/// What one node asks another in a sync, as bytes where bytes travel.
package enum SyncRequest: Sendable {
    case frontier(ifNot: Digest)
    case pull([UInt8])
    case push([UInt8])

    package var bytes: [UInt8] {
        switch self {
        case .frontier(let digest): digest.bytes
        case .pull(let bytes), .push(let bytes): bytes
        }
    }
}
