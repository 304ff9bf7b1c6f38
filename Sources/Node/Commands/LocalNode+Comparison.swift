internal import Alliance
internal import Evaluation
internal import Gate
internal import Ledger
internal import Records

/// The cities side by side: what each published of one indicator, month by month, as a chart, with
/// what it decided. Nothing is worked out between cities, and definitions are never mixed.
extension LocalNode {
    private struct Series {
        let city: MemberID
        let definition: UInt32
        var figures: [UInt32: SharedFigure?] = [:]
    }

    func compare(_ word: String, _ includesDrawings: Bool) async throws -> JSONValue {
        guard let indicator = Indicator.allCases.first(where: { $0.word == word }),
            indicator != .lateWork
        else {
            let words = Indicator.allCases.filter { $0 != .lateWork }.map(\.word)
            throw NodeError.badValue("--indicator", words.joined(separator: ", "))
        }
        let reviews = try await reader.all(.review)
        let cities = try await series(indicator).map { series -> JSONValue in
            var row = try json(series, indicator, includesDrawings)
            row["reviews"] = .array(
                reviews.filter { $0.owner == series.city }.map { review in
                    [
                        "on": plain(review, "on"), "subject": plain(review, "subject"),
                        "decision": plain(review, "decision"), "reason": plain(review, "reason"),
                    ]
                })
            return .object(row)
        }
        return [
            "indicator": .string(indicator.word),
            "name": .string(indicator.name(japanese: Language.isJapanese)),
            "cities": .array(cities),
        ]
    }

    /// The city-wide figures, by city and definition.
    private func series(_ indicator: Indicator) async throws -> [Series] {
        var all: [String: Series] = [:]
        let wholeCity = Array(ObservationRules.wholeCity.utf8)
        for observation in try await reader.observations() {
            guard observation.number(ObservationRules.indicator) == indicator.rawValue,
                let group = observation.content(ObservationRules.unitGroup),
                Array(group.utf8) == wholeCity,
                let period = observation.number(ObservationRules.period),
                let definition = observation.number(ObservationRules.definition)
            else { continue }
            let key = observation.owner.text + " \(definition)"
            var series = all[key] ?? Series(city: observation.owner, definition: definition)
            if series.figures[period] == nil {
                series.figures[period] = .some(figure(of: observation))
            }
            all[key] = series
        }
        return all.sorted { $0.key < $1.key }.map(\.value)
    }

    private func json(
        _ series: Series, _ indicator: Indicator, _ includesDrawings: Bool
    ) throws -> [String: JSONValue] {
        let isJapanese = Language.isJapanese
        let language: ChartLanguage = isJapanese ? .japanese : .english
        let months = series.figures.sorted { $0.key < $1.key }
        let points = months.map { period, figure in
            ChartPoint(Self.period(period), figure?.measure ?? .gap)
        }
        let name = cityName(series.city)
        var row: [String: JSONValue] = [
            "city": .string(series.city.text), "name": .string(name),
            "definition": .int(Int(series.definition)),
            "points": .array(
                months.map { period, figure in
                    [
                        "period": .string(Self.period(period)),
                        "display": .string(
                            figure?.display(japanese: isJapanese)
                                ?? words(ja: "規則に合わない値（表示しません）", en: "breaks the floor (not shown)")
                        ),
                        "value": figure?.measure.number.map { .double($0) } ?? .null,
                    ]
                }),
        ]
        // Rounded counts of a whole city: Laney's chart, because binomial limits are too narrow there.
        guard points.contains(where: { $0.measure != .gap }),
            let chart = try? ControlChart(points, ChartSettings(.laney, direction: .more))
        else {
            row["sentence"] = .string(words(ja: "データ不足です。", en: "There are too few figures."))
            return row
        }
        let limits = chart.lastPoint?.limits.map(chart.displayed)
        row["mean"] = chart.current?.center.map { .double($0) } ?? .null
        row["lower"] = limits.map { .double($0.lower) } ?? .null
        row["upper"] = limits.map { .double($0.upper) } ?? .null
        row["variation"] = .string(chart.variation.rawValue)
        row["sentence"] = .string(chart.sentence(language))
        if includesDrawings {
            let drawing = ChartDrawing(
                chart, title: name + " " + indicator.name(japanese: isJapanese),
                language: language, hasBackground: true)
            row["svg"] = .string(String(decoding: drawing.svg(), as: UTF8.self))
        }
        return row
    }

    private func cityName(_ city: MemberID) -> String {
        let known =
            city == member ? descriptor : peers.peers.first { $0.member == city }?.descriptor
        guard let known else { return city.text }
        return Language.isJapanese ? known.nameJapanese : known.nameEnglish
    }
}

extension SharedFigure {
    /// As a point of a chart: bands and what is withheld are gaps, because they are no numbers.
    fileprivate var measure: ChartMeasure {
        guard case .rounded(let onTime5, let expected5) = shape, expected5 > 0 else { return .gap }
        return .proportion(numerator: onTime5, denominator: expected5)
    }
}
