package import Requests
internal import Synchronization

/// Answers about what is shared, kept until what they were worked out from changes. Only requests with a
/// ``NodeRequest/basis`` come here, so nothing about staff does, and who may ask is checked for
/// each request before.
///
/// Whoever asks while an answer is being worked out waits for that one.
package final class AnswerCache: Sendable {
    private struct Kept {
        let version: UInt64
        /// A `Task` of the answer's type.
        let answer: any Sendable
        var lastUse: UInt64
        /// 0 until the work is done.
        var bytes = 0
    }

    package static let countMax = 1_024
    /// Larger answers are not kept.
    package static let bytesMax = 512 * 1_024
    /// Of all answers together.
    package static let totalBytesMax = 24 * 1_024 * 1_024

    private struct State {
        var kept: [[UInt8]: Kept] = [:]
        var uses: UInt64 = 0
        var bytes = 0

        mutating func drop(_ key: [UInt8]) {
            bytes -= kept.removeValue(forKey: key)?.bytes ?? 0
        }

        /// A quarter of the answers goes, those that were asked for least lately.
        mutating func makeRoom() {
            let oldest = kept.sorted { $0.value.lastUse < $1.value.lastUse }
            for (key, _) in oldest.prefix(max(1, kept.count / 4)) { drop(key) }
        }
    }

    private let state = Mutex(State())

    package init() {}

    /// How many answers are kept, and their bytes.
    package var size: (count: Int, bytes: Int) {
        state.withLock { ($0.kept.count, $0.bytes) }
    }

    /// `version` was asked before this call. `work` gives the answer and how many bytes it takes.
    package func answer<Answer: Sendable>(
        _ name: String, version: UInt64,
        _ work: @escaping @Sendable () async throws -> (answer: Answer, bytes: Int)
    ) async throws -> Answer {
        let key = Array((name + " \(Answer.self) \(PageLanguage.current)").utf8)
        let task = state.withLock { state -> Task<(answer: Answer, bytes: Int), any Error> in
            state.uses &+= 1
            if let known = state.kept[key], known.version == version,
                let task = known.answer as? Task<(answer: Answer, bytes: Int), any Error>
            {
                state.kept[key]?.lastUse = state.uses
                return task
            }
            let task = Task { try await work() }
            state.drop(key)
            if state.kept.count >= Self.countMax { state.makeRoom() }
            state.kept[key] = Kept(version: version, answer: task, lastUse: state.uses)
            return task
        }
        do {
            let found = try await task.value
            weigh(key, version, found.bytes)
            return found.answer
        } catch {
            // What failed may succeed the next time.
            state.withLock { state in
                if state.kept[key]?.version == version { state.drop(key) }
            }
            throw error
        }
    }

    /// An answer to a request of a kind that may be kept.
    package func answer<Asked: NodeRequest>(
        _ request: Asked, version: UInt64,
        _ work: @escaping @Sendable () async throws -> Asked.Answer
    ) async throws -> Asked.Answer {
        try await answer("\(Asked.name) \(request)", version: version) {
            let answer = try await work()
            return (answer, AnswerWeight.bytes(of: answer))
        }
    }

    /// Once the work is done.
    private func weigh(_ key: [UInt8], _ version: UInt64, _ bytes: Int) {
        state.withLock { state in
            guard let kept = state.kept[key], kept.version == version, kept.bytes == 0 else {
                return
            }
            guard bytes <= Self.bytesMax else { return state.drop(key) }
            state.kept[key]?.bytes = bytes
            state.bytes += bytes
            while state.bytes > Self.totalBytesMax { state.makeRoom() }
        }
    }
}
