internal import Alliance
internal import CivicCalendar
internal import FoundationEssentials
internal import Gate
internal import Ledger
internal import Records
internal import Staff

/// Staff stay here; of what they did in a month, suppressed figures leave.
extension LocalNode {
    func performFigures(_ request: NodeRequest, _ release: String?) async throws -> JSONValue {
        switch request {
        case .staffImport(let csv):
            return try await importStaff(csv, try await acting())
        case .staffList: return try await staffList()
        case .helpDayRecord(let date, let csv):
            let report = try await staff.recordHelpDay(
                csv: csv, on: try Self.civicDate(date, "--date"), as: try await acting())
            return [
                "recorded": .int(report.recorded), "replaced": .int(report.replaced),
                "unchanged": .int(report.unchanged),
            ]
        case .observationPreview(let text):
            let month = try Self.month(text)
            let counts = try await staff.unitCountsPreview(month: month, as: try await acting())
            guard !counts.isEmpty else { return figures([]) }
            return figures(
                try await gate.preview(
                    MonthTable(groups: counts.map(ConfidentialCount.init)),
                    period: Self.period(of: month), rule: settings.suppression))
        case .observationPublish(let text):
            let month = try Self.month(text)
            // A month is published as a whole: live counts would let readers subtract.
            guard let today = Self.today, CivicMonth(of: today) > month else {
                throw NodeError.monthNotOver(month.text)
            }
            let counts = try await staff.unitCounts(month: month, as: try await acting())
            guard !counts.isEmpty else { return figures([]) }
            let published = try await gate.publish(
                MonthTable(groups: counts.map(ConfidentialCount.init)),
                period: Self.period(of: month), rule: settings.suppression,
                release: try self.release(release))
            try await audit.note("publish", ["month": .string(month.text)])
            return figures(published)
        case .observationList: return try await observationList()
        default: throw NodeError.badValue("command", "staff, helpday, observation")
        }
    }

    private func figures(_ cells: [MonthCell]) -> JSONValue {
        [
            "figures": .array(
                cells.map {
                    [
                        "unit_group": .string($0.key.unitGroup),
                        "indicator": .string($0.key.indicator.word),
                        "category": JSONValue($0.key.category?.word),
                        "reason": .string($0.reason.rawValue),
                        "why": .string($0.reason.sentence(japanese: Language.isJapanese)),
                        "display": .string($0.figure.display(japanese: Language.isJapanese)),
                        "suppressed": .bool($0.figure.isSuppressed),
                    ]
                })
        ]
    }

    private func staffList() async throws -> JSONValue {
        [
            "staff": .array(
                try await staff.list(as: try await acting()).map(Self.json))
        ]
    }

    /// The figures of all cities. A figure that breaks the floor is not shown, whoever published it.
    private func observationList() async throws -> JSONValue {
        let observations = try await reader.observations()
        let rows = observations.map { observation -> JSONValue in
            let value = observation.candidates(ObservationRules.value).first
            let figure = figure(of: observation)
            return [
                "city": .string(observation.owner.text),
                "period": .string(Self.period(observation.number(ObservationRules.period))),
                "unit_group": JSONValue(observation.content(ObservationRules.unitGroup)),
                "indicator": plain(observation, "indicator"),
                "category": plain(observation, "category"),
                "definition": plain(observation, "definition"),
                "revision": .int(Int(value?.generation ?? 0)),
                "display": .string(
                    figure?.display(japanese: Language.isJapanese)
                        ?? words(ja: "規則に合わない値（表示しません）", en: "breaks the floor (not shown)")),
                "suppressed": .bool(figure?.isSuppressed ?? true),
            ]
        }
        return ["observations": .array(rows)]
    }

    /// The figure of an observation; nil where a peer published what the floor forbids.
    func figure(of observation: SharedRecord) -> SharedFigure? {
        observation.content(ObservationRules.value).flatMap { SharedFigure(canonicalText: $0) }
    }

    private static func period(of month: CivicMonth) -> UInt32 {
        UInt32(clamping: month.year * 10_000 + month.month * 100 + 1)
    }

    private static func period(_ number: UInt32?) -> String {
        number.map { String(dayText($0).prefix(7)) } ?? ""
    }

    private static func month(_ text: String) throws -> CivicMonth {
        do { return try CivicMonth(reading: text) } catch {
            throw NodeError.badValue("--month", "YYYY-MM")
        }
    }

    /// Today in Japan.
    static var today: CivicDate? {
        CivicDate(daysSinceEpoch: Int((Date().timeIntervalSince1970 + 9 * 3_600) / 86_400))
    }

    static var now: Int64 { Int64(Date().timeIntervalSince1970) }
}

extension ConfidentialCount {
    init(_ count: UnitCount) {
        self.init(group: count.group, expected: count.expected, onTime: count.onTime)
    }
}

extension SharedFigure {
    var isSuppressed: Bool { if case .suppressed = shape { true } else { false } }
}
