internal import Node
internal import Synchronization

/// Answers about what is shared, kept until anything shared changes. Only requests with a
/// ``NodeRequest/readingName`` come here, so nothing about staff does, and who may ask is checked for
/// each request before.
///
/// Whoever asks while an answer is being worked out waits for that one.
package final class AnswerCache: Sendable {
    private struct Kept {
        let version: UInt64
        /// A `Task` of the answer's type.
        let answer: any Sendable
        var lastUse: UInt64
    }

    static let countMax = 256
    /// Larger answers are not kept.
    static let bytesMax = 256 * 1_024

    private struct State {
        var kept: [[UInt8]: Kept] = [:]
        var uses: UInt64 = 0
    }

    private let state = Mutex(State())

    package init() {}

    /// How many answers are kept.
    package var count: Int { state.withLock { $0.kept.count } }

    /// `version` is asked before the work begins. `work` gives the answer and how many bytes it takes.
    package func answer<Answer: Sendable>(
        _ name: String, version: () -> UInt64,
        _ work: @escaping @Sendable () async throws -> (answer: Answer, bytes: Int)
    ) async throws -> Answer {
        let key = Array((name + " \(Answer.self)").utf8)
        let version = version()
        let task = state.withLock { state -> Task<(answer: Answer, bytes: Int), any Error> in
            state.uses &+= 1
            if let known = state.kept[key], known.version == version,
                let task = known.answer as? Task<(answer: Answer, bytes: Int), any Error>
            {
                state.kept[key]?.lastUse = state.uses
                return task
            }
            let task = Task { try await work() }
            if state.kept.count >= Self.countMax { Self.makeRoom(&state) }
            state.kept[key] = Kept(version: version, answer: task, lastUse: state.uses)
            return task
        }
        do {
            let found = try await task.value
            if found.bytes > Self.bytesMax { drop(key, version) }
            return found.answer
        } catch {
            // What failed may succeed the next time.
            drop(key, version)
            throw error
        }
    }

    private func drop(_ key: [UInt8], _ version: UInt64) {
        state.withLock { state in
            if state.kept[key]?.version == version { state.kept[key] = nil }
        }
    }

    /// A quarter of the answers goes, those that were asked for least lately.
    private static func makeRoom(_ state: inout State) {
        let oldest = state.kept.sorted { $0.value.lastUse < $1.value.lastUse }
        for (key, _) in oldest.prefix(countMax / 4) { state.kept[key] = nil }
    }
}
