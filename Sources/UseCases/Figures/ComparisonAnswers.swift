internal import Alliance
internal import CivicCalendar
internal import Evaluation
internal import Gate
internal import Ledger
internal import Records
package import Requests

/// The cities side by side: what each published of one indicator, month by month, as a chart, with
/// what it decided. Nothing is worked out between cities, and definitions are never mixed.
extension CompareCities: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        guard let indicator = Indicator.allCases.first(where: { $0.word == indicator }),
            indicator != .lateWork
        else {
            let words = Indicator.allCases.filter { $0 != .lateWork }.map(\.word)
            throw NodeError.badValue("--indicator", words.joined(separator: ", "))
        }
        let periods = try await handler.periods(of: page, indicator, call)
        let all = try await handler.series(indicator, periods, call)
        var shown: [ShownCity] = []
        // What has no data is one line, not a chart of nothing.
        for series in all where series.hasData {
            let plans = try await handler.plansBegun(by: series.city, in: periods)
            shown.append(
                ShownCity(
                    series: series, name: handler.name(of: series.city, call), plans: plans,
                    chart: series.chart(
                        indicator, causes: plans.map(\.period), japanese: call.isJapanese)))
        }
        var withoutData: [String] = []
        for series in all where !shown.contains(where: { $0.series.city == series.city }) {
            let name = handler.name(of: series.city, call)
            if !withoutData.contains(name) { withoutData.append(name) }
        }
        let drawings = ComparedDrawings(shown.compactMap(\.chart), drawings, indicator, call)
        var rows: [ComparedCity] = []
        for city in shown {
            rows.append(
                ComparedCity(
                    city: city.series.city.text, name: city.name,
                    definition: Int(city.series.definition), points: city.series.points,
                    sentence: city.chart?.chart.sentence(call.isJapanese ? .japanese : .english)
                        ?? call.words(ja: "データ不足です。", en: "There are too few figures."),
                    chart: city.chart?.answer(svg: drawings.svg(of: city)),
                    reviews: try await handler.reviews(of: city.series.city, all: page == nil),
                    plans: drawings.shown(city.plans).map(\.answer)))
        }
        let earlier = periods.lowerBound > 0 ? 0...(periods.lowerBound - 1) : nil
        var hasMore = false
        if let earlier {
            hasMore =
                try await handler.reader.latestPeriod(ofWholeCity: indicator, in: earlier) != nil
        }
        return Answer(
            indicator: indicator.word, name: indicator.name(japanese: call.isJapanese),
            isShare: indicator.isShare, cities: rows, hasMore: hasMore, withoutData: withoutData)
    }
}

/// One city of the answer, before it is drawn.
struct ShownCity {
    let series: CitySeries
    let name: String
    let plans: [BegunPlan]
    /// nil where there are no figures for one.
    let chart: CityChart?
}

extension RequestHandler {
    /// Months of a window; with fewer than 13 of them there is no chart.
    private static let windowMonths = 36

    /// The periods of a page: three years that end with the newest month that is not to come; what a
    /// city claims of the future moves no page.
    fileprivate func periods(
        of page: Int?, _ indicator: Indicator, _ call: Call
    ) async throws -> ClosedRange<UInt32> {
        let all: ClosedRange<UInt32> = 0...UInt32.max
        guard let page, let today = call.today else { return all }
        let known = 0...FigurePeriod.number(of: CivicMonth(of: today))
        guard let latest = try await reader.latestPeriod(ofWholeCity: indicator, in: known),
            let newest = CivicMonth(year: Int(latest / 10_000), month: Int(latest / 100 % 100)),
            let last = Self.month(newest, adding: -Self.windowMonths * min(max(0, page), 1_000)),
            let first = Self.month(last, adding: 1 - Self.windowMonths)
        else { return page == 0 ? all : 0...0 }
        return FigurePeriod.number(of: first)...(page == 0 ? .max : FigurePeriod.number(of: last))
    }

    private static func month(_ month: CivicMonth, adding months: Int) -> CivicMonth? {
        let number = month.year * 12 + month.month - 1 + months
        return number < 0 ? nil : CivicMonth(year: number / 12, month: number % 12 + 1)
    }

    /// The city-wide figures, by city and definition.
    fileprivate func series(
        _ indicator: Indicator, _ periods: ClosedRange<UInt32>, _ call: Call
    ) async throws -> [CitySeries] {
        var all: [String: CitySeries] = [:]
        for observation in try await reader.observations(ofWholeCity: indicator, in: periods) {
            guard let period = observation.number(ObservationRules.period),
                let definition = observation.number(ObservationRules.definition)
            else { continue }
            let key = observation.owner.text + " \(definition)"
            var series =
                all[key] ?? CitySeries(city: observation.owner, definition: definition)
            if series.figures[period] == nil {
                series.figures[period] = CitySeries.Shown(observation, call)
            }
            all[key] = series
        }
        return all.sorted { $0.key < $1.key }.map(\.value)
    }

    /// What a city decided, oldest first: all of it, or the last ten.
    fileprivate func reviews(of city: MemberID, all: Bool) async throws -> [ComparedReview] {
        let found = try await reader.list(
            .review, ReviewRules.ofCity, [.member(city)], countMax: all ? .max : 10
        ).filter { $0.owner == city }
        return found.reversed().map {
            ComparedReview(
                on: $0.words("on"), subject: $0.words("subject"), decision: $0.words("decision"),
                reason: $0.words("reason"))
        }
    }
}
