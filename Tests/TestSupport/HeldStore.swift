package import Ledger
package import Merge
package import Records

/// A store that does not give the entries of one log back until a test lets it: whoever folds that log
/// beside the writer stands still there, at a place that the test knows.
package actor HeldStore: SpaceStore {
    private let inner: any SpaceStore
    private var isHolding: ReplicaID?
    private var held: [CheckedContinuation<Void, Never>] = []
    private var watchers: [CheckedContinuation<Void, Never>] = []

    package init(over inner: any SpaceStore) {
        self.inner = inner
    }

    package func hold(_ replica: ReplicaID) { isHolding = replica }

    package func release() {
        isHolding = nil
        for continuation in held { continuation.resume() }
        held = []
    }

    /// Returns once somebody stands still.
    package func untilHeld() async {
        guard held.isEmpty else { return }
        await withCheckedContinuation { watchers.append($0) }
    }

    package func entries(
        of replica: ReplicaID, in sequences: ClosedRange<UInt64>, entriesMax: Int, bytesMax: Int
    ) async throws -> [Entry] {
        if isHolding == replica {
            await withCheckedContinuation { continuation in
                held.append(continuation)
                for watcher in watchers { watcher.resume() }
                watchers = []
            }
        }
        return try await inner.entries(
            of: replica, in: sequences, entriesMax: entriesMax, bytesMax: bytesMax)
    }

    package func commit(_ change: SpaceChange) async throws { try await inner.commit(change) }
    package func forgetRecords() async throws { try await inner.forgetRecords() }
}

extension HeldStore {
    package func logs() async throws -> [LogState] { try await inner.logs() }

    package func entries(at places: [EntryPlace]) async throws -> [EntryPlace: Entry] {
        try await inner.entries(at: places)
    }

    package func heads(
        of replica: ReplicaID, from sequence: UInt64, countMax: Int
    ) async throws -> [StoredHead] {
        try await inner.heads(of: replica, from: sequence, countMax: countMax)
    }

    package func hashes(of places: [EntryPlace]) async throws -> [EntryPlace: Digest] {
        try await inner.hashes(of: places)
    }

    package func places(of hashes: [Digest]) async throws -> [Digest: EntryPlace] {
        try await inner.places(of: hashes)
    }

    package func records(_ ids: [OperationID]) async throws -> [OperationID: FoldedRecord] {
        try await inner.records(ids)
    }

    package func records(
        kind: UInt32, after: OperationID?, countMax: Int
    ) async throws -> [FoldedRecord] {
        try await inner.records(kind: kind, after: after, countMax: countMax)
    }

    package func records(_ query: RecordQuery) async throws -> [FoldedRecord] {
        try await inner.records(query)
    }

    package func count(_ query: RecordQuery) async throws -> Int { try await inner.count(query) }

    package func children(of id: OperationID, kind: UInt32?) async throws -> [FoldedRecord] {
        try await inner.children(of: id, kind: kind)
    }

    package func histories(of keys: [FieldKey]) async throws -> [FieldKey: [OperationPlace]] {
        try await inner.histories(of: keys)
    }

    package func views(of keys: [FieldKey]) async throws -> [FieldKey: FieldView] {
        try await inner.views(of: keys)
    }

    package func conflicts(countMax: Int) async throws -> [FieldKey] {
        try await inner.conflicts(countMax: countMax)
    }

    package func stateHash() async throws -> Digest { try await inner.stateHash() }
}
