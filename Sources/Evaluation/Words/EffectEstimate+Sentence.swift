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
