package import Sync

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
