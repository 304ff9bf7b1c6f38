package import Ledger
package import Merge

extension Chronicle {
    private static let followedBytesMax = 1 << 20

    /// The operations of the folded entries of a log after a sequence, with those that have no effect,
    /// and through which sequence they go; the same sequence where nothing more is folded.
    ///
    /// Reads beside the writer: what is folded stays as it is, and nobody waits for a reader.
    package nonisolated func operations(
        of replica: ReplicaID, after sequence: UInt64, entriesMax: Int
    ) async throws -> (operations: [FollowedOperation], through: UInt64) {
        let logs = await self.logs
        guard let log = logs[replica], log.folded > sequence, sequence < UInt64.max else {
            return ([], sequence)
        }
        let entries = try await store.entries(
            of: replica, in: (sequence + 1)...log.folded, entriesMax: max(1, entriesMax),
            bytesMax: Self.followedBytesMax)
        let reader = HistoryReader(store: store, members: logs.mapValues(\.birth.member))
        var resolver = ReferenceResolver()
        try await reader.learn(&resolver, from: entries)
        var operations: [FollowedOperation] = []
        for entry in entries {
            let place = EntryPlace(replica: entry.replica, sequence: entry.sequence)
            for index in entry.body.operations.indices {
                let at = OperationPlace(entry: place, index: UInt32(truncatingIfNeeded: index))
                guard let found = reader.operation(in: entry, at: at, resolver) else { continue }
                operations.append(
                    FollowedOperation(
                        id: found.id, place: place, author: found.author,
                        quarterHours: entry.body.quarterHours, operation: found.operation))
            }
        }
        return (operations, entries.last?.sequence ?? sequence)
    }
}

/// An operation of a folded entry, for those who follow the logs: what it refers to is resolved.
package struct FollowedOperation: Sendable {
    package let id: OperationID
    package let place: EntryPlace
    package let author: MemberID
    /// When its entry was written, by its author's clock; for display.
    package let quarterHours: UInt32
    package let operation: LedgerOperation<OperationID>
}
