package import Ledger
package import Merge
package import Records

/// A store whose commits fail when a test says so: before anything is written, or after all is.
package actor FaultyStore: SpaceStore {
    package enum Fault: String, CaseIterable, Sendable {
        case beforeApplying, afterApplying
    }

    package struct Failure: Error {}

    private let inner: any SpaceStore
    private var fault: (kind: Fault, commit: Int)?
    package private(set) var commits = 0

    package init(over inner: any SpaceStore) {
        self.inner = inner
    }

    /// Lets the commit of this number from now on fail, once; 1 is the next.
    package func fail(_ kind: Fault, atCommit number: Int) {
        fault = (kind, commits + number)
    }

    package func commit(_ change: SpaceChange) async throws {
        commits += 1
        guard let fault, fault.commit == commits else { return try await inner.commit(change) }
        self.fault = nil
        if fault.kind == .afterApplying { try await inner.commit(change) }
        throw Failure()
    }

    package func forgetRecords() async throws { try await inner.forgetRecords() }
}

extension FaultyStore {
    package func logs() async throws -> [LogState] { try await inner.logs() }

    package func entries(
        of replica: ReplicaID, in sequences: ClosedRange<UInt64>, entriesMax: Int, bytesMax: Int
    ) async throws -> [Entry] {
        try await inner.entries(
            of: replica, in: sequences, entriesMax: entriesMax, bytesMax: bytesMax)
    }

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
