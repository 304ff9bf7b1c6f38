package import Merge
package import Sync

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

    package var name: String {
        switch self {
        case .frontier: "frontier"
        case .pull: "pull"
        case .push: "push"
        }
    }
}

/// The line between two nodes: one message there, one back. nil says "the same".
package protocol SyncLink: Sendable {
    func exchange(_ request: SyncRequest) async throws -> [UInt8]?
}

/// A message was lost on the way there or back.
package struct LostMessage: Error, Equatable {
    package init() {}
}

/// A line to a node in the same process that loses nothing.
package struct DirectLink: SyncLink {
    private let responder: SyncResponder

    package init(to node: TestNode) { responder = node.responder }

    package init(to ledger: any SyncLedger) { responder = SyncResponder(ledger: ledger) }

    package func exchange(_ request: SyncRequest) async throws -> [UInt8]? {
        switch request {
        case .frontier(let digest):
            let frontier = try await responder.frontier()
            return frontier.digest == digest ? nil : frontier.bytes
        case .pull(let bytes):
            return try await responder.answer(PullRequest(decoding: bytes)).bytes
        case .push(let bytes):
            return try await responder.answer(PushRequest(decoding: bytes)).bytes
        }
    }
}

/// A line on which a test reads, alters or loses what passes.
package struct AlteredLink: SyncLink {
    private let inner: any SyncLink
    private let alter:
        @Sendable (SyncRequest, any SyncLink) async throws -> [UInt8]?

    package init(
        _ inner: any SyncLink,
        alter: @escaping @Sendable (SyncRequest, any SyncLink) async throws -> [UInt8]?
    ) {
        self.inner = inner
        self.alter = alter
    }

    package func exchange(_ request: SyncRequest) async throws -> [UInt8]? {
        try await alter(request, inner)
    }
}
