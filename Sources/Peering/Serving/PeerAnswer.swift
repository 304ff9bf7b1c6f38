internal import Sync

/// A response before it is signed.
struct PeerAnswer: Sendable {
    let status: Int
    let body: [UInt8]
    var entityTag: String?
    /// What both hold, where they hold the same.
    var same: Frontier?
}
