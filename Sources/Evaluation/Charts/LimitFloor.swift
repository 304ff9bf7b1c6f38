/// What limits may not be finer than, because the numbers cannot be: a steady series of figures that are
/// rounded, or whole, has moving ranges of nothing but for a step now and then. Limits made of these
/// alone would call every point a special cause; a step of one unit is none.
struct LimitFloor {
    private let measures: [ChartMeasure]
    private let values: [Double]
    private let roundingStep: Double

    init(_ measures: [ChartMeasure], roundingStep: Double) {
        self.measures = measures
        self.roundingStep = roundingStep
        values = measures.compactMap(\.number)
    }

    /// A constant series has no variation at all, and limits of width zero.
    private var isConstant: Bool { Set(values).count <= 1 }

    /// The least mean moving range of values: one step, which is the smallest difference of any two if
    /// nobody says how they were rounded; of shares also what chance makes (`d2` times the binomial
    /// deviation).
    func movingRange(center: Double) -> Double {
        guard !isConstant else { return 0 }
        let denominators = denominators
        guard !denominators.isEmpty else { return max(roundingStep, smallestDifference) }
        let variance = max(0, center * (1 - center))
        let count = Double(denominators.count)
        let chance = denominators.reduce(0) { $0 + (variance / $1).squareRoot() } / count
        let step = denominators.reduce(0) { $0 + countStep / $1 } / count
        return max(MovingRange.d2 * chance, step)
    }

    /// The least distance of a limit from the centre for one denominator: what a step of the numerator
    /// makes of the limits of an XmR chart.
    func reach(denominator: Int) -> Double {
        isConstant ? 0 : MovingRange.reachFactor * countStep / Double(denominator)
    }

    /// Laney's σz is the variation between periods in units of chance: less than one is no knowledge.
    var sigmaZ: Double { isConstant ? 0 : 1 }

    /// How far each value may lie from the centre and still be on it, as far as its rounding can tell:
    /// half a step, where the series moves less than the numbers themselves make it; else nothing.
    ///
    /// One blip moves the mean away from all other values, which then lie on one side of it.
    func slacks(center: Double) -> [Double] {
        let none = measures.map { _ in 0.0 }
        let average = Average.mean(MovingRange.ranges(measures.map(\.number)))
        guard let average, average < movingRange(center: center) else { return none }
        let step = max(roundingStep, smallestDifference)
        return measures.map { measure in
            guard case .proportion(_, let denominator) = measure else { return step / 2 }
            return countStep / Double(denominator) / 2
        }
    }

    /// Counts are whole; where all of them are multiples of five, and five is little, they were rounded.
    private var countStep: Double {
        var isRounded = true
        for case .proportion(let numerator, let denominator) in measures {
            isRounded = isRounded && numerator % 5 == 0 && denominator % 5 == 0 && denominator >= 50
        }
        return max(isRounded ? 5 : 1, roundingStep)
    }

    private var denominators: [Double] {
        measures.compactMap {
            guard case .proportion(_, let denominator) = $0 else { return nil }
            return Double(denominator)
        }
    }

    private var smallestDifference: Double {
        let sorted = values.sorted()
        return zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min() ?? 0
    }
}
