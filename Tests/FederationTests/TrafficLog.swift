import Ledger
import Merge
import Sync
import Synchronization
import TestSupport

/// Every byte that ever left a node, and a digest over all of it in order.
final class TrafficLog: Sendable {
    private struct State {
        var digest = Digest.zero
        var count = 0
        /// Each message once, and the expanded pieces that were in it.
        var distinct: [Digest: [UInt8]] = [:]
    }

    private let state = Mutex(State())

    var digest: Digest { state.withLock { $0.digest } }
    var count: Int { state.withLock { $0.count } }

    /// The different messages, and the different pieces expanded.
    var everything: [[UInt8]] {
        state.withLock { state in
            state.distinct.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    func note(_ request: SyncRequest) {
        note(request.bytes)
        if case .push(let bytes) = request {
            note(pieces: (try? PushRequest(decoding: bytes))?.pieces)
        }
    }

    func note(_ reply: [UInt8]?, to request: SyncRequest) {
        note(reply ?? [])
        if case .pull = request, let reply {
            note(pieces: (try? PullResponse(decoding: reply))?.pieces)
        }
    }

    private func note(_ bytes: [UInt8]) {
        state.withLock { state in
            var hasher = Hasher256()
            hasher.update(state.digest)
            let own = Digest.sha256(bytes)
            hasher.update(own)
            state.digest = hasher.digest()
            state.count += 1
            state.distinct[own] = bytes
        }
    }

    private func note(pieces: [[UInt8]]?) {
        for compressed in pieces ?? [] {
            guard
                let piece = try? PieceCompression.expand(
                    compressed, bytesMax: Limits.pieceBytesMax)
            else { continue }
            state.withLock { $0.distinct[Digest.sha256(piece)] = piece }
        }
    }
}
