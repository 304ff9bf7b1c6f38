internal import Ledger
internal import Merge

/// What `InMemoryStore` holds. A change is checked as a whole before any of it is applied.
struct InMemoryContents {
    private(set) var logs: [ReplicaID: LogState] = [:]
    /// The entry of sequence n stands at n − 1.
    private(set) var entries: [ReplicaID: [Entry]] = [:]
    private(set) var heads: [ReplicaID: [StoredHead]] = [:]
    private(set) var places: [Digest: EntryPlace] = [:]
    private(set) var records: [OperationID: FoldedRecord] = [:]
    /// Ids in the order in which their records were folded.
    private(set) var order: [OperationID] = []
    private(set) var children: [OperationID: [OperationID]] = [:]
    private(set) var histories: [FieldKey: [OperationPlace]] = [:]
    private(set) var fields: [FieldKey: FieldChange] = [:]
    private(set) var facets: [OperationID: [UInt32: Facet]] = [:]
    private var tree = InMemoryTree()

    func entry(at place: EntryPlace) -> Entry? {
        guard let log = entries[place.replica], place.sequence > 0,
            place.sequence <= UInt64(log.count)
        else { return nil }
        return log[Int(place.sequence) - 1]
    }

    mutating func apply(_ change: SpaceChange) {
        for birth in change.births { logs[birth.replica] = LogState(birth: birth) }
        for piece in change.pieces { append(piece) }
        for (replica, sequence) in change.folded { logs[replica]?.folded = sequence }
        for record in change.records { write(record) }
        for (key, place) in change.operations { histories[key, default: []].append(place) }
        for field in change.fields { fields[field.key] = field }
        facets.merge(change.facets) { _, new in new }
    }

    mutating func forgetRecords() {
        records = [:]
        order = []
        children = [:]
        histories = [:]
        fields = [:]
        facets = [:]
        tree = InMemoryTree()
        for replica in logs.keys { logs[replica]?.folded = 0 }
    }

    mutating func stateHash() -> Digest {
        let records = records
        return tree.root { records[$0]?.digest ?? .zero }
    }

    private mutating func append(_ piece: VerifiedPiece) {
        var log = piece.log
        // How far a log is folded is said by the change alone.
        log.folded = logs[log.replica]?.folded ?? 0
        logs[log.replica] = log
        entries[log.replica, default: []] += piece.entries
        for entry in piece.entries {
            places[entry.hash] = EntryPlace(replica: log.replica, sequence: entry.sequence)
        }
        heads[log.replica, default: []].append(
            StoredHead(
                sequence: log.held, suite: piece.head.suite, signature: piece.head.signature))
    }

    private mutating func write(_ record: FoldedRecord) {
        if records.updateValue(record, forKey: record.id) == nil {
            order.append(record.id)
            if let parent = record.parent { children[parent, default: []].append(record.id) }
        }
        tree.touch(record.id)
    }
}

extension InMemoryContents {
    /// The whole of a list, oldest first.
    func list(_ query: RecordQuery) -> [FoldedRecord] {
        let found = records.values.compactMap { record -> (order: UInt32, record: FoldedRecord)? in
            guard record.kind == query.kind, record.isEffective,
                let facet = facets[record.id]?[query.facet], facet.key == query.key,
                query.orders.contains(facet.order)
            else { return nil }
            return (facet.order, record)
        }
        return found.sorted { left, right in
            if left.order != right.order { return left.order < right.order }
            let (one, other) = (left.record, right.record)
            if one.created != other.created { return one.created < other.created }
            return one.id.index < other.id.index
        }.map(\.record)
    }
}
