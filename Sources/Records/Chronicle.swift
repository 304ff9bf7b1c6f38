package import Ledger

/// The one writer of a space: verifies what arrives, numbers what is authored, appends, folds, and
/// commits each step durably before anybody sees it.
///
/// Calls wait for each other, so a decision that reads the store is still true when it is written.
package actor Chronicle {
    let store: any SpaceStore
    let schema: Schema
    package private(set) var trust: Trust
    private(set) var logs: [ReplicaID: LogState]
    /// The heads that keep logs from being folded, so that nothing is read in vain.
    var blocked: [ReplicaID: HeadReference?] = [:]
    private var isWriting = false
    private var queue: [CheckedContinuation<Void, Never>] = []

    /// Reads the state of every log; folds what an earlier run left unfolded.
    package init(store: any SpaceStore, schema: Schema, trust: Trust) async throws {
        self.store = store
        self.schema = schema
        self.trust = trust
        self.logs = Dictionary(
            uniqueKeysWithValues: try await store.logs().map { ($0.replica, $0) })
        try await writing { try await self.foldRest() }
    }

    package func adopt(_ trust: Trust) {
        self.trust = trust
    }

    /// Every log, in the order of replica ids.
    package var states: [LogState] { logs.values.sorted { $0.replica < $1.replica } }

    package func state(of replica: ReplicaID) -> LogState? { logs[replica] }

    /// Runs one writing step after all earlier ones.
    func writing<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        if isWriting {
            await withCheckedContinuation { queue.append($0) }
        }
        isWriting = true
        defer {
            if queue.isEmpty { isWriting = false } else { queue.removeFirst().resume() }
        }
        return try await body()
    }

    /// After the records were forgotten: every log is to be folded from its start.
    func resetFolded() {
        for replica in logs.keys { logs[replica]?.folded = 0 }
    }

    /// Writes a change and remembers what it makes of the logs.
    func commit(_ change: SpaceChange, _ states: [ReplicaID: LogState]) async throws {
        guard !change.isEmpty else { return }
        try await store.commit(change)
        logs = states
    }
}
