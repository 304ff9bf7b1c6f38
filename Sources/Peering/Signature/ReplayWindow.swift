/// Lets each nonce of each replica through at most once.
///
/// It lives in memory and is as old as its epoch: a server that starts again draws a new epoch, under
/// which every earlier nonce is wrong. Only verified requests get in, so the number of replicas is
/// bounded by the trusted ones. Nothing is ever forgotten to make room, because what is forgotten
/// could be sent again; at the limit new replicas are refused until the server begins a new window
/// with a new epoch.
package struct ReplayWindow: Sendable {
    package let epoch: ServerEpoch
    /// 160 bytes or so for each.
    private let replicasMax: Int
    /// Looked up by key only; nothing depends on the order.
    private var tracks: [HeaderToken: ReplayTrack] = [:]

    package init(epoch: ServerEpoch, replicasMax: Int = 10_000) {
        self.epoch = epoch
        self.replicasMax = replicasMax
    }

    /// How many replicas have called since the epoch began.
    package var replicaCount: Int { tracks.count }

    /// Uses up the request's nonce. A caller that gets an error must not act on the request.
    package mutating func admit(_ request: VerifiedRequest) throws(ReplayError) {
        let nonce = request.covered.nonce
        guard nonce.epoch == epoch else { throw .wrongEpoch }
        let keyID = request.covered.keyID
        if tracks[keyID] != nil {
            try tracks[keyID]?.admit(nonce.counter)
        } else {
            guard tracks.count < replicasMax else { throw .full }
            tracks[keyID] = ReplayTrack(first: nonce.counter)
        }
    }
}

/// The counters that one replica has used: the highest, and a bit for each of the last 1,024.
/// The bit of a counter is at `counter % 1,024`, so nothing moves when the highest rises.
struct ReplayTrack: Sendable {
    static let width: UInt64 = 1_024

    private var highest: UInt64
    private var bits = [UInt64](repeating: 0, count: Int(width / 64))

    init(first counter: UInt64) {
        highest = counter
        mark(counter)
    }

    /// Takes the counter at most once.
    mutating func admit(_ counter: UInt64) throws(ReplayError) {
        if counter > highest {
            advance(to: counter)
        } else {
            guard highest - counter < Self.width else { throw .tooOld(highest: highest) }
            guard !isMarked(counter) else { throw .replayed(highest: highest) }
        }
        mark(counter)
    }

    private mutating func advance(to counter: UInt64) {
        if counter - highest >= Self.width {
            for index in bits.indices { bits[index] = 0 }
        } else {
            for passed in (highest + 1)...counter { unmark(passed) }
        }
        highest = counter
    }

    private static func place(_ counter: UInt64) -> (word: Int, mask: UInt64) {
        let place = counter % width
        return (Int(place / 64), 1 << (place % 64))
    }

    private func isMarked(_ counter: UInt64) -> Bool {
        let (word, mask) = Self.place(counter)
        return bits[word] & mask != 0
    }

    private mutating func mark(_ counter: UInt64) {
        let (word, mask) = Self.place(counter)
        bits[word] |= mask
    }

    private mutating func unmark(_ counter: UInt64) {
        let (word, mask) = Self.place(counter)
        bits[word] &= ~mask
    }
}

/// Why the nonce of a truly signed request was refused.
package enum ReplayError: Error, Equatable, Sendable {
    /// The nonce belongs to an earlier run of this server: answer 401 with the current epoch.
    case wrongEpoch
    /// The counter was used before. `highest` is the highest that this replica has used.
    case replayed(highest: UInt64)
    /// The counter is so far behind the highest that nobody remembers whether it was used.
    case tooOld(highest: UInt64)
    /// More replicas than the window keeps count of.
    case full

    package var code: String {
        switch self {
        case .wrongEpoch: "wrong_epoch"
        case .replayed: "replayed"
        case .tooOld: "too_old"
        case .full: "full"
        }
    }

    /// What the answer says: the code and, where a caller can go on above it, the highest counter.
    /// Protocol.md §6.1.
    package var body: String {
        switch self {
        case .replayed(let highest), .tooOld(let highest): "\(code) \(highest)"
        case .wrongEpoch, .full: code
        }
    }

    /// The highest counter of an answer's body; nil for any other body.
    package static func highest(in body: [UInt8]) -> UInt64? {
        // The longest is "replayed" with twenty digits.
        guard body.count <= 29, let text = String(validating: body, as: UTF8.self) else {
            return nil
        }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, let highest = UInt64(words[1]), "\(highest)" == words[1] else {
            return nil
        }
        let refusals = [ReplayError.replayed(highest: highest), .tooOld(highest: highest)]
        return refusals.contains { $0.code == words[0] } ? highest : nil
    }
}
