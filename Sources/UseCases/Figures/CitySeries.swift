internal import Alliance
internal import CivicCalendar
internal import Evaluation
internal import Gate
internal import Ledger
internal import Records
internal import Requests

/// What one city published of one indicator, as it is counted by one definition.
struct CitySeries {
    struct Shown {
        let figure: SharedFigure?
        let display: String
        /// Whether it says something else than at first.
        let isRevised: Bool

        init(_ observation: SharedRecord, _ call: Call) {
            let value = observation.candidates(ObservationRules.value).first
            figure = observation.figure
            display = observation.display(call)
            isRevised = (value?.generation ?? 0) > 0 && figure != .retracted
        }
    }

    let city: MemberID
    let definition: UInt32
    /// By period.
    var figures: [UInt32: Shown] = [:]

    /// Whether any figure says something.
    var hasData: Bool {
        figures.values.contains {
            guard let figure = $0.figure else { return false }
            return figure != .suppressed && figure != .retracted
        }
    }

    var points: [ComparedMonth] {
        figures.sorted { $0.key < $1.key }.map { period, shown in
            ComparedMonth(
                period: FigurePeriod.text(period), display: shown.display,
                isRevised: shown.isRevised, value: shown.figure?.measure.number)
        }
    }

    /// The chart; nil where there are no figures for one. Where a plan began and the level moved with it, the usual
    /// range is worked out anew.
    func chart(_ indicator: Indicator, causes: [UInt32], japanese: Bool) -> CityChart? {
        let periods = Self.everyPeriod(figures.keys.sorted())
        let points = periods.map { period in
            ChartPoint(
                japanese ? FigurePeriod.japanese(period) : FigurePeriod.text(period),
                figures[period]?.figure?.measure ?? .gap)
        }
        let starts = LevelChange.starts(
            points, causes: causes.compactMap { cause in periods.firstIndex { $0 >= cause } })
        // Shares of a whole city: Laney's chart, because binomial limits are too narrow there. Persons
        // and acts were rounded to five, and no limits may be finer than that.
        let settings = ChartSettings(
            indicator.isShare ? .laney : .xmr, direction: .more, groupStarts: starts,
            roundingStep: indicator.isRounded ? 5 : 1)
        guard points.contains(where: { $0.measure != .gap }),
            let chart = try? ControlChart(points, settings)
        else { return nil }
        return CityChart(chart: chart, periods: periods)
    }

    /// The months from the first to the last, also those of which nothing was published: a run does not go on
    /// over what nobody knows. Of periods in order, each once.
    private static func everyPeriod(_ known: [UInt32]) -> [UInt32] {
        guard let first = known.first, let last = known.last,
            var month = CivicMonth(
                year: Int(first / 10_000), month: Int(first / 100 % 100))
        else { return known }
        var all = Set(known)
        while let next = month.next, FigurePeriod.number(of: next) < last {
            month = next
            all.insert(FigurePeriod.number(of: month))
        }
        return all.sorted()
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
    var isShare: Bool { self == .onTimeLeaving || self == .lightsOut }

    /// Whether its numbers are told rounded to five.
    fileprivate var isRounded: Bool {
        self == .onTimeLeaving || self == .helpWithin || self == .helpAcross
    }
}
