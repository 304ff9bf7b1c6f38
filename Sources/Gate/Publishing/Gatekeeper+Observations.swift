internal import Alliance
internal import Ledger
internal import Merge
internal import Records

/// Figures: only suppressed ones pass. Protocol.md §9 gives their form.
extension Gatekeeper {
    /// The version of what the figure means; figures of different versions are never compared.
    package static let definition: UInt32 = 1

    /// Exactly what would leave.
    package nonisolated func preview(_ counts: [ConfidentialCount], rule: SuppressionRule)
        -> [UnitFigure]
    {
        counts.map {
            UnitFigure(
                group: $0.group,
                figure: SharedFigure.figure(expected: $0.expected, onTime: $0.onTime, rule: rule))
        }
    }

    /// Publishes a month's figures as a whole, one entry: a record for each group; a group that was
    /// published before gets a revision if its figure changed. `period` is the first of the month as yyyymmdd.
    package func publish(
        _ counts: [ConfidentialCount], period: UInt32, rule: SuppressionRule,
        release: Release? = nil
    ) async throws -> [UnitFigure] {
        guard member.isCity else { throw GateError.notPermitted }
        let figures = preview(counts, rule: rule)
        try await alone {
            let published = try await own(period: period)
            var whole = Intent()
            for figure in figures {
                let known = published.first {
                    $0.content(ObservationRules.unitGroup).map { Array($0.utf8) }
                        == Array(figure.group.utf8)
                }
                if let intent = try await intent(figure, period: period, known: known) {
                    whole.append(intent)
                }
            }
            guard !whole.draft.operations.isEmpty else { return }
            try await screen(whole, release: release)
            _ = try await write(whole.draft)
        }
        return figures
    }

    private func own(period: UInt32) async throws -> [SharedRecord] {
        try await reader.all(.observation).filter {
            $0.owner == member && $0.number(ObservationRules.period) == period
                && $0.number(ObservationRules.definition) == Self.definition
        }
    }

    private func intent(
        _ figure: UnitFigure, period: UInt32, known: SharedRecord?
    ) async throws -> Intent? {
        let value = figure.figure.canonicalText
        var intent = Intent(record: known?.id)
        let record: DraftReference
        var replaced: [DraftReference] = []
        if let known {
            let candidates = known.candidates(ObservationRules.value)
            if candidates.count == 1, candidates[0].value == .content(value) { return nil }
            record = .held(known.id)
            replaced = try await self.replaced(known, ObservationRules.value)
        } else {
            guard figure.group.unicodeScalars.count <= 200 else {
                throw GateError.tooLong(scalarsMax: 200)
            }
            intent.leaves = [Intent.Leaf(after: figure.group)]
            record = intent.draft.append(
                .create(kind: SharedKind.observation.rawValue, parent: nil, authority: nil))
            set(record, ObservationRules.period, .date(period), [], &intent)
            set(record, ObservationRules.unitGroup, .content, [figure.group], &intent)
            set(record, ObservationRules.indicator, .choice(1), [], &intent)
            set(record, ObservationRules.definition, .choice(Self.definition), [], &intent)
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
