internal import Accounts
internal import HTML
internal import Requests
internal import Synchronization

/// What forms about a login were answered with, for a minute and in memory only. Such a form may end the session
/// from which it came: sent twice (two clicks on a slow line), it is done once and answered twice, with the new
/// cookie or the codes, instead of being told that nothing was done.
final class RepeatedForms: Sendable {
    static let secondsMax: Int64 = 60
    private static let countMax = 200

    private struct Entry {
        let answer: Task<PageResponse, any Error>
        let seconds: Int64
        /// The session of whoever sent it, where the answer begins no other.
        let token: SessionToken?
        var isDone = false
    }

    private let entries = Mutex<[[UInt8]: Entry]>([:])

    /// Does the work once for the same form; whoever sends it meanwhile waits for the same answer. It goes on
    /// although the first browser left. A refusal is forgotten: what was wrong may be right later.
    func once(
        _ visit: PageRequest, _ work: @escaping @Sendable () async throws -> PageResponse
    ) async throws -> PageResponse {
        guard let key = Self.key(visit) else { return try await work() }
        if let known = try await known(visit) { return known }
        let (task, isFirst) = entries.withLock { entries in
            if let entry = entries[key] { return (entry.answer, false) }
            Self.makeRoom(&entries, visit.seconds)
            let task = Task { try await work() }
            entries[key] = Entry(answer: task, seconds: visit.seconds, token: visit.token)
            return (task, true)
        }
        guard isFirst else { return try await task.value }
        do {
            let answer = try await task.value
            entries.withLock { entries in
                if answer.isRefusal { entries[key] = nil } else { entries[key]?.isDone = true }
            }
            return answer
        } catch {
            entries.withLock { $0[key] = nil }
            throw error
        }
    }

    /// The answer to the same form, where it is known and the session to which it led still stands: on a
    /// shared computer the next person finds nothing.
    func known(_ visit: PageRequest) async throws -> PageResponse? {
        guard let key = Self.key(visit) else { return nil }
        let entry = entries.withLock { entries in
            Self.sweep(&entries, visit.seconds)
            return entries[key]
        }
        guard let entry else { return nil }
        let answer = try await entry.answer.value
        guard !answer.isRefusal else { return answer }
        guard let token = answer.token ?? entry.token,
            try await visit.accounts.find(token, seconds: visit.seconds, isUse: false) != nil
        else {
            entries.withLock { $0[key] = nil }
            return nil
        }
        return answer
    }

    /// Byte for byte the same form: whoever sends it has the page's own marks and what was typed. nil for a
    /// form without a mark.
    private static func key(_ visit: PageRequest) -> [UInt8]? {
        guard SubmissionKey(text: visit.form["submission"] ?? "") != nil else { return nil }
        return NodeDigest.bytes(of: Array(visit.path.text.utf8) + [0] + visit.form.canonical())
    }

    private static func sweep(_ entries: inout [[UInt8]: Entry], _ seconds: Int64) {
        entries = entries.filter { _, entry in
            !entry.isDone || (entry.seconds..<entry.seconds + secondsMax).contains(seconds)
        }
    }

    /// What is done gives way, the oldest first; what is under way ends by itself.
    private static func makeRoom(_ entries: inout [[UInt8]: Entry], _ seconds: Int64) {
        sweep(&entries, seconds)
        while entries.count >= countMax,
            let oldest = entries.filter({ $0.value.isDone })
                .min(by: { $0.value.seconds < $1.value.seconds })?.key
        {
            entries[oldest] = nil
        }
    }
}

extension PageResponse {
    /// Whether what was asked for was not done.
    fileprivate var isRefusal: Bool {
        if case .page(_, let status) = self { status != 200 } else { false }
    }

    /// The session that the answer begins.
    fileprivate var token: SessionToken? {
        switch self {
        case .entering(_, let token, _), .greeting(_, let token, _): token
        default: nil
        }
    }
}
