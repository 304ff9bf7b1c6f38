import Evaluation
import Testing

/// Series that no chart can be made of, and the smallest ones that one can.
@Suite struct `Refusals` {
    private func error(
        _ points: [ChartPoint], _ settings: ChartSettings = ChartSettings(.xmr)
    ) -> ChartError? {
        do {
            _ = try ControlChart(points, settings)
            return nil
        } catch {
            return error
        }
    }

    private func share(_ numerator: Int, _ denominator: Int) -> [ChartPoint] {
        [ChartPoint("1", .proportion(numerator: numerator, denominator: denominator))]
    }

    @Test func `what no chart can be made of`() {
        #expect(error([]) == .empty)
        #expect(error(series(Array(repeating: 1, count: 10_001))) == .tooManyPoints)
        for value in [Double.nan, .infinity, -.infinity, 1e16, .greatestFiniteMagnitude] {
            #expect(error(series([1, value])) == .notFinite(index: 1))
        }
        #expect(error(share(0, 0)) == .noDenominator(index: 0))
        #expect(error(share(1, -1)) == .noDenominator(index: 0))
        #expect(error(share(-1, 3)) == .notAProportion(index: 0))
        #expect(error(share(4, 3)) == .notAProportion(index: 0))
        #expect(error(share(.min, .max)) == .notAProportion(index: 0))
        #expect(error(share(1, .max)) == .notAProportion(index: 0))
        #expect(error(series([1]) + share(1, 2)) == .mixed(index: 1))
        #expect(error(series([1]), ChartSettings(.p)) == .needsProportions)
        #expect(error(series([1]), ChartSettings(.laney)) == .needsProportions)
        for starts in [[0], [2], [1, 1], [-1], [Int.max], [2, 1]] {
            let settings = ChartSettings(.xmr, groupStarts: starts)
            #expect(error(series([1, 2]), settings) != nil, "\(starts)")
        }
        for target in [Double.nan, .infinity, 1e16] {
            #expect(error(series([1]), ChartSettings(.xmr, target: target)) == .targetNotFinite)
        }
        #expect(error(share(1, 2), ChartSettings(.p, target: 1.1)) == .target)
        let percent = ChartSettings(.xmr, target: 1.1, isPercent: true)
        #expect(error(series([0.5, 1]), percent) == .target)
        #expect(error(series([0.5, 1.2]), percent) == nil, "of growth, 110% may be wanted")
    }

    @Test(arguments: ChartKind.allCases)
    func `few points, no points but gaps, and extremes give a chart`(kind: ChartKind) throws {
        let full = ChartPoint(
            "a", .proportion(numerator: 1_000_000_000, denominator: 1_000_000_000))
        let none = ChartPoint("b", .proportion(numerator: 0, denominator: 1))
        let gap = ChartPoint("c", .gap)
        let lists: [[ChartPoint]] = [
            [full], [none], [gap], Array(repeating: gap, count: 20),
            Array(repeating: full, count: 20), Array(repeating: none, count: 20),
            Array(repeating: [full, none], count: 20).flatMap { $0 },
            Array(repeating: [full, gap, none], count: 20).flatMap { $0 },
        ]
        for points in lists {
            let chart = try ControlChart(points, ChartSettings(kind, target: 0.5))
            #expect(chart.points.count == points.count)
            for language in ChartLanguage.allCases {
                #expect(!chart.sentence(language).isEmpty)
                let drawing = ChartDrawing(chart, title: "", language: language)
                let text = String(decoding: drawing.svg(), as: UTF8.self)
                #expect(!text.contains("nan") && !text.contains("inf"))
            }
        }
    }

    @Test func `an effect needs a change inside the series and eight values on each side`() throws {
        let points = series((0..<16).map(Double.init))
        for change in [Int.min, -1, 0, 16, Int.max] {
            #expect(throws: ChartError.changePoint(change)) {
                _ = try EffectEstimate.estimate(points, change: change)
            }
        }
        guard case .insufficient(7, 9) = try EffectEstimate.estimate(points, change: 7) else {
            Issue.record("seven are too few")
            return
        }
        guard case .fitted(let fit) = try EffectEstimate.estimate(points, change: 8) else {
            Issue.record("eight are enough")
            return
        }
        #expect(fit.durbinWatson == nil, "an exact fit has no residuals")
        #expect(isNear(fit.slope.value, 1))
        #expect(fit.slope.lower == fit.slope.upper)
    }

    @Test func `days beside a Help Day are compared with the others`() throws {
        var figures: [DayFigure] = []
        for day in 0..<100 {
            figures.append(DayFigure(day: day, value: day % 10 == 4 || day % 10 == 6 ? 12 : 10))
        }
        let helpDays = (0..<10).map { $0 * 10 + 5 }
        let found = try Displacement.compare(figures, helpDays: helpDays)
        guard case .difference(let estimate, _, let near, let far) = found else {
            Issue.record("enough days")
            return
        }
        #expect(near == 20 && far == 70)
        #expect([estimate.value, estimate.lower, estimate.upper] == [2, 2, 2])
        let edge = [DayFigure(day: .max, value: 1), DayFigure(day: .min, value: 1)]
        guard case .insufficient = try Displacement.compare(edge, helpDays: [.max, 0]) else {
            Issue.record("two days are too few")
            return
        }
        #expect(throws: ChartError.notFinite(index: 0)) {
            _ = try Displacement.compare(neighbours: [.nan], others: [])
        }
    }
}
