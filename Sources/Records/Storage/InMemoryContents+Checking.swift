internal import Ledger
internal import Merge

extension InMemoryContents {
    /// Throws where a change contradicts what is held, as the constraints of a database do.
    func check(_ change: SpaceChange) throws(InMemoryStoreError) {
        let held = try checkLogs(change)
        for (replica, sequence) in change.folded {
            guard let end = held[replica] ?? logs[replica]?.held, sequence <= end else {
                throw InMemoryStoreError("folding beyond what is held")
            }
        }
        func holds(_ place: EntryPlace) -> Bool {
            let end = held[place.replica] ?? logs[place.replica]?.held ?? 0
            return place.sequence > 0 && place.sequence <= end
        }
        var created: Set<OperationID> = []
        func exists(_ id: OperationID) -> Bool { records[id] != nil || created.contains(id) }
        for record in change.records {
            guard exists(record.id) || holds(record.created) else {
                throw InMemoryStoreError("a record of an unknown entry")
            }
            guard record.parent.map(exists) ?? true else {
                throw InMemoryStoreError("a record of an unknown parent")
            }
            created.insert(record.id)
        }
        for (key, place) in change.operations where !exists(key.record) || !holds(place.entry) {
            throw InMemoryStoreError("an operation of an unknown record or entry")
        }
        for field in change.fields where !exists(field.key.record) {
            throw InMemoryStoreError("a field of an unknown record")
        }
    }

    /// Where each log that the change touches will end.
    private func checkLogs(
        _ change: SpaceChange
    ) throws(InMemoryStoreError) -> [ReplicaID: UInt64] {
        var held: [ReplicaID: UInt64] = [:]
        for birth in change.births {
            guard logs[birth.replica] == nil, held.updateValue(0, forKey: birth.replica) == nil
            else { throw InMemoryStoreError("a birth that is held") }
        }
        var hashes: Set<Digest> = []
        for piece in change.pieces {
            let replica = piece.log.replica
            guard let end = held[replica] ?? logs[replica]?.held else {
                throw InMemoryStoreError("a piece of an unknown log")
            }
            for (sequence, entry) in zip((end + 1)..., piece.entries) {
                guard entry.sequence == sequence else {
                    throw InMemoryStoreError("a piece that does not continue its log")
                }
                guard places[entry.hash] == nil, hashes.insert(entry.hash).inserted else {
                    throw InMemoryStoreError("an entry that is held")
                }
            }
            guard piece.log.held == end + UInt64(piece.entries.count) else {
                throw InMemoryStoreError("a piece that does not continue its log")
            }
            held[replica] = piece.log.held
        }
        return held
    }
}
