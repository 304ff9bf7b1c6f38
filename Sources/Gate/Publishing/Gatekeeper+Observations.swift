internal import Alliance
internal import Ledger
internal import Merge
internal import Records

/// Figures: only suppressed ones pass. Protocol.md §9 gives their form.
extension Gatekeeper {
    /// Operations that one entry of a publication may hold; below the limit of an entry.
    private static let entryOperationsMax = 4_000

    /// Exactly what would leave, and why each figure looks as it does; nothing is written. Figures of
    /// the city come last. `period` is the first of the month as yyyymmdd.
    package func preview(
        _ table: MonthTable, period: UInt32, rule: SuppressionRule
    ) async throws -> [MonthCell] {
        guard member.isCity else { throw GateError.notPermitted }
        try Self.check(table)
        return try disclosure(table, rule, try await own(period: period)).cells
    }

    /// Whether a published month would read otherwise today: what others hold of it is no longer what the
    /// records say. Nothing is written.
    package func differs(
        _ table: MonthTable, period: UInt32, rule: SuppressionRule
    ) async throws -> Bool {
        guard member.isCity else { throw GateError.notPermitted }
        try Self.check(table)
        let records = try await own(period: period)
        return try disclosure(table, rule, records).cells.contains { cell in
            let text = records[cell.key]?.content(ObservationRules.value)
            return text?.utf8.elementsEqual(cell.figure.canonicalText.utf8) != true
        }
    }

    /// Publishes a month as a whole: a record for each figure; a figure that was published before gets
    /// a revision if it changed. A large city's month takes several entries, the city's total of
    /// leaving on time in the last one: readers show no month without it, and a publication that was
    /// interrupted goes on where it was.
    package func publish(
        _ table: MonthTable, period: UInt32, rule: SuppressionRule, by account: String,
        release: Release? = nil
    ) async throws -> [MonthCell] {
        guard member.isCity else { throw GateError.notPermitted }
        try Self.check(table)
        return try await alone {
            let (cells, intents) = try await intents(table, period, rule)
            try await write(intents, by: account, release: release)
            return cells
        }
    }

    /// What ``publish(_:period:rule:by:release:)`` would find in the names that leave with a month.
    package func screened(
        _ table: MonthTable, period: UInt32, rule: SuppressionRule
    ) async throws -> EditPreview {
        guard member.isCity else { throw GateError.notPermitted }
        try Self.check(table)
        return try await alone {
            try await preview(of: try await intents(table, period, rule).intents.flatMap(\.parts))
        }
    }

    private func intents(
        _ table: MonthTable, _ period: UInt32, _ rule: SuppressionRule
    ) async throws -> (cells: [MonthCell], intents: [Intent]) {
        let records = try await own(period: period)
        let cells = try disclosure(table, rule, records).cells
        var intents: [Intent] = []
        for cell in cells {
            if let intent = try await intent(cell, period: period, known: records[cell.key]) {
                intents.append(intent)
            }
        }
        return (cells, intents)
    }

    /// Takes a month back: all its figures read 「取り下げ」. It stays taken back; a figure that was
    /// wrong is corrected by publishing the month again instead. What was published stays readable in
    /// the ledger.
    ///
    /// - Returns: how many figures were taken back; 0 if there are none.
    package func retract(period: UInt32, by account: String) async throws -> Int {
        guard member.isCity else { throw GateError.notPermitted }
        return try await alone {
            let records = try await own(period: period)
            // The city's total first: without it nothing of the month is shown.
            let keys = records.keys.sorted { Self.precedes($1, $0) }
            var intents: [Intent] = []
            for key in keys {
                let cell = MonthCell(key: key, figure: .retracted, reason: .retracted)
                if let intent = try await intent(cell, period: period, known: records[key]) {
                    intents.append(intent)
                }
            }
            try await write(intents, by: account, release: nil)
            return intents.count
        }
    }

    private static func precedes(_ left: ObservationKey, _ right: ObservationKey) -> Bool {
        if (left == .closing) != (right == .closing) { return right == .closing }
        if left.indicator != right.indicator {
            return left.indicator.rawValue < right.indicator.rawValue
        }
        if !left.unitGroup.utf8.elementsEqual(right.unitGroup.utf8) {
            return left.unitGroup.utf8.lexicographicallyPrecedes(right.unitGroup.utf8)
        }
        return (left.category?.rawValue ?? 0) < (right.category?.rawValue ?? 0)
    }

