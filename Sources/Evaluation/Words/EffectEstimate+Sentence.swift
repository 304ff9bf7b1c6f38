extension EffectEstimate {
    /// The effect in one sentence. `isProportion` shows shares as per cent.
    package func sentence(_ language: ChartLanguage, isProportion: Bool) -> String {
        switch self {
        case .insufficient(let before, let after):
            let needed = Self.valuesMin
            return language.choose(
                "データ不足: 前が\(before)個、後が\(after)個で、効果の推定には前後それぞれ\(needed)個が必要です。",
                "Not enough data: \(before) values before and \(after) after; \(needed) each are needed."
            )
        case .fitted(let fit):
            let level = Self.phrase(fit.levelChange, language, isProportion, isLast: false)
            let slope = Self.phrase(fit.slopeChange, language, isProportion, isLast: true)
            return language.choose(
                "変化の時点で水準は\(level)、1回ごとの傾きは\(slope)。",
                "At the change the level \(level), and the slope for each point \(slope).")
        }
    }

    /// Japanese joins the first of two clauses to the second by its ending.
    private static func phrase(
        _ estimate: Estimate, _ language: ChartLanguage, _ isProportion: Bool, isLast: Bool
    ) -> String {
        let text = { (value: Double) in EffectText.number(value, isProportion: isProportion) }
        let range = "\(text(estimate.lower)) \(language.choose("〜", "to")) \(text(estimate.upper))"
        guard estimate.isDistinct else {
            return language.choose(
                "変わったとは言え\(isLast ? "ません" : "ず")（95%区間 \(range)）",
                "cannot be said to have changed (95% interval \(range))")
        }
        let size = text(abs(estimate.value))
        let isHigh = estimate.value > 0
        let ending = isLast ? "りました" : "り"
        return language.choose(
            "\(size)\(isHigh ? "上が" : "下が")\(ending)（95%区間 \(range)）",
            "\(isHigh ? "rose" : "fell") by \(size) (95% interval \(range))")
    }
}

extension Displacement {
    /// In one sentence whether work moved to the neighbouring days. `unit` follows each number, as 時間.
    package func sentence(_ language: ChartLanguage, unit: String) -> String {
        switch self {
        case .insufficient(let neighbours, let others):
            return language.choose(
                "データ不足: 前後の日が\(neighbours)日、ほかの日が\(others)日で、それぞれ\(Self.valuesMin)日が必要です。",
                "Not enough data: \(neighbours) neighbouring and \(others) other days; "
                    + "\(Self.valuesMin) each are needed.")
        case .difference(let estimate, _, _, _):
            let text = { (value: Double) in DecimalText.short(value, isProportion: false) + unit }
            let range =
                "\(text(estimate.lower)) \(language.choose("〜", "to")) \(text(estimate.upper))"
            guard estimate.isDistinct else {
                return language.choose(
                    "前後の日とほかの日に違いがあるとは言えません（95%区間 \(range)）。",
                    "Neighbouring days cannot be said to differ from other days (95% interval \(range))."
                )
            }
            let size = text(abs(estimate.value))
            return estimate.value > 0
                ? language.choose(
                    "前後の日はほかの日より\(size)多く、仕事が移った疑いがあります（95%区間 \(range)）。",
                    "Neighbouring days have \(size) more than other days, so work may have moved there "
                        + "(95% interval \(range)).")
                : language.choose(
                    "前後の日はほかの日より\(size)少なく、仕事が移った様子はありません（95%区間 \(range)）。",
                    "Neighbouring days have \(size) less than other days; no work moved there "
                        + "(95% interval \(range)).")
        }
    }
}

/// Differences as people read them: of shares in percentage points.
enum EffectText {
    static func number(_ value: Double, isProportion: Bool) -> String {
        guard isProportion else { return DecimalText.short(value, isProportion: false) }
        return DecimalText.rounded(value * 100, places: 2) + "pt"
    }
}
