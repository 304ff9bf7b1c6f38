package import Merge

/// What a store of logs gives back. Writing happens in one place: `SpaceStore.commit` of Records, so
/// that entries and what they fold into become durable together.
///
/// Asynchronous, because a network database must fit. One test suite runs over every backend.
package protocol LedgerStorage: Sendable {
    /// All logs that are known, in the order of their replica ids; also those without entries.
    func logs() async throws -> [LogState]

    /// The entries of a log in a range of sequences, in order; at most what fits the limits: no more
    /// than `entriesMax`, and stopping after the entry that passes `bytesMax`.
    func entries(
        of replica: ReplicaID, in sequences: ClosedRange<UInt64>, entriesMax: Int, bytesMax: Int
    ) async throws -> [Entry]

    /// The entries at these places; places not held are left out.
    func entries(at places: [EntryPlace]) async throws -> [EntryPlace: Entry]

    /// The signed heads of a log from a sequence on, in order, at most `countMax`.
    func heads(
        of replica: ReplicaID, from sequence: UInt64, countMax: Int
    ) async throws -> [StoredHead]

    /// The hash of each entry that is held, by its place; places not held are left out.
    func hashes(of places: [EntryPlace]) async throws -> [EntryPlace: Digest]

    /// Where each entry stands, by its hash; hashes not held are left out.
    func places(of hashes: [Digest]) async throws -> [Digest: EntryPlace]
}

/// A checkpoint as a store keeps it: enough to end a piece there.
package struct StoredHead: Equatable, Sendable {
    package let sequence: UInt64
    package let suite: Suite
    package let signature: [UInt8]

    package init(sequence: UInt64, suite: Suite, signature: [UInt8]) {
        self.sequence = sequence
        self.suite = suite
        self.signature = signature
    }
}
