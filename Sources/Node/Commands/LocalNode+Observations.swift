internal import Alliance
internal import CivicCalendar
internal import Gate
internal import Ledger
internal import Records
internal import Requests
internal import Staff
internal import UseCases

/// What the staff did in a month leaves as suppressed figures, by a separate act, or not at all.
extension LocalNode {
    func performObservation(
        _ request: ObservationRequest, _ release: String?
    ) async throws -> JSONValue {
        switch request {
        case .preview(let text): return try await preview(try Self.month(text))
        case .publish(let text): return try await publish(try Self.month(text), release)
        case .list: return try await observationList()
        case .groups(let year): return try await groups(year)
        case .regroup(let year, let isMeant): return try await regroup(year, isMeant)
        case .retract(let text, let reason): return try await retract(try Self.month(text), reason)
        case .compare(let indicator, let includesDrawings, let page):
            return try await compare(indicator, includesDrawings, page)
        }
    }

    private func preview(_ month: CivicMonth) async throws -> JSONValue {
        try await asCalendar {
            guard let (table, unreported) = try await monthTable(month, fixesGroups: false) else {
                return figures([])
            }
            let cells = try await gate.preview(
                table, period: Self.period(of: month), rule: settings.suppression)
            return figures(cells).replacing("unreported_divisions", with: .int(unreported))
        }
    }

    private func publish(_ month: CivicMonth, _ release: String?) async throws -> JSONValue {
        // A month is published as a whole: live counts would let readers subtract.
        guard let today = Self.today, CivicMonth(of: today) > month else {
            throw NodeError.monthNotOver(month.text)
        }
        return try await asCalendar {
            guard let (table, _) = try await monthTable(month, fixesGroups: true) else {
                return figures([])
            }
            let published = try await gate.publish(
                table, period: Self.period(of: month), rule: settings.suppression,
                release: try self.release(release))
            try await audit.note("publish", ["month": .string(month.text)])
            return figures(published)
        }
    }

    private func retract(_ month: CivicMonth, _ reason: String) async throws -> JSONValue {
        guard !Self.isBlank(reason), reason.unicodeScalars.count <= 2_000 else {
            throw NodeError.badValue("--reason", "1–2000")
        }
        try ControlCharacter.refuse(in: reason)
        try await staff.authorize(try await acting(), .publishFigures)
        let published = try await reader.observations(
            of: member, period: Self.period(of: month))
        guard published.contains(where: { figure(of: $0) != .retracted }) else {
            throw NodeError.nothingToRetract(month.text, isPublished: !published.isEmpty)
        }
        // Why it was taken back is the city's own affair: it is audited before and stays here.
        try await audit.note(
            "retract", ["month": .string(month.text), "reason": .string(reason)])
        let count = try await gate.retract(period: Self.period(of: month))
        return ["month": .string(month.text), "retracted": .int(count)]
    }

    private func figures(_ cells: [MonthCell]) -> JSONValue {
        let isJapanese = Language.isJapanese
        return [
            "figures": .array(
                cells.map {
                    [
                        "unit_group": .string($0.key.unitGroup),
                        "indicator": .string($0.key.indicator.word),
                        "category": JSONValue($0.key.category?.word),
                        "reason": .string($0.reason.rawValue),
                        "why": .string($0.reason.sentence(japanese: isJapanese)),
                        "display": .string(
                            $0.figure.display($0.key.indicator, japanese: isJapanese)),
                        "suppressed": .bool($0.figure.isSuppressed),
                    ]
                })
        ]
    }

    /// The figures of all cities. A figure that breaks the floor is not shown, whoever published it.
    private func observationList() async throws -> JSONValue {
        let observations = try await reader.observations()
        let rows = observations.map { observation -> JSONValue in
            let value = observation.candidates(ObservationRules.value).first
            return [
                "city": .string(observation.owner.text),
                "period": .string(Self.period(observation.number(ObservationRules.period))),
                "unit_group": JSONValue(observation.content(ObservationRules.unitGroup)),
                "indicator": plain(observation, "indicator"),
                "category": plain(observation, "category"),
                "definition": plain(observation, "definition"),
                "revision": .int(Int(value?.generation ?? 0)),
                "display": .string(display(observation)),
                "suppressed": .bool(figure(of: observation)?.isSuppressed ?? true),
            ]
        }
        return ["observations": .array(rows)]
    }

    /// The figure of an observation; nil where a peer published what the floor forbids, and for
    /// definitions that are not ours.
    func figure(of observation: SharedRecord) -> SharedFigure? {
        guard let key = observation.observationKey else { return nil }
        return observation.content(ObservationRules.value).flatMap {
            SharedFigure(canonicalText: $0, of: key)
        }
    }

    /// What people read of an observation, whoever published it.
    func display(_ observation: SharedRecord) -> String {
        guard let key = observation.observationKey, let figure = figure(of: observation) else {
            return words(ja: "規則に合わない値（表示しません）", en: "breaks the floor (not shown)")
        }
        return figure.display(key.indicator, japanese: Language.isJapanese)
    }

    static func period(of month: CivicMonth) -> UInt32 {
        UInt32(clamping: month.year * 10_000 + month.month * 100 + 1)
    }

    static func period(_ number: UInt32?) -> String {
        number.map { String(dayText($0).prefix(7)) } ?? ""
    }

    private static func month(_ text: String) throws -> CivicMonth {
        do { return try CivicMonth(reading: text) } catch {
            throw NodeError.badDay("--month", error, "YYYY-MM")
        }
    }
}

extension SharedFigure {
    var isSuppressed: Bool { if case .suppressed = shape { true } else { false } }
}
