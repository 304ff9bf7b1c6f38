internal import Ledger
internal import Merge

/// Folds a run of entries, all of whose references are folded, into a change of records.
///
/// Reads in bulk, then decides as a value: which records are created, which fields gain operations,
/// and what each touched field then looks like. Nothing is written here.
struct FoldStep {
    let schema: Schema
    let reader: HistoryReader
    var records: [OperationID: FoldedRecord] = [:]
    /// Records that this step creates or changes, in order.
    var touched: [OperationID] = []
    private var isTouched: Set<OperationID> = []
    var gained: [(key: FieldKey, place: OperationPlace)] = []
    var texts: KnownTexts
    var pace: FoldPace
    /// The texts that the entry which is being assigned edits.
    private var textsOfEntry: (entry: Digest, keys: Set<FieldKey>) = (.zero, [])

    init(schema: Schema, reader: HistoryReader, texts: KnownTexts, pace: FoldPace.Kind) {
        self.schema = schema
        self.reader = reader
        self.texts = texts
        self.pace = FoldPace(pace)
    }

    /// What a step gives.
    struct Result {
        /// What folding makes; `folded` and what is appended are not part of it.
        var change: SpaceChange
        /// The records that it was decided from: where one of them changes, it must be done again.
        var records: Set<OperationID>
    }

    /// Folds these entries. `texts` is what is known before, and then what is known once the change is
    /// committed. Throws `CostlyFold` where the pace does not allow it.
    static func result(
        folding entries: [Entry], schema: Schema, reader: HistoryReader, texts: inout KnownTexts,
        pace: FoldPace.Kind
    ) async throws -> Result {
        var step = FoldStep(schema: schema, reader: reader, texts: texts, pace: pace)
        let change = try await step.run(entries)
        texts = step.texts
        return Result(change: change, records: Set(step.records.keys))
    }

    private mutating func run(_ entries: [Entry]) async throws -> SpaceChange {
        try pace.check(entries)
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
            let key = FieldKey(record: change.record, field: change.field)
            if textsOfEntry.entry != entry.hash { textsOfEntry = (entry.hash, []) }
            guard
                textsOfEntry.keys.contains(key)
                    || textsOfEntry.keys.count < TextBounds.textsOfEntryMax
            else { return }
            textsOfEntry.keys.insert(key)
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

    mutating func touch(_ record: OperationID) {
        if isTouched.insert(record).inserted { touched.append(record) }
    }

    func rule(_ record: OperationID, _ field: UInt32) -> FieldRule? {
        records[record].flatMap { schema[$0.kind]?.field(field) }
    }

    private mutating func gain(_ record: OperationID, _ field: UInt32, _ place: OperationPlace) {
        gained.append((FieldKey(record: record, field: field), place))
        touch(record)
    }
}
