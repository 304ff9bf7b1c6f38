internal import Requests

extension ComparedMonth {
    /// With a word on what was said first.
    var told: String { isRevised ? display + say("（訂正）") : display }
}

extension ComparedCity {
    /// The name of a series; definitions are never mixed, so a city may have two.
    func title(in answer: CompareCities.Answer) -> String {
        let isAlone = answer.cities.allSatisfy { $0.definition == definition }
        return isAlone ? name : say("\(name)（数え方の版 \(definition)）")
    }

    /// Whether the judgement is about this month, the newest: bands and what is withheld are no numbers.
    func isJudged(_ newest: ComparedMonth?) -> Bool {
        chart == nil || chart?.variation == "insufficient" || newest?.value != nil
    }

    /// A month as it stands large: a share as per cent, anything else as it was published.
    func large(_ month: ComparedMonth, isShare: Bool) -> String {
        guard isShare, let value = month.value else { return month.display }
        return CompareWords.wholePercent(value)
    }

    /// The same month a year before, where it is known.
    func yearBefore(_ month: ComparedMonth) -> ComparedMonth? {
        guard let period = CompareWords.yearBefore(month.period) else { return nil }
        return points.first { $0.period.utf8.elementsEqual(period.utf8) && $0.value != nil }
    }

    /// Where its months usually lie.
    func usualRange(isShare: Bool) -> String {
        guard let chart, chart.lower != nil else { return "–" }
        return number(chart.lower, isShare: isShare) + say("〜")
            + number(chart.upper, isShare: isShare)
    }

    /// A share as per cent, a count as it is; one decimal place.
    func number(_ value: Double?, isShare: Bool) -> String {
        isShare ? CompareWords.percent(value) : CompareWords.count(value)
    }
}
