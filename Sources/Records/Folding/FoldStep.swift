internal import Ledger
internal import Merge

/// Folds a run of entries, all of whose references are folded, into a change of records.
///
/// Reads in bulk, then decides as a value: which records are created, which fields gain operations,
/// and what each touched field then looks like. Nothing is written here.
struct FoldStep {
    let schema: Schema
    private let reader: HistoryReader
    private var records: [OperationID: FoldedRecord] = [:]
    /// Records that this step creates or changes, in order.
    private var touched: [OperationID] = []
    private var isTouched: Set<OperationID> = []
    private var gained: [(key: FieldKey, place: OperationPlace)] = []
    private var texts: KnownTexts

    init(schema: Schema, reader: HistoryReader, texts: KnownTexts) {
        self.schema = schema
        self.reader = reader
        self.texts = texts
    }

    /// The change that folding these entries makes; `folded` and what is appended are not part of it.
    /// `texts` is what is known before, and then what is known once the change is committed.
    static func change(
        folding entries: [Entry], schema: Schema, reader: HistoryReader, texts: inout KnownTexts
    ) async throws -> SpaceChange {
        var step = FoldStep(schema: schema, reader: reader, texts: texts)
        let change = try await step.run(entries)
        texts = step.texts
        return change
    }

    private mutating func run(_ entries: [Entry]) async throws -> SpaceChange {
        var resolver = ReferenceResolver()
        try await reader.learn(&resolver, from: entries)
        var operations: [(HistoryOperation, Entry)] = []
        for entry in entries {
            let place = EntryPlace(replica: entry.replica, sequence: entry.sequence)
            for index in entry.body.operations.indices {
                let at = OperationPlace(entry: place, index: UInt32(truncatingIfNeeded: index))
                guard let found = reader.operation(in: entry, at: at, resolver) else { continue }
                operations.append((found, entry))
            }
        }
        try await loadRecords(operations.map(\.0), beside: Set(entries.map(\.hash)))
        for (operation, entry) in operations { assign(operation, entry) }
        return try await finish()
    }

    /// Loads the records that the operations are about, but for those that this step creates.
    private mutating func loadRecords(
        _ operations: [HistoryOperation], beside folding: Set<Digest>
    ) async throws {
        var wanted = Set(operations.compactMap { Self.target($0.operation) })
        wanted = wanted.filter { !folding.contains($0.entry) }
        records = try await reader.store.records(wanted.sorted())
        // A part is judged by the invitations of its whole.
        wanted = Set(records.values.compactMap(\.parent)).filter { records[$0] == nil }
        records.merge(try await reader.store.records(wanted.sorted())) { old, _ in old }
    }

    /// The record that an operation is about; for a creation its parent.
    private static func target(_ operation: LedgerOperation<OperationID>) -> OperationID? {
        switch operation {
        case .create(_, let parent, _): parent
        case .set(let assignment), .add(let assignment): assignment.record
        case .edit(let change): change.record
        case .remove(let record, _, _, _), .invite(let record, _): record
        case .withdraw(let record, _, _): record
        case .unknown: nil
        }
    }

    /// Puts an operation into the history that it belongs to. What fits no history (an unknown kind or
    /// field, a value of another shape) has no effect, on every node of this fold level alike.
    private mutating func assign(_ operation: HistoryOperation, _ entry: Entry) {
        switch operation.operation {
        case .create(let kind, let parent, let authority):
            create(operation, kind: kind, parent: parent, authority: authority, entry)
        case .set(let assignment), .add(let assignment):
            let isSet = if case .set = operation.operation { true } else { false }
            guard let rule = rule(assignment.record, assignment.field),
                rule.shape.accepts(assignment.value), rule.shape.isRegister == isSet,
                rule.shape.accepts(
                    lengths: entry.body.operations[Int(operation.place.index)].contentLengths)
            else { return }
            gain(assignment.record, assignment.field, operation.place)
        case .remove(let record, let field, _, _):
            guard case .contentSet = rule(record, field)?.shape else { return }
            gain(record, field, operation.place)
        case .edit(let change):
            guard rule(change.record, change.field)?.shape == .text else { return }
            gain(change.record, change.field, operation.place)
        case .invite(let record, _), .withdraw(let record, _, _):
            guard let kind = records[record]?.kind, schema[kind]?.takesGuests == true else {
                return
            }
            gain(record, FieldKey.membership, operation.place)
        case .unknown: return
        }
    }

