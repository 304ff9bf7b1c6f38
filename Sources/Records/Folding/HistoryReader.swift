internal import Ledger
internal import Merge

/// Reads the histories of fields out of the logs: entries that are about to be committed, and those
/// that the store holds.
struct HistoryReader {
    let store: any SpaceStore
    private var members: [ReplicaID: MemberID]
    /// Entries that are not committed yet, or that are being folded.
    var pending: [EntryPlace: Entry] = [:]

    init(store: any SpaceStore, members: [ReplicaID: MemberID]) {
        self.store = store
        self.members = members
    }

    /// The same reader, where the authors of these entries are known: a log may have come to the store
    /// after the reader was made. An operation that was left out for that would count as read.
    func knowing(authorsOf entries: some Sequence<Entry>) async throws -> HistoryReader {
        guard entries.contains(where: { members[$0.replica] == nil }) else { return self }
        var reader = self
        for log in try await store.logs() { reader.members[log.replica] = log.birth.member }
        return reader
    }

    /// The same reader, where these entries need not be read again.
    func holding(_ entries: [Entry]) -> HistoryReader {
        var reader = self
        for entry in entries {
            reader.pending[EntryPlace(replica: entry.replica, sequence: entry.sequence)] = entry
        }
        return reader
    }

    /// The operations at these places, resolved, grouped as asked. What cannot be resolved is left out.
    func histories(
        _ places: [FieldKey: [OperationPlace]]
    ) async throws -> [FieldKey: [HistoryOperation]] {
        let wanted = Set(places.values.joined().map(\.entry))
        var entries = pending.filter { wanted.contains($0.key) }
        let missing = wanted.filter { entries[$0] == nil }.sorted()
        entries.merge(try await store.entries(at: missing)) { old, _ in old }
        let reader = try await knowing(authorsOf: entries.values)
        var resolver = ReferenceResolver()
        try await learn(&resolver, from: Array(entries.values))
        return places.mapValues { places in
            places.compactMap { place in
                entries[place.entry].flatMap { reader.operation(in: $0, at: place, resolver) }
            }
        }
    }

    /// Makes known to a resolver whatever these entries refer to.
    func learn(_ resolver: inout ReferenceResolver, from entries: [Entry]) async throws {
        resolver.learn(Array(pending.values))
        resolver.learn(entries)
        resolver.learn(try await store.hashes(of: resolver.unknownPlaces(in: entries)))
    }

    func operation(
        in entry: Entry, at place: OperationPlace, _ resolver: ReferenceResolver
    ) -> HistoryOperation? {
        let index = Int(place.index)
        guard index < entry.body.operations.count, let author = members[entry.replica],
            let operation = resolver.resolve(entry, index)
        else { return nil }
        return HistoryOperation(
            id: entry.operationID(index), place: place, author: author, operation: operation,
            texts: entry.texts(of: entry.body.operations[index]),
            acceptedHeads: acceptedHeads(operation, entry))
    }

    private func acceptedHeads(
        _ operation: LedgerOperation<OperationID>, _ entry: Entry
    ) -> [HeadReference] {
        guard case .withdraw(_, _, let numbers) = operation else { return [] }
        return numbers.compactMap { number in
            number > 0 && Int(number) <= entry.body.heads.count
                ? entry.body.heads[Int(number) - 1] : nil
        }
    }
}

/// One operation with everything that judging and merging it needs.
struct HistoryOperation {
    let id: OperationID
    let place: OperationPlace
    let author: MemberID
    let operation: LedgerOperation<OperationID>
    let texts: [String?]
    /// For a withdrawal: the heads that it accepts.
    let acceptedHeads: [HeadReference]
}
