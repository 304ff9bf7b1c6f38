internal import Ledger
package import Merge

extension Chronicle {
    /// The version of a record that is held here: its own operations and those of its parts of the given
    /// kinds, without invitations. nil where there is no such record, or too many logs wrote about it.
    package func version(
        of id: OperationID, parts kinds: [UInt32]
    ) async throws -> RecordVersion? {
        guard let whole = try await store.records([id])[id], whole.isEffective else { return nil }
        var newest: [ReplicaID: OperationPlace] = [:]
        for place in try await places(about: whole, parts: kinds).map(\.place) {
            let known = newest[place.entry.replica]
            if known.map({ $0 < place }) ?? true { newest[place.entry.replica] = place }
        }
        let hashes = try await store.hashes(of: newest.values.map(\.entry).sorted())
        let operations = newest.values.compactMap { place in
            hashes[place.entry].map { OperationID(entry: $0, index: place.index) }
        }
        return RecordVersion(record: id, newest: operations)
    }

    /// Where the operations about a record and its parts stand, each with its field; a creating operation
    /// has field 0. In no order.
    package func places(
        about whole: FoldedRecord, parts kinds: [UInt32]
    ) async throws -> [(key: FieldKey, place: OperationPlace)] {
        var records = [whole]
        for kind in kinds {
            records += try await store.children(of: whole.id, kind: kind).filter(\.isEffective)
        }
        let keys = records.flatMap { record in
            record.fieldDigests.keys.filter { $0 != FieldKey.membership }.sorted().map {
                FieldKey(record: record.id, field: $0)
            }
        }
        var found = records.map { record in
            (
                key: FieldKey(record: record.id, field: FieldKey.membership),
                place: OperationPlace(entry: record.created, index: record.id.index)
            )
        }
        for (key, places) in try await store.histories(of: keys) {
            found += places.map { (key: key, place: $0) }
        }
        return found
    }

    /// Up to where a version reaches. Operations that are not held name nothing.
    package func reach(of version: RecordVersion) async throws -> VersionReach {
        let entries = Set(version.newest.map(\.entry)).sorted()
        return VersionReach(try await store.places(of: entries).values)
    }

    /// A field as it is when the logs are read up to a version, with the permissions of today; nil where
    /// nothing had been written yet.
    package func view(_ key: FieldKey, at reach: VersionReach) async throws -> FieldView? {
        guard let record = try await store.records([key.record])[key.record],
            let rule = schema[record.kind]?.field(key.field)
        else { return nil }
        let places = try await store.histories(of: [key]).mapValues { places in
            places.filter { reach.contains($0.entry) }
        }
        guard let chosen = places[key], !chosen.isEmpty else { return nil }
        let reader = HistoryReader(store: store, members: logs.mapValues(\.birth.member))
        let fold = FieldFold(record: record, membership: try await membership(of: record))
        if rule.shape == .text {
            let text = try await Self.advance(
                MergedText(), of: key, by: chosen, fold, rule, reader)
            return FieldFold.outcome(text).view
        }
        guard let history = try await reader.histories(places)[key], !history.isEmpty else {
            return nil
        }
        return fold.fold(rule, history).view
    }
}
