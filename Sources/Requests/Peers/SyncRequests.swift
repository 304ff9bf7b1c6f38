/// Syncs at once with some peers, or with all that have an address.
package struct SyncWithPeers: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let peers: [SyncRow]

        package init(peers: [SyncRow]) {
            self.peers = peers
        }
    }

    /// Empty: all.
    package let ids: [String]

    package init(ids: [String]) {
        self.ids = ids
    }

    package var askers: Askers { .city }
    package var nature: RequestNature { .repeatable }
}

/// What came of one session.
package struct SyncRow: Codable, Sendable {
    package let id: String
    package let ok: Bool
    /// Entries.
    package let received: Int
    package let sent: Int
    package let requests: Int
    package let bytesIn: Int
    package let bytesOut: Int
    package let seconds: Double
    /// Why it did not end well.
    package let error: Problem?

    /// A stable code, and a sentence in the language of whoever asked.
    package struct Problem: Codable, Sendable {
        package let code: String
        package let message: String

        package init(code: String, message: String) {
            self.code = code
            self.message = message
        }
    }

    package init(
        id: String, ok: Bool, received: Int, sent: Int, requests: Int, bytesIn: Int, bytesOut: Int,
        seconds: Double, error: Problem?
    ) {
        self.id = id
        self.ok = ok
        self.received = received
        self.sent = sent
        self.requests = requests
        self.bytesIn = bytesIn
        self.bytesOut = bytesOut
        self.seconds = seconds
        self.error = error
    }
}

/// Whether each peer answers, and whether it trusts the same members.
package struct CheckPeers: NodeRequest {
    package struct Answer: Codable, Sendable {
        package let peers: [CheckedPeer]

        package init(peers: [CheckedPeer]) {
            self.peers = peers
        }
    }

    package init() {}

    package var askers: Askers { .administrators }
    package var nature: RequestNature { .repeatable }
}

package struct CheckedPeer: Codable, Sendable {
    package let id: String
    package let url: String
    package let ok: Bool
    package let error: SyncRow.Problem?
    /// nil: it has not said yet.
    package let samePeers: Bool?

    package init(
        id: String, url: String, ok: Bool, error: SyncRow.Problem?, samePeers: Bool?
    ) {
        self.id = id
        self.url = url
        self.ok = ok
        self.error = error
        self.samePeers = samePeers
    }
}
