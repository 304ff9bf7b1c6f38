/// Whether a Help Day only moves work to the day before or after it.
package enum Displacement: Sendable {
    /// Too few neighbouring or other days.
    case insufficient(neighbours: Int, others: Int)
    /// Mean of the neighbouring days minus mean of the others, after Welch (1947): the spreads may differ.
    case difference(Estimate, degreesOfFreedom: Double, neighbours: Int, others: Int)

    /// The same minimum as for an effect, so that one rule has to be explained.
    package static let valuesMin = EffectEstimate.valuesMin

    /// Compares the working days next to a Help Day with all others; Help Days themselves are left out.
    package static func compare(
        _ figures: [DayFigure], helpDays: [Int]
    ) throws(ChartError) -> Displacement {
        let days = Set(helpDays)
        var near: [Double] = []
        var far: [Double] = []
        for figure in figures where !days.contains(figure.day) {
            let isNear =
                days.contains(figure.day.addingReportingOverflow(1).partialValue)
                || days.contains(figure.day.subtractingReportingOverflow(1).partialValue)
            if isNear { near.append(figure.value) } else { far.append(figure.value) }
        }
        return try compare(neighbours: near, others: far)
    }

    /// Compares two sets of days.
    package static func compare(
        neighbours: [Double], others: [Double]
    ) throws(ChartError) -> Displacement {
        for (index, value) in (neighbours + others).enumerated() {
            guard index < EvaluationLimits.pointsMax else { throw .tooManyPoints }
            try ChartMeasure.value(value).check(at: index)
        }
        let counts = (neighbours.count, others.count)
        guard counts.0 >= valuesMin, counts.1 >= valuesMin,
            let near = Average.mean(neighbours), let far = Average.mean(others)
        else { return .insufficient(neighbours: counts.0, others: counts.1) }
        let first = squaredError(neighbours, mean: near)
        let second = squaredError(others, mean: far)
        let total = first + second
        let smallest = Double(min(counts.0, counts.1) - 1)
        let largest = Double(counts.0 + counts.1 - 2)
        // Welch–Satterthwaite, by shares so that no square can vanish or overflow.
        let share = total > 0 ? first / total : 1
        let degrees =
            1
            / (share * share / Double(counts.0 - 1)
                + (1 - share) * (1 - share) / Double(counts.1 - 1))
        let bounded = min(max(degrees, smallest), largest)
        let estimate = Estimate(near - far, standardError: total.squareRoot(), degrees: bounded)
        return .difference(
            estimate, degreesOfFreedom: bounded, neighbours: counts.0, others: counts.1)
    }

    /// The squared standard error of a mean.
    private static func squaredError(_ values: [Double], mean: Double) -> Double {
        let count = Double(values.count)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1) / count
    }
}

/// What was measured on one day, such as the overtime of a section.
package struct DayFigure: Sendable {
    /// Working days in their order, so that the day before a Monday is a Friday.
    package let day: Int
    package let value: Double

    package init(day: Int, value: Double) {
        self.day = day
        self.value = value
    }
}