    private static func check(_ table: MonthTable) throws(GateError) {
        // An empty month would take back everything that was published of it.
        guard !table.groups.isEmpty, table.groups.count <= MonthTable.groupsMax else {
            throw .badValue
        }
        var names: Set<ObservationKey> = [.closing]
        for group in table.groups {
            guard group.group.unicodeScalars.count <= 200 else { throw .tooLong(scalarsMax: 200) }
            let key = ObservationKey(unitGroup: group.group, indicator: .onTimeLeaving)
            guard !group.group.isEmpty, names.insert(key).inserted else { throw .badValue }
        }
    }

    private nonisolated func disclosure(
        _ table: MonthTable, _ rule: SuppressionRule, _ records: [ObservationKey: SharedRecord]
    ) throws(GateError) -> MonthDisclosure {
        var past = PublishedMonth()
        for (key, record) in records {
            // What is erased or not ours to read counts as withheld.
            let text = record.content(ObservationRules.value)
            let figure = text.flatMap { SharedFigure(canonicalText: $0, of: key) }
            past.figures[key] = figure ?? .suppressed
        }
        guard !past.isRetracted else { throw .retracted }
        return MonthDisclosure(table, rule: rule, past: past)
    }

    /// Our own figures of the month. Of two records for one key the older one counts.
    private func own(period: UInt32) async throws -> [ObservationKey: SharedRecord] {
        var result: [ObservationKey: SharedRecord] = [:]
        for record in try await reader.observations(of: member, period: period) {
            guard let key = record.observationKey, result[key] == nil else { continue }
            result[key] = record
        }
        return result
    }

    private func write(
        _ intents: [Intent], by account: String, release: Release?
    ) async throws {
        var whole = Intent()
        var entries: [EntryDraft] = []
        var entry = Intent()
        for intent in intents {
            whole.parts += intent.parts
            let operations = entry.draft.operations.count + intent.draft.operations.count
            if operations > Self.entryOperationsMax {
                entries.append(entry.draft)
                entry = Intent()
            }
            entry.append(intent)
        }
        entries.append(entry.draft)
        try await pass(
            try await preview(of: whole.parts), of: nil, by: account, release: release)
        for draft in entries where !draft.operations.isEmpty {
            _ = try await write(draft, by: account)
        }
    }

    private func intent(
        _ cell: MonthCell, period: UInt32, known: SharedRecord?
    ) async throws -> Intent? {
        let value = cell.figure.canonicalText
        var intent = Intent(record: known?.id)
        let record: DraftReference
        var replaced: [DraftReference] = []
        if let known {
            let candidates = known.candidates(ObservationRules.value)
            if candidates.count == 1, candidates[0].value == .content(value) { return nil }
            record = .held(known.id)
            replaced = try await self.replaced(known, ObservationRules.value)
        } else {
            let (key, indicator) = (cell.key, cell.key.indicator)
            if cell.key != .closing, key.unitGroup != ObservationRules.wholeCity {
                intent.parts = [
                    .init(
                        kind: .observation, record: nil, field: ObservationRules.unitGroup,
                        value: .text(key.unitGroup), leaves: [.init(after: key.unitGroup)])
                ]
            }
            record = intent.draft.append(
                .create(kind: SharedKind.observation.rawValue, parent: nil, authority: nil))
            set(record, ObservationRules.period, .date(period), [], &intent)
            set(record, ObservationRules.unitGroup, .content, [key.unitGroup], &intent)
            set(record, ObservationRules.indicator, .choice(indicator.rawValue), [], &intent)
            set(record, ObservationRules.definition, .choice(indicator.definition), [], &intent)
            if let category = key.category {
                set(record, ObservationRules.category, .choice(category.rawValue), [], &intent)
            }
        }
        intent.draft.append(
            .set(
                Assignment(
                    record: record, field: ObservationRules.value, replaces: replaced,
                    authority: nil, value: .content)), contents: [value])
        return intent
    }

    private func set(
        _ record: DraftReference, _ field: UInt32, _ value: AssignedValue<DraftReference>,
        _ contents: [String], _ intent: inout Intent
    ) {
        intent.draft.append(
            .set(
                Assignment(
                    record: record, field: field, replaces: [], authority: nil, value: value)),
            contents: contents)
    }
}
