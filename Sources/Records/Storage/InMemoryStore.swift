package import Ledger
package import Merge

/// A space in memory: the model that every other backend is tested against, and the store of
/// simulations. It refuses what a database would refuse, so that a commit is all or nothing here too.
package actor InMemoryStore: SpaceStore {
    private var contents = InMemoryContents()

    package init() {}

    package func commit(_ change: SpaceChange) throws {
        try contents.check(change)
        contents.apply(change)
    }

    package func forgetRecords() {
        contents.forgetRecords()
    }
}

extension InMemoryStore {
    package func logs() -> [LogState] { contents.logs.values.sorted { $0.replica < $1.replica } }

    package func entries(
        of replica: ReplicaID, in sequences: ClosedRange<UInt64>, entriesMax: Int, bytesMax: Int
    ) -> [Entry] {
        let log = contents.entries[replica] ?? []
        let first = max(1, sequences.lowerBound)
        let last = min(sequences.upperBound, UInt64(log.count))
        guard entriesMax > 0, first <= last else { return [] }
        var found: [Entry] = []
        var bytes = 0
        for entry in log[Int(first) - 1..<Int(last)] {
            guard found.count < entriesMax, bytes <= bytesMax else { break }
            found.append(entry)
            bytes += entry.bodyBytes.count + entry.contents.storedBytes.count
        }
        return found
    }

    package func entries(at places: [EntryPlace]) -> [EntryPlace: Entry] {
        var found: [EntryPlace: Entry] = [:]
        for place in places { found[place] = contents.entry(at: place) }
        return found
    }

    package func heads(
        of replica: ReplicaID, from sequence: UInt64, countMax: Int
    ) -> [StoredHead] {
        let heads = contents.heads[replica] ?? []
        return Array(heads.lazy.filter { $0.sequence >= sequence }.prefix(max(0, countMax)))
    }

    package func hashes(of places: [EntryPlace]) -> [EntryPlace: Digest] {
        var found: [EntryPlace: Digest] = [:]
        for place in places { found[place] = contents.entry(at: place)?.hash }
        return found
    }

    package func places(of hashes: [Digest]) -> [Digest: EntryPlace] {
        var found: [Digest: EntryPlace] = [:]
        for hash in hashes { found[hash] = contents.places[hash] }
        return found
    }
}

extension InMemoryStore {
    package func records(_ ids: [OperationID]) -> [OperationID: FoldedRecord] {
        var found: [OperationID: FoldedRecord] = [:]
        for id in ids { found[id] = contents.records[id] }
        return found
    }

    package func records(
        kind: UInt32, after: OperationID?, countMax: Int
    ) -> [FoldedRecord] {
        var ids = contents.order[...]
        if let after {
            guard let index = ids.firstIndex(of: after) else { return [] }
            ids = ids[(index + 1)...]
        }
        let records = ids.lazy.compactMap { self.contents.records[$0] }
        return Array(
            records.filter { $0.kind == kind && $0.isEffective }.prefix(max(0, countMax)))
    }

    package func records(_ query: RecordQuery) -> [FoldedRecord] {
        let found = contents.list(query)
        let ordered = query.isNewestFirst ? found.reversed() : found
        return Array(ordered.dropFirst(max(0, query.skip)).prefix(max(0, query.countMax)))
    }

    package func count(_ query: RecordQuery) -> Int { contents.list(query).count }

    package func children(of id: OperationID, kind: UInt32?) -> [FoldedRecord] {
        let children = (contents.children[id] ?? []).compactMap { contents.records[$0] }
        guard let kind else { return children }
        return children.filter { $0.kind == kind }
    }

    package func histories(of keys: [FieldKey]) -> [FieldKey: [OperationPlace]] {
        var found: [FieldKey: [OperationPlace]] = [:]
        for key in keys { found[key] = contents.histories[key] }
        return found
    }

    package func views(of keys: [FieldKey]) -> [FieldKey: FieldView] {
        var found: [FieldKey: FieldView] = [:]
        for key in keys { found[key] = contents.fields[key]?.view }
        return found
    }

    package func conflicts(countMax: Int) -> [FieldKey] {
        let keys = contents.fields.values.filter { change in
            change.isConflict && contents.records[change.key.record]?.isEffective == true
        }
        return Array(keys.map(\.key).sorted().prefix(max(0, countMax)))
    }

    package func stateHash() -> Digest { contents.stateHash() }
}

/// A change that contradicts what is held; nothing of it was applied.
package struct InMemoryStoreError: Error, Equatable, Sendable {
    /// The stable identifier that other stores give such a change too.
    package static let code = "conflict"

    package let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}
