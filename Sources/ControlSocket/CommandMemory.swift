/// The commands of one run of the node, by their ids: each is done once. Whoever sends one again, because
/// the line broke, waits for the first time's answer.
actor CommandMemory {
    typealias Answer = [UInt8]

    /// What a repeated command comes upon.
    enum Found {
        case answer(Task<Answer, Never>)
        /// It was done, and its answer is not kept any more.
        case forgotten
    }

    private static let idsMax = 4_096
    private static let answersBytesMax = 8 << 20
    private static let answerBytesMax = 256 << 10

    private var tasks: [String: Task<Answer, Never>] = [:]
    /// The sizes of answers that are kept, oldest first.
    private var kept: [(id: String, bytes: Int)] = []
    private var keptBytes = 0
    /// All ids in the order of their coming.
    private var ids: [String] = []
    private var known: Set<String> = []

    /// The answer of a command; `work` runs only for an id that did not come before. It goes on when
    /// whoever sent it hangs up.
    func answer(_ id: String, _ work: @escaping @Sendable () async -> Answer) -> Found {
        if let task = tasks[id] { return .answer(task) }
        guard !known.contains(id) else { return .forgotten }
        let task = Task {
            let answer = await work()
            done(id, answer.count)
            return answer
        }
        tasks[id] = task
        known.insert(id)
        ids.append(id)
        return .answer(task)
    }

    private func done(_ id: String, _ bytes: Int) {
        kept.append((id, bytes))
        keptBytes += bytes
        if bytes > Self.answerBytesMax { forget(kept.count - 1) }
        while keptBytes > Self.answersBytesMax { forget(0) }
        while ids.count > Self.idsMax, let oldest = ids.first, drop(oldest) { ids.removeFirst() }
    }

    private func forget(_ index: Int) {
        let (id, bytes) = kept.remove(at: index)
        keptBytes -= bytes
        tasks[id] = nil
    }

    /// False for a command that is still being done.
    private func drop(_ id: String) -> Bool {
        if let index = kept.firstIndex(where: { $0.id == id }) { forget(index) }
        guard tasks[id] == nil else { return false }
        known.remove(id)
        return true
    }
}
