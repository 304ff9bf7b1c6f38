internal import Alliance
internal import CivicCalendar
internal import Evaluation
internal import Gate
internal import Ledger
internal import Records
internal import Requests

/// The cities side by side: what each published of one indicator, month by month, as a chart, with
/// what it decided. Nothing is worked out between cities, and definitions are never mixed.
extension LocalNode {
    private struct Shown {
        let figure: SharedFigure?
        let display: String
        /// Whether it says something else than at first.
        let isRevised: Bool
    }

    private struct Series {
        let city: MemberID
        let definition: UInt32
        var figures: [UInt32: Shown] = [:]

        /// Whether any figure says something.
        var hasData: Bool {
            figures.values.contains {
                guard let figure = $0.figure else { return false }
                return figure != .suppressed && figure != .retracted
            }
        }
    }

    /// Months of a window; with fewer than 13 of them there is no chart.
    private static let windowMonths = 36

    func compare(
        _ word: String, _ includesDrawings: Bool, _ page: Int?
    ) async throws -> JSONValue {
        guard let indicator = Indicator.allCases.first(where: { $0.word == word }),
            indicator != .lateWork
        else {
            let words = Indicator.allCases.filter { $0 != .lateWork }.map(\.word)
            throw NodeError.badValue("--indicator", words.joined(separator: ", "))
        }
        let periods = try await window(indicator, page)
        var rows: [JSONValue] = []
        var withoutData: [String] = []
        let all = try await series(indicator, periods)
        for series in all {
            // What has no data is one line, not a chart of nothing.
            guard series.hasData else {
                let name = cityName(series.city)
                let hasOther = all.contains { $0.city == series.city && $0.hasData }
                if !hasOther, !withoutData.contains(name) { withoutData.append(name) }
                continue
            }
            var row = try json(series, indicator, includesDrawings)
            row["reviews"] = try await reviews(of: series.city, all: page == nil)
            rows.append(.object(row))
        }
        let earlier = periods.lowerBound > 0 ? 0...(periods.lowerBound - 1) : nil
        var hasMore = false
        if let earlier {
            hasMore = try await reader.latestPeriod(ofWholeCity: indicator, in: earlier) != nil
        }
        return [
            "indicator": .string(indicator.word),
            "name": .string(indicator.name(japanese: Language.isJapanese)),
            "cities": .array(rows), "has_more": .bool(hasMore),
            "without_data": .array(withoutData.map { .string($0) }),
        ]
    }

    /// The periods of a page: three years that end with the newest month that is not to come; what a
    /// city claims of the future moves no page.
    private func window(_ indicator: Indicator, _ page: Int?) async throws -> ClosedRange<UInt32> {
        let all: ClosedRange<UInt32> = 0...UInt32.max
        guard let page, let today = Self.today else { return all }
        let known = 0...Self.period(of: CivicMonth(of: today))
        guard let latest = try await reader.latestPeriod(ofWholeCity: indicator, in: known),
            let newest = CivicMonth(year: Int(latest / 10_000), month: Int(latest / 100 % 100)),
            let last = Self.month(newest, adding: -Self.windowMonths * min(max(0, page), 1_000)),
            let first = Self.month(last, adding: 1 - Self.windowMonths)
        else { return page == 0 ? all : 0...0 }
        return Self.period(of: first)...(page == 0 ? .max : Self.period(of: last))
    }

    private static func month(_ month: CivicMonth, adding months: Int) -> CivicMonth? {
        let number = month.year * 12 + month.month - 1 + months
        return number < 0 ? nil : CivicMonth(year: number / 12, month: number % 12 + 1)
    }

    /// What a city decided, oldest first: all of it, or the last ten.
    private func reviews(of city: MemberID, all: Bool) async throws -> JSONValue {
        let found = try await reader.list(
            .review, ReviewRules.ofCity, [.member(city)], countMax: all ? .max : 10
        ).filter { $0.owner == city }
        return .array(
            found.reversed().map { review in
                [
                    "on": plain(review, "on"), "subject": plain(review, "subject"),
                    "decision": plain(review, "decision"), "reason": plain(review, "reason"),
                ]
            })
    }

    /// 令和8年11月, as the tables beside the drawing name months.
    private static func monthTitle(_ period: UInt32) -> String {
        let text = Self.period(period)
        return (try? CivicMonth(reading: text))?.japanese ?? text
    }

    /// The city-wide figures, by city and definition.
    private func series(
        _ indicator: Indicator, _ periods: ClosedRange<UInt32>
    ) async throws -> [Series] {
        var all: [String: Series] = [:]
        for observation in try await reader.observations(ofWholeCity: indicator, in: periods) {
            guard let period = observation.number(ObservationRules.period),
                let definition = observation.number(ObservationRules.definition)
            else { continue }
            let key = observation.owner.text + " \(definition)"
            var series = all[key] ?? Series(city: observation.owner, definition: definition)
            if series.figures[period] == nil {
                let found = figure(of: observation)
                let value = observation.candidates(ObservationRules.value).first
                series.figures[period] = Shown(
                    figure: found, display: display(observation),
                    isRevised: (value?.generation ?? 0) > 0 && found != .retracted)
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
        let points = Self.everyPeriod(months.map(\.key)).map { period in
            ChartPoint(
                isJapanese ? Self.monthTitle(period) : Self.period(period),
                series.figures[period]?.figure?.measure ?? .gap)
        }
        let name = cityName(series.city)
        var row: [String: JSONValue] = [
            "city": .string(series.city.text), "name": .string(name),
            "definition": .int(Int(series.definition)),
            "points": .array(
                months.map { period, shown in
                    [
                        "period": .string(Self.period(period)),
                        "display": .string(shown.display),
                        "is_revised": .bool(shown.isRevised),
                        "value": shown.figure?.measure.number.map { .double($0) } ?? .null,
                    ]
                }),
        ]
        // Shares of a whole city: Laney's chart, because binomial limits are too narrow there. Persons
        // and acts were rounded to five, and no limits may be finer than that.
        let settings = ChartSettings(
            indicator.isShare ? .laney : .xmr, direction: .more,
            roundingStep: indicator.isRounded ? 5 : 1)
        guard points.contains(where: { $0.measure != .gap }),
            let chart = try? ControlChart(points, settings)
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

    /// The months from the first to the last, also those of which nothing was published: a run does not go on
    /// over what nobody knows. Of periods in order, each once.
    private static func everyPeriod(_ known: [UInt32]) -> [UInt32] {
        guard let first = known.first, let last = known.last,
            var month = CivicMonth(
                year: Int(first / 10_000), month: Int(first / 100 % 100))
        else { return known }
        var all = Set(known)
        while let next = month.next, period(of: next) < last {
            month = next
            all.insert(period(of: month))
        }
        return all.sorted()
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
        switch shape {
        case .rounded(let done, let of), .exact(let done, let of):
            of > 0 ? .proportion(numerator: done, denominator: of) : .gap
        case .count(let count), .about(let count): .value(Double(count))
        case .band, .few, .hours, .suppressed, .retracted: .gap
        }
    }
}

extension Indicator {
    fileprivate var isShare: Bool { self == .onTimeLeaving || self == .lightsOut }

    /// Whether its numbers are told rounded to five.
    fileprivate var isRounded: Bool {
        self == .onTimeLeaving || self == .helpWithin || self == .helpAcross
    }
}
