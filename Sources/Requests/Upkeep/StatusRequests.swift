/// Where the data is, when each peer was last reached, what awaits a decision.
package struct ShowStatus: NodeRequest {
    package typealias Answer = NodeStatus

    package init() {}

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .reads(nil) }
}

/// Folds all records anew from the logs.
package struct RebuildRecords: NodeRequest {
    package typealias Answer = NodeStatus

    package init() {}

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .repeatable }
}

package struct NodeStatus: Codable, Sendable {
    package struct Peer: Codable, Sendable {
        package let id: String
        /// `2026-11-20T02:15:00Z`
        package let lastSync: String?
        /// Entries that are held here and not there, as far as is known, and the other way round.
        package let ahead: Int
        package let behind: Int
        package let lastError: String?
        package let lastErrorMessage: String?

        package init(
            id: String, lastSync: String?, ahead: Int, behind: Int, lastError: String?,
            lastErrorMessage: String?
        ) {
            self.id = id
            self.lastSync = lastSync
            self.ahead = ahead
            self.behind = behind
            self.lastError = lastError
            self.lastErrorMessage = lastErrorMessage
        }
    }

    /// A field that holds the values of several.
    package struct Conflict: Codable, Sendable {
        package let record: String
        package let field: String

        package init(record: String, field: String) {
            self.record = record
            self.field = field
        }
    }

    package let id: String
    package let space: String
    /// The data folder.
    package let data: String
    package let entries: Int
    /// Entries that are held and not folded yet.
    package let waiting: Int
    package let frontierDigest: String
    package let peersDigest: String
    package let foldLevel: Int
    package let stateHash: String
    package let peers: [Peer]
    package let conflicts: [Conflict]
    package let attention: [Attention]

    package init(
        id: String, space: String, data: String, entries: Int, waiting: Int,
        frontierDigest: String, peersDigest: String, foldLevel: Int, stateHash: String,
        peers: [Peer], conflicts: [Conflict], attention: [Attention]
    ) {
        self.id = id
        self.space = space
        self.data = data
        self.entries = entries
        self.waiting = waiting
        self.frontierDigest = frontierDigest
        self.peersDigest = peersDigest
        self.foldLevel = foldLevel
        self.stateHash = stateHash
        self.peers = peers
        self.conflicts = conflicts
        self.attention = attention
    }
}
