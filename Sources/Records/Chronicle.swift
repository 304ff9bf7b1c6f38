package import Ledger
internal import Merge

/// The one writer of a space: verifies what arrives, numbers what is authored, appends, folds, and
/// commits each step durably before anybody sees it.
///
/// Calls wait for each other, so a decision that reads the store is still true when it is written. What
/// would keep others waiting is folded beside the writer (`+Beside`), and our own writes go first.
package actor Chronicle {
    let store: any SpaceStore
    let schema: Schema
    package private(set) var trust: Trust
    /// Moves on with every change of the records.
    package nonisolated let changes = ChangeCount()
    private(set) var progress: LogProgress
    /// After a failed commit the store is asked again what it holds.
    private var isUncertain = false
    private let lane = AsyncMutex()
    private var observer: (@Sendable ([FieldKey: Set<MemberID>]) -> Void)?
    /// Steps that are being folded beside the writer, and what was written meanwhile.
    var beside = BesideFolds()

    /// Reads the state of every log; folds what an earlier run left unfolded, unless the store can
    /// only be read. What is costly of it is folded after this returns.
    package init(
        store: any SpaceStore, schema: Schema, trust: Trust, foldsRest: Bool = true
    ) async throws {
        self.store = store
        self.schema = schema
        self.trust = trust
        self.progress = LogProgress(try await store.logs())
        guard foldsRest else { return }
        try await foldRest()
        foldCostly()
    }

    package func adopt(_ trust: Trust) {
        self.trust = trust
        // Pages name the members.
        changes.advance()
    }

    var logs: [ReplicaID: LogState] { progress.logs }

    /// Replicas that held entries build on and whose logs are not known here: somebody's descriptor is
    /// missing, or the log has not arrived.
    package var missingReplicas: [ReplicaID] {
        let heads = progress.blocked.values.compactMap { $0?.replica }
        return Set(heads.filter { logs[$0] == nil }).sorted()
    }

    /// Every log, in the order of replica ids.
    package var states: [LogState] { logs.values.sorted { $0.replica < $1.replica } }

    package func state(of replica: ReplicaID) -> LogState? { logs[replica] }

    /// Runs one writing step after those before it; our own writes go before what arrives.
    func writing<Value: Sendable>(
        _ turn: AsyncMutex.Turn, _ body: () async throws -> Value
    ) async throws -> Value {
        try await lane.withLock(turn) {
            if isUncertain {
                var after = LogProgress(try await store.logs())
                after.texts = progress.texts
                after.texts.forget()
                progress = after
                beside.invalidate()
                isUncertain = false
            }
            return try await body()
        }
    }

    /// Keeps a text that was read, unless the records were folded anew since.
    func remember(_ text: KnownTexts.Known, _ key: FieldKey, _ generation: UInt64) {
        guard progress.texts.generation == generation else { return }
        progress.texts.keep(text, key)
    }

    /// After the records were forgotten: every log is to be folded from its start.
    func resetFolded() {
        progress.resetFolded()
        beside.invalidate()
    }

    /// Writes a change and remembers what it makes of the logs. A commit that fails may have been
    /// written all the same, so the store is asked before anything else is written.
    func commit(_ change: SpaceChange, _ after: LogProgress) async throws {
        if !change.isEmpty {
            // Also where the commit fails: it may have been written all the same.
            defer { changes.advance(by: change) }
            do {
                try await store.commit(change)
            } catch {
                isUncertain = true
                throw error
            }
            beside.note(change)
        }
        progress = after
        if let observer, !change.fields.isEmpty { observer(news(of: change)) }
    }

    /// Tells, after each commit, which fields show something new and whose operations did it. The
    /// observer must not wait: writing does, until it returns.
    package func observe(
        _ observer: @escaping @Sendable ([FieldKey: Set<MemberID>]) -> Void
    ) {
        self.observer = observer
    }

    private func news(of change: SpaceChange) -> [FieldKey: Set<MemberID>] {
        var news = Dictionary(change.fields.map { ($0.key, Set<MemberID>()) }) { first, _ in first }
        for (key, place) in change.operations {
            guard let author = logs[place.entry.replica]?.birth.member else { continue }
            news[key]?.insert(author)
        }
        return news
    }
}
