internal import Ledger
internal import Merge

extension FoldStep {
    /// Folds every touched field anew and gathers the change.
    mutating func finish() async throws -> SpaceChange {
        var dirty = Set(gained.map(\.key))
        try await spread(&dirty)
        var places = try await reader.store.histories(of: held(dirty))
        for (key, place) in gained { places[key, default: []].append(place) }
        bound(&places)
        let written = dirty.filter { isText($0) }
        let others = places.filter { !written.contains($0.key) }
        do {
            try pace.check(
                reading: others.values.joined().count { reader.pending[$0.entry] == nil })
        } catch var costly {
            let gained = gained.filter { !written.contains($0.key) }
            costly.logs = Set(gained.map(\.place.entry.replica))
            throw costly
        }
        let histories = try await reader.histories(others)
        let memberships = try await memberships(histories)
        for id in touched { judgeCreation(id, memberships) }
        var change = SpaceChange()
        for key in dirty.sorted() {
            let outcome =
                written.contains(key)
                ? try await text(key, places[key] ?? [], memberships)
                : fold(key, histories[key] ?? [], memberships)
            guard let outcome else { continue }
            records[key.record]?.fieldDigests[key.field] = outcome.digest
            change.fields.append(
                FieldChange(key: key, view: outcome.view, isConflict: outcome.isConflict))
        }
        change.operations = gained
        change.records = touched.compactMap { records[$0] }
        change.facets = try await facets(change.fields)
        return change
    }

    private func held(_ keys: Set<FieldKey>) -> [FieldKey] {
        keys.filter { records[$0.record]?.fieldDigests[$0.field] != nil }.sorted()
    }

    private func isText(_ key: FieldKey) -> Bool { rule(key.record, key.field)?.shape == .text }

    /// Takes out what a log does to a register, a set or invitations beyond its share.
    private mutating func bound(_ places: inout [FieldKey: [OperationPlace]]) {
        var dropped: Set<OperationPlace> = []
        for (key, all) in places where all.count > TextBounds.operationsMax && !isText(key) {
            var counts: [ReplicaID: Int] = [:]
            places[key] = all.filter { place in
                counts[place.entry.replica, default: 0] += 1
                let isWithin = counts[place.entry.replica, default: 0] <= TextBounds.operationsMax
                if !isWithin { dropped.insert(place) }
                return isWithin
            }
        }
        if !dropped.isEmpty { gained.removeAll { dropped.contains($0.place) } }
    }

    /// Folds a text, onto what is known of it.
    private mutating func text(
        _ key: FieldKey, _ places: [OperationPlace], _ memberships: [OperationID: Membership]
    ) async throws -> FieldFold.Outcome? {
        guard let record = records[key.record], let rule = rule(key.record, key.field) else {
            return nil
        }
        let membership = memberships[whole(record)] ?? Membership()
        var known = texts[key]
        var unseen = known?.unseen(of: places)
        if unseen == nil {
            known = nil
            unseen = places
        }
        // One owner of the arrays in it, so that they are changed in place.
        texts.drop(key)
        var text = known?.text ?? MergedText()
        if let known, known.membership != membership { text.judge(by: membership) }
        known = nil
        let dropped: Set<OperationPlace>
        do {
            dropped = try await reader.advance(
                &text, of: key, by: unseen ?? [],
                FieldFold(record: record, membership: membership), rule, &pace)
            try await pace.spend(text.document.insertedCount / FoldPace.scalarsOfWork)
        } catch var costly as CostlyFold {
            costly.logs = logs(gaining: key)
            throw costly
        }
        if !dropped.isEmpty { gained.removeAll { $0.key == key && dropped.contains($0.place) } }
        let all = dropped.isEmpty ? places : places.filter { !dropped.contains($0) }
        let stored = all.dropLast(gained.count { $0.key == key })
        texts.keep(
            KnownTexts.Known(
                text: text, membership: membership, count: all.count, last: all.last,
                stored: (stored.count, stored.last)), key)
        return FieldFold.outcome(text)
    }

