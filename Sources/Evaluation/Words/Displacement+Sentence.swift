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
