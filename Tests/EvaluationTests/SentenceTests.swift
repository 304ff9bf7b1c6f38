import Evaluation
internal import Seeding
import Testing

@Suite struct `Charts in words` {
    private let noise: [Double] = (0..<20).map { $0.isMultiple(of: 2) ? 9 : 11 }

    private func sentences(
        _ values: [Double?], _ direction: ImprovementDirection = .more, target: Double? = nil
    ) throws -> [String] {
        let chart = try ControlChart(
            series(values), ChartSettings(.xmr, direction: direction, target: target))
        return ChartLanguage.allCases.map { chart.sentence($0) }
    }

    @Test func `seven values above the mean are an improvement, or a concern`() throws {
        let values = [8, 8, 8] + noise.dropLast() + [10.6, 11.1, 10.6, 11.1, 10.6, 11.1, 10.8]
        #expect(
            try sentences(values) == [
                "直近7回が平均を上回り、改善の方向に変化しています。",
                "The last 7 values are above the mean, a change for the better.",
            ])
        #expect(
            try sentences(values, .fewer)[0] == "直近7回が平均を上回り、注意が必要な方向に変化しています。")
    }

    @Test func `the other rules, a target, and too few values`() throws {
        #expect(try sentences(noise)[0] == "いつもの範囲で動いています。")
        #expect(
            try sentences(noise, target: 30)[0] == "いつもの範囲で動いていて、今のままでは目標（30）に届きません。")
        #expect(try sentences(noise + [40], .neutral)[0] == "最新の値がいつもの範囲を上に外れ、これまでと違う動きをしています。")
        let rising = noise + [8, 9, 9.5, 10, 10.5, 11, 11.5, 12]
        #expect(try sentences(rising)[0] == "直近8回が上がり続け、改善の方向に変化しています。")
        #expect(try sentences([1, 2])[0] == "データ不足: 値は2個で、管理限界と判定は13個から示します。")
        #expect(
            try sentences(noise, target: 10)[1]
                == "Within the usual range; the target (10) is sometimes met and sometimes not.")
    }

    @Test func `what is followed by gaps is not the latest`() throws {
        let gaps: [Double?] = [nil, nil, nil]
        #expect(
            try sentences(noise + [-40] + gaps) == [
                "数で分かる最後の値（21）がいつもの範囲を下に外れ、注意が必要な方向に変化していました。21より後は、数では分かりません。",
                "The last known value (21) is below the usual range, a change that needs attention. "
                    + "After 21 no values are known as numbers.",
            ])
        let shifted = noise + [10.6, 11.1, 10.6, 11.1, 10.6, 11.1, 10.8] + gaps
        #expect(
            try sentences(shifted)[0].hasPrefix("数で分かる最後の8回（27まで）が平均を上回り、改善の方向に"))
        #expect(try sentences(shifted)[1].hasPrefix("The last 8 known values (up to 27) are above"))
        let rising = noise + [8, 9, 9.5, 10, 10.5, 11, 11.5, 12] + gaps
        #expect(try sentences(rising)[0].hasPrefix("数で分かる最後の8回（28まで）が上がり続け、"))
        #expect(
            try sentences(noise + gaps, target: 30)[0]
                == "数で分かる最後の値（20）までは、いつもの範囲で動いていて、今のままでは目標（30）に届きません。"
                + "20より後は、数では分かりません。")
        #expect(
            try sentences(noise + gaps)[1]
                == "Within the usual range up to the last known value (20). "
                + "After 20 no values are known as numbers.")
    }

    @Test func `shares are per cent`() throws {
        let points = (0..<20).map {
            ChartPoint("\($0)", .proportion(numerator: 80 + $0 % 3, denominator: 100))
        }
        let chart = try ControlChart(points, ChartSettings(.p, target: 0.995))
        #expect(chart.sentence(.japanese) == "いつもの範囲で動いていて、今のままでは目標（99.5%）に届きません。")
    }

    @Test func `values written as per cent are shown as such, within 0 and 100`() throws {
        let points = series((0..<24).map { $0.isMultiple(of: 2) ? 0.95 : 1 })
        let chart = try ControlChart(
            points, ChartSettings(.xmr, target: 0.9, isPercent: true))
        let limits = try #require(chart.current?.limits)
        #expect(limits.upper > 1.1 && chart.displayed(limits).upper == 1)
        #expect(chart.displayed(limits).lower == limits.lower)
        #expect(chart.text(0.95) == "95%" && chart.isProportion)
        #expect(chart.sentence(.japanese).contains("目標（90%）"))
        let growth = try ControlChart(
            series((0..<24).map { $0.isMultiple(of: 2) ? 0.95 : 1.05 }),
            ChartSettings(.xmr, isPercent: true))
        let wide = try #require(growth.current?.limits)
        #expect(growth.displayed(wide) == wide, "growth may pass 100%")
    }

    @Test func `an effect names its interval`() throws {
        var generator = SeededGenerator(seed: 3)
        let values = (0..<40).map { ($0 >= 20 ? 30.0 : 10) + generator.normal() }
        let effect = try EffectEstimate.estimate(series(values), change: 20)
        let sentence = effect.sentence(.japanese, isProportion: false)
        #expect(sentence.hasPrefix("変化の時点で水準は") && sentence.contains("上がり（95%区間 "))
        #expect(sentence.hasSuffix("とは言えません（95%区間 \(range(effect))）。"))
        let few = try EffectEstimate.estimate(series(values), change: 3)
        #expect(
            few.sentence(.english, isProportion: true).hasPrefix("Not enough data: 3 values before")
        )
    }

    @Test(arguments: [0, 0.1, 0.3, 1.0 / 3, 5, 45.7, 100, 175.0 / 225, 1e12])
    func `a series that never moves had no effect`(level: Double) throws {
        for (count, change) in [(20, 10), (17, 8), (200, 101)] {
            let points = series([Double](repeating: level, count: count))
            for errors in [StandardErrors.ordinary, .neweyWest(lags: nil)] {
                let effect = try EffectEstimate.estimate(points, change: change, errors: errors)
                guard case .fitted(let fit) = effect else {
                    Issue.record("enough values")
                    return
                }
                #expect(fit.levelChange.value == 0 && fit.slopeChange.value == 0)
                #expect(fit.slope.value == 0)
                #expect(
                    effect.sentence(.japanese, isProportion: false)
                        == "変化の時点で水準は変わったとは言えず（95%区間 0 〜 0）、1回ごとの傾きは変わったとは言えません（95%区間 0 〜 0）。")
            }
        }
    }

    @Test func `of an exact fit only what changed is an effect`() throws {
        let stepped = (0..<20).map { $0 < 10 ? 0.1 : 0.3 }
        guard
            case .fitted(let step) = try EffectEstimate.estimate(series(stepped), change: 10),
            case .fitted(let ramp) = try EffectEstimate.estimate(
                series((0..<20).map { Double($0) * 0.1 }), change: 10)
        else {
            Issue.record("enough values")
            return
        }
        #expect(isNear(step.levelChange.value, 0.2) && step.slopeChange.value == 0)
        #expect(isNear(ramp.slope.value, 0.1))
        #expect(ramp.levelChange.value == 0 && ramp.slopeChange.value == 0)
    }

    private func range(_ effect: EffectEstimate) -> String {
        guard case .fitted(let fit) = effect else { return "" }
        let chart = try? ControlChart(series([1]), ChartSettings(.run))
        let text = { (value: Double) in chart?.text(value) ?? "" }
        return "\(text(fit.slopeChange.lower)) 〜 \(text(fit.slopeChange.upper))"
    }
}
