internal import Ledger
internal import Merge
internal import Notices
internal import Records
package import Requests

/// Notices: derived from what is folded, after it is durable, beside everything else.
extension RequestHandler {
    private static let followedEntriesMax = 256
    /// In a new file beside an old ledger: how far back in each log.
    private static let beginEntriesMax: UInt64 = 1_000

    /// Follows every log to where it is folded, and keeps what concerns people here. Again after a
    /// restart or a rebuild, it goes on where it was. The number of notices that are new.
    package func followLogs(_ call: Call) async throws -> Int {
        guard !rebuilding.isSet, !isFollowing else { return 0 }
        isFollowing = true
        defer { isFollowing = false }
        let notices = try await node.notices()
        // Taken before the logs are looked at: what was published by then is folded.
        let authors = await parts.bell.takeWritten().map {
            NoticeAuthor(origin: $0.entry.bytes, account: $0.account)
        }
        let followed = Dictionary(
            try await notices.followed().map { ($0.log, $0.sequence) }
        ) { first, _ in first }
        let derivation = NoticeDerivation(own: member, chronicle: chronicle, store: store)
        var kept = 0
        for log in await chronicle.states where log.folded > 0 {
            let name = log.replica.digest.bytes
            var sequence = followed[name] ?? 0
            if followed.isEmpty, log.folded > Self.beginEntriesMax {
                sequence = log.folded - Self.beginEntriesMax
            }
            while true {
                let step = try await chronicle.operations(
                    of: log.replica, after: sequence, entriesMax: Self.followedEntriesMax)
                guard step.through > sequence else { break }
                sequence = step.through
                kept += try await notices.keep(
                    try await derivation.notices(from: step.operations),
                    followed: [FollowedLog(log: name, sequence: sequence)], authors: authors,
                    seconds: call.seconds)
            }
        }
        if !authors.isEmpty { try await notices.keep([], authors: authors, seconds: call.seconds) }
        return kept
    }
}
