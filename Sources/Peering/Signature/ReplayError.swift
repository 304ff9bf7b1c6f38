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
