internal import Alliance
internal import CivicCalendar
internal import Evaluation
internal import Requests

/// The drawings of an answer. Small ones have common axes, so all charts must be known before the first is drawn.
struct ComparedDrawings {
    /// As many months as a page has.
    private static let slotsMax = 36
    private static let signs = ["①", "②", "③", "④", "⑤"]

    private let kind: CompareCities.Drawings
    private let title: String
    private let language: ChartLanguage
    /// The months of the common axis, the newest last.
    private let slots: [UInt32]
    private let axes: PanelAxes

    init(
        _ charts: [CityChart], _ kind: CompareCities.Drawings, _ indicator: Indicator, _ call: Call
    ) {
        self.kind = kind
        title = indicator.name(japanese: call.isJapanese)
        language = call.isJapanese ? .japanese : .english
        // What a city claims of months to come moves no axis.
        let current = call.today.map { FigurePeriod.number(of: CivicMonth(of: $0)) }
        let known = charts.flatMap(\.periods).filter { $0 <= current ?? .max && $0 % 100 == 1 }
        slots = Set(known).sorted().suffix(Self.slotsMax)
        axes = PanelAxes(
            charts.map(\.chart),
            slots: slots.map { call.isJapanese ? Self.short($0) : FigurePeriod.text($0) })
    }

    /// nil where none was asked for, and of a city whose months lie outside of the others'.
    func svg(of city: ShownCity) -> String? {
        guard let chart = city.chart else { return nil }
        let name = city.name + " " + title
        switch kind {
        case .none: return nil
        case .sheets:
            let drawing = ChartDrawing(
                chart.chart, title: name, language: language, hasBackground: true)
            return String(decoding: drawing.svg(), as: UTF8.self)
        case .panels:
            guard let offset = offset(of: chart) else { return nil }
            let drawing = PanelDrawing(
                chart.chart, on: axes, offset: offset, title: name, marks: marks(city.plans),
                language: language)
            return String(decoding: drawing.svg(), as: UTF8.self)
        }
    }

    /// The place of the chart's first month on the axis; before its beginning it is negative.
    private func offset(of chart: CityChart) -> Int? {
        for (index, period) in chart.periods.enumerated() {
            if let slot = slots.firstIndex(of: period) { return slot - index }
        }
        return nil
    }

    /// The plans that began when there were figures, or since.
    func shown(_ plans: [BegunPlan]) -> [BegunPlan] {
        plans.filter { plan in slots.first.map { $0 <= plan.period } ?? true }
    }

    /// Plans that began in one month stand at one line; those since the newest month, at the right edge.
    private func marks(_ plans: [BegunPlan]) -> [(slot: Int, sign: String)] {
        var marks: [(slot: Int, sign: String)] = []
        for (plan, sign) in zip(shown(plans), Self.signs) {
            let slot = slots.firstIndex { $0 >= plan.period } ?? slots.count
            if let last = marks.indices.last, marks[last].slot == slot {
                marks[last].sign += sign
            } else {
                marks.append((slot, sign))
            }
        }
        return marks
    }

    /// R8.11, for 令和8年11月: on an axis there is little room.
    private static func short(_ period: UInt32) -> String {
        guard
            let month = CivicMonth(
                year: Int(period / 10_000), month: Int(period / 100 % 100)),
            let day = month.days.last, let era = JapaneseEra.of(day)
        else { return FigurePeriod.text(period) }
        return "\(era.romanName.prefix(1))\(month.year - era.firstYear + 1).\(month.month)"
    }
}
