import Ledger
import Merge
import Records
import Sync
import TestSupport

/// Answers one kind of message badly and the others well.
struct HostilePeer: Sendable {
    private let answer: HostileAnswer
    private let pair: Pair

    init(_ answer: HostileAnswer, _ pair: Pair) {
        self.answer = answer
        self.pair = pair
    }

    func exchange(_ request: SyncRequest, _ inner: any SyncLink) async throws -> [UInt8]? {
        let reply = try await inner.exchange(request)
        guard let reply else { return nil }
        switch request {
        case .frontier: return try await frontier(reply)
        case .pull: return try await pull(reply)
        case .push: return push(reply)
        }
    }

    private func frontier(_ reply: [UInt8]) async throws -> [UInt8] {
        let frontier = try Frontier(decoding: reply)
        switch answer {
        case .garbageFrontier: return [0xff, 0x00, 0x17]
        case .hugeFrontier: return reply + Self.padding(SyncLimits.messageBytesMax)
        case .unorderedFrontier:
            return FrontierBytes.of(frontier, item: try frontier.items.first.required())
        case .boastfulFrontier:
            let item = FrontierItem(
                replica: ReplicaID(
                    Digest([UInt8](repeating: 0xff, count: 32)) ?? .zero),
                member: pair.circle[2].member, sequence: 9, hash: .zero)
            return FrontierBytes.of(frontier, item: item)
        default: return reply
        }
    }

    private func pull(_ reply: [UInt8]) async throws -> [UInt8] {
        let response = try PullResponse(decoding: reply)
        func with(_ pieces: [[UInt8]]) -> [UInt8] {
            PullResponse(pieces: pieces, diverged: [], more: false).bytes
        }
        switch answer {
        case .garbagePull: return [0x0a, 0xff, 0xff, 0xff, 0xff, 0x7f]
        case .truncatedPull: return Array(reply.dropLast(7))
        case .garbagePiece: return with([[1, 2, 3]])
        case .expandingPiece:
            return with([PieceCompression.compress(Self.padding(Limits.pieceBytesMax + 1))])
        case .tooManyPieces:
            return with(Array(repeating: [0], count: SyncLimits.piecesMax + 1))
        case .reversedPieces:
            let single = try await pair.callee.pieces().map { PieceCompression.compress($0.bytes) }
            return with(single.prefix(1) + single.dropFirst().reversed())
        case .alteredEntry: return with(try response.pieces.map(Self.altered))
        case .unsignedPiece: return with(try await swappedSignatures())
        case .strangersPiece:
            // A member's name under a root that nobody trusts.
            let stranger = try LogWriter(
                member: pair.circle[3].member, space: pair.circle.trust.space,
                root: [UInt8](repeating: 9, count: 32), seed: 8)
            var log = LogState(birth: stranger.birth)
            let piece = try stranger.piece([.create(1)], after: &log)
            return with([PieceCompression.compress(piece.bytes)] + response.pieces)
        case .goodThenGarbage: return with(response.pieces + [[1, 2, 3]])
        default: return reply
        }
    }

    private func push(_ reply: [UInt8]) -> [UInt8] {
        switch answer {
        case .garbagePush: return [0x0a, 0x7f, 0x01]
        case .forgetfulPush: return PushResponse(outcomes: []).bytes
        case .boastfulPush:
            let outcomes = (try? PushResponse(decoding: reply))?.outcomes ?? []
            return PushResponse(
                outcomes: outcomes.map {
                    PushResponse.Outcome(replica: $0.replica, held: .max, refused: nil)
                }
            ).bytes
        default: return reply
        }
    }

    /// The first piece under the signature of the second.
    private func swappedSignatures() async throws -> [[UInt8]] {
        let pieces = try await pair.callee.pieces().map(\.bytes)
        let signature = try Piece(decoding: pieces[1]).signature
        let own = try Piece(decoding: pieces[0]).signature
        return [PieceCompression.compress(Self.replacing(own, by: signature, in: pieces[0]))]
    }

    /// A piece whose first title reads differently: same length, other bytes.
    private static func altered(_ compressed: [UInt8]) throws -> [UInt8] {
        let bytes = try PieceCompression.expand(compressed, bytesMax: Limits.pieceBytesMax)
        let title = Array("計画0".utf8)
        return PieceCompression.compress(
            replacing(title, by: Array("計算0".utf8), in: bytes))
    }

    private static func replacing(_ old: [UInt8], by new: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        guard old.count == new.count, bytes.count >= old.count else { return bytes }
        for start in 0...(bytes.count - old.count)
        where bytes[start..<start + old.count].elementsEqual(old) {
            bytes.replaceSubrange(start..<start + old.count, with: new)
            break
        }
        return bytes
    }

    private static func padding(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
}