    /// The logs whose entries make this step touch a field; where invitations spread to it, those that
    /// changed them.
    private func logs(gaining key: FieldKey) -> Set<ReplicaID> {
        let own = gained.filter { $0.key == key }
        let cause = own.isEmpty ? gained.filter { $0.key.field == FieldKey.membership } : own
        return Set(cause.map(\.place.entry.replica))
    }

    /// Where every touched record now stands in its kind's lists; `changed` are the views of this step.
    private func facets(
        _ changed: [FieldChange]
    ) async throws -> [OperationID: [UInt32: Facet]] {
        let listed = touched.compactMap { id in
            records[id].flatMap { record in
                schema[record.kind].flatMap { $0.facets.isEmpty ? nil : (record, $0.facets) }
            }
        }
        var views = Dictionary(changed.map { ($0.key, $0.view) }) { _, last in last }
        var missing: Set<FieldKey> = []
        for (record, rules) in listed where record.isEffective {
            for field in rules.flatMap(\.fields) where record.fieldDigests[field] != nil {
                let key = FieldKey(record: record.id, field: field)
                if views[key] == nil { missing.insert(key) }
            }
        }
        views.merge(try await reader.store.views(of: missing.sorted())) { known, _ in known }
        var facets: [OperationID: [UInt32: Facet]] = [:]
        for (record, rules) in listed {
            var own: [UInt32: Facet] = [:]
            for rule in rules where record.isEffective {
                own[rule.number] = rule.facet(of: record) {
                    views[FieldKey(record: record.id, field: $0)]
                }
            }
            facets[record.id] = own
        }
        return facets
    }

    /// Where invitations change, every field of the record and of its parts is judged anew.
    private mutating func spread(_ dirty: inout Set<FieldKey>) async throws {
        for key in dirty.filter({ $0.field == FieldKey.membership }).sorted() {
            guard let whole = records[key.record] else { continue }
            var reached = [whole]
            for child in try await reader.store.children(of: whole.id, kind: nil)
            where schema[child.kind]?.isPart == true {
                if records[child.id] == nil { records[child.id] = child }
                reached.append(child)
            }
            for record in reached {
                touch(record.id)
                for field in record.fieldDigests.keys {
                    dirty.insert(FieldKey(record: record.id, field: field))
                }
            }
        }
    }

    /// The memberships of every whole that a touched record is judged by.
    private func memberships(
        _ histories: [FieldKey: [HistoryOperation]]
    ) async throws -> [OperationID: Membership] {
        var memberships: [OperationID: Membership] = [:]
        var stored: Set<OperationID> = []
        for id in touched {
            guard let record = records[id], let whole = records[self.whole(record)] else {
                continue
            }
            let key = FieldKey(record: whole.id, field: FieldKey.membership)
            if let history = histories[key] {
                memberships[whole.id] = FieldFold.membership(history, owner: whole.owner)
            } else if whole.fieldDigests[FieldKey.membership] != nil {
                stored.insert(whole.id)
            }
        }
        let keys = stored.sorted().map { FieldKey(record: $0, field: FieldKey.membership) }
        for (key, view) in try await reader.store.views(of: keys) {
            guard case .membership(let membership) = view else { continue }
            memberships[key.record] = membership
        }
        return memberships
    }

    private func whole(_ record: FoldedRecord) -> OperationID {
        guard schema[record.kind]?.isPart == true, let parent = record.parent else {
            return record.id
        }
        return parent
    }

    private mutating func judgeCreation(
        _ id: OperationID, _ memberships: [OperationID: Membership]
    ) {
        guard let record = records[id], let kind = schema[record.kind] else { return }
        let membership = record.parent.flatMap { memberships[$0] } ?? Membership()
        records[id]?.isEffective = Permission.creates(record, kind: kind, membership: membership)
    }

    private func fold(
        _ key: FieldKey, _ history: [HistoryOperation],
        _ memberships: [OperationID: Membership]
    ) -> FieldFold.Outcome? {
        guard let record = records[key.record] else { return nil }
        let membership = memberships[whole(record)] ?? Membership()
        if key.field == FieldKey.membership { return FieldFold.outcome(membership) }
        guard let rule = schema[record.kind]?.field(key.field) else { return nil }
        return FieldFold(record: record, membership: membership).fold(rule, history)
    }
}
