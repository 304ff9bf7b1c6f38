internal import Ledger
internal import Merge

/// Which entries can be folded: all whose references, and whose own chain before them, are folded.
/// The rest is waiting: stored, forwarded, counted, without effect. Protocol.md §7.1.
extension Chronicle {
    /// At most so many entries in one step, so that a transaction stays short.
    private static let stepEntriesMax = 512
    private static let stepOperationsMax = 1_024
    private static let stepBytesMax = 4 * 1024 * 1024

    /// Folds in turns of their own until nothing more can be folded but what is costly.
    func foldRest() async throws {
        while true {
            let isFolding = try await writing(.other) {
                var change = SpaceChange()
                var after = progress
                let isFolding = try await foldStep(&change, &after)
                try await commit(change, after)
                return isFolding
            }
            guard isFolding else { return }
        }
    }

    /// Adds to a change the folding of as many entries as one step takes, or puts off the logs that
    /// would keep others waiting; false if there is nothing to fold.
    ///
    /// - Parameter own: our own log, where it alone is to be folded, as far as it takes.
    func foldStep(
        _ change: inout SpaceChange, _ after: inout LogProgress, own: ReplicaID? = nil
    ) async throws -> Bool {
        let reader = HistoryReader(store: store, members: after.logs.mapValues(\.birth.member))
            .holding(change.pieces.flatMap(\.entries))
        let before = after
        let ready = try await ready(&after, reader, only: own, entriesMax: Self.stepEntriesMax)
        guard !ready.isEmpty else { return false }
        do {
            let folding = try await FoldStep.result(
                folding: ready, schema: schema, reader: reader.holding(ready), texts: &after.texts,
                pace: own == nil ? .brief : .own
            ).change
            change.records = folding.records
            change.operations = folding.operations
            change.fields = folding.fields
            change.facets = folding.facets
            for entry in ready { change.folded[entry.replica] = entry.sequence }
        } catch let costly as CostlyFold {
            after = before
            after.costly.formUnion(costly.logs.isEmpty ? Set(ready.map(\.replica)) : costly.logs)
        }
        return true
    }

    /// Entries in an order in which each follows everything that it builds on; marks them as folded.
    /// Of one log, or of all but the costly ones.
    func ready(
        _ after: inout LogProgress, _ reader: HistoryReader, only: ReplicaID? = nil, entriesMax: Int
    ) async throws -> [Entry] {
        var ready: [Entry] = []
        var bytes = 0
        var operations = 0
        var isMoving = true
        while isMoving {
            isMoving = false
            for replica in only.map({ [$0] }) ?? after.logs.keys.sorted() {
                guard let state = after.logs[replica], state.folded < state.held,
                    mayAdvance(replica, after), only != nil || !after.costly.contains(replica)
                else { continue }
                let next = try await entries(after: state, reader, entriesMax)
                let hashes = try await hashes(ofHeadsIn: next, reader)
                for entry in next {
                    if let obstacle = obstacle(to: entry, after.logs, hashes) {
                        after.blocked[replica] = .some(obstacle)
                        break
                    }
                    after.blocked[replica] = nil
                    after.logs[replica]?.folded = entry.sequence
                    ready.append(entry)
                    bytes += entry.bodyBytes.count + entry.contents.sizeBytes
                    operations += entry.body.operations.count
                    isMoving = true
                    if ready.count >= entriesMax || bytes >= Self.stepBytesMax
                        || operations >= Self.stepOperationsMax
                    {
                        return ready
                    }
                }
            }
        }
        return ready
    }

    /// False while the head that stopped a log the last time is still not folded.
    private func mayAdvance(_ replica: ReplicaID, _ progress: LogProgress) -> Bool {
        guard let obstacle = progress.blocked[replica] else { return true }
        // An unknown critical operation stays an obstacle until an upgrade.
        guard let head = obstacle else { return false }
        return (progress.logs[head.replica]?.folded ?? 0) >= head.sequence
    }

    private func entries(
        after state: LogState, _ reader: HistoryReader, _ entriesMax: Int
    ) async throws -> [Entry] {
        let first = EntryPlace(replica: state.replica, sequence: state.folded + 1)
        if reader.pending[first] != nil {
            var entries: [Entry] = []
            var sequence = first.sequence
            while let entry = reader.pending[
                EntryPlace(replica: state.replica, sequence: sequence)]
            {
                entries.append(entry)
                sequence += 1
            }
            return entries
        }
        // What is about to be appended is not in the store yet.
        let stored = logs[state.replica]?.held ?? 0
        guard first.sequence <= stored else { return [] }
        return try await store.entries(
            of: state.replica, in: first.sequence...stored, entriesMax: entriesMax,
            bytesMax: Self.stepBytesMax)
    }

    /// The hashes that we hold where these entries say that they build on.
    private func hashes(
        ofHeadsIn entries: [Entry], _ reader: HistoryReader
    ) async throws -> [EntryPlace: Digest] {
        let places = Set(
            entries.flatMap(\.body.heads).map {
                EntryPlace(replica: $0.replica, sequence: $0.sequence)
            })
        let pending = reader.pending.filter { places.contains($0.key) }.mapValues(\.hash)
        let stored = try await store.hashes(of: places.filter { pending[$0] == nil }.sorted())
        return stored.merging(pending) { stored, _ in stored }
    }

    /// What keeps an entry from being folded: `.some(nil)` for an unknown critical operation.
    private func obstacle(
        to entry: Entry, _ states: [ReplicaID: LogState], _ hashes: [EntryPlace: Digest]
    ) -> HeadReference?? {
        for envelope in entry.body.operations where envelope.critical {
            if case .unknown = envelope.operation { return .some(nil) }
        }
        for head in entry.body.heads {
            guard (states[head.replica]?.folded ?? 0) >= head.sequence else { return .some(head) }
            let place = EntryPlace(replica: head.replica, sequence: head.sequence)
            // Another history than ours: a fork, which only a statement of its root can settle.
            guard hashes[place] == head.hash else { return .some(head) }
        }
        return nil
    }
}