    private mutating func create(
        _ operation: HistoryOperation, kind: UInt32, parent: OperationID?,
        authority: OperationID?, _ entry: Entry
    ) {
        guard let rules = schema[kind] else { return }
        let whole = parent.flatMap { records[$0] }
        guard
            parent == nil
                ? rules.mayStandAlone : whole.map({ rules.standsBelow($0.kind) }) == true
        else { return }
        records[operation.id] = FoldedRecord(
            id: operation.id, kind: kind, author: operation.author,
            owner: rules.isPart ? whole?.owner ?? operation.author : operation.author,
            parent: parent, parentOwner: whole?.owner, authority: authority,
            created: operation.place.entry, quarterHours: entry.body.quarterHours,
            isEffective: true, fieldDigests: [:])
        touch(operation.id)
    }

    private mutating func touch(_ record: OperationID) {
        if isTouched.insert(record).inserted { touched.append(record) }
    }

    private func rule(_ record: OperationID, _ field: UInt32) -> FieldRule? {
        records[record].flatMap { schema[$0.kind]?.field(field) }
    }

    private mutating func gain(_ record: OperationID, _ field: UInt32, _ place: OperationPlace) {
        gained.append((FieldKey(record: record, field: field), place))
        touch(record)
    }
}

extension FoldStep {
    /// Folds every touched field anew and gathers the change.
    private mutating func finish() async throws -> SpaceChange {
        var dirty = Set(gained.map(\.key))
        try await spread(&dirty)
        // What an edit may do follows from the memberships.
        if dirty.contains(where: { $0.field == FieldKey.membership }) { texts.forget() }
        let places = try await places(of: dirty)
        let histories = try await reader.histories(places.mapValues { Array($0.unseen) })
        let memberships = try await memberships(histories)
        var change = SpaceChange()
        change.operations = gained
        for id in touched { judgeCreation(id, memberships) }
        for key in dirty.sorted() {
            let known = texts[key]?.document
            guard let outcome = fold(key, histories[key] ?? [], onto: known, memberships) else {
                continue
            }
            if let document = outcome.document, let all = places[key]?.all {
                texts.keep(document, key, all)
            }
            records[key.record]?.fieldDigests[key.field] = outcome.digest
            change.fields.append(
                FieldChange(key: key, view: outcome.view, isConflict: outcome.isConflict))
        }
        change.records = touched.compactMap { records[$0] }
        change.facets = try await facets(change.fields)
        return change
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

    /// The history of each field, and what of it no known text has seen.
    private mutating func places(
        of keys: Set<FieldKey>
    ) async throws -> [FieldKey: (all: [OperationPlace], unseen: ArraySlice<OperationPlace>)] {
        let old = keys.filter { records[$0.record]?.fieldDigests[$0.field] != nil }.sorted()
        var places = try await reader.store.histories(of: old)
        for (key, place) in gained { places[key, default: []].append(place) }
        var result: [FieldKey: (all: [OperationPlace], unseen: ArraySlice<OperationPlace>)] = [:]
        for (key, all) in places {
            if let known = texts[key], known.begins(all) {
                result[key] = (all, all[known.count...])
            } else {
                texts.drop(key)
                result[key] = (all, all[...])
            }
        }
        return result
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
        _ key: FieldKey, _ history: [HistoryOperation], onto known: TextDocument?,
        _ memberships: [OperationID: Membership]
    ) -> FieldFold.Outcome? {
        guard let record = records[key.record] else { return nil }
        let membership = memberships[whole(record)] ?? Membership()
        if key.field == FieldKey.membership { return FieldFold.outcome(membership) }
        guard let rule = schema[record.kind]?.field(key.field) else { return nil }
        return FieldFold(record: record, membership: membership).fold(
            rule, history, onto: known)
    }
}
