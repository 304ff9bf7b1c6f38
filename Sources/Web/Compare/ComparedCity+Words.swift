internal import Requests

extension ComparedMonth {
    /// With a word on what was said first.
    var told: String { isRevised ? display + "（訂正）" : display }
}

extension ComparedCity {
    /// Whether the judgement is about this month, the newest: bands and what is withheld are no numbers.
    func isJudged(_ newest: ComparedMonth?) -> Bool {
        chart == nil || chart?.variation == "insufficient" || newest?.value != nil
    }

    var mean: String { number(chart?.mean) }

    /// Where its months usually lie.
    var usualRange: String {
        guard let chart, chart.lower != nil else { return "–" }
        return number(chart.lower) + "〜" + number(chart.upper)
    }

    /// A share as per cent, a count as it is; one decimal place.
    private func number(_ value: Double?) -> String {
        let isShare = points.contains { $0.display.utf8.contains(UInt8(ascii: "%")) }
        return isShare ? CompareWords.percent(value) : CompareWords.count(value)
    }
}
