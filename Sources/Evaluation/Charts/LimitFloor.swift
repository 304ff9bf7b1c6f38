/// What limits may not be finer than, because the numbers cannot be: a steady series of figures that are
/// rounded, or whole, has moving ranges of nothing but for a step now and then. Limits made of these
/// alone would call every point a special cause; a step of one unit is none.
struct LimitFloor {
    private let measures: [ChartMeasure]
    /// What was said of the rounding; 0 where nothing was.
    private let roundingStep: Double
    /// A constant series has no variation at all, and limits of width zero.
    private let isConstant: Bool
    /// One step of plain values: what was said, or what they look like.
    private let valueStep: Double
    /// One step of the numerators and denominators of shares.
    private let countStep: Double

    private static let underHalf = 0.499

    init(_ measures: [ChartMeasure], roundingStep: Double, isPercent: Bool) {
        self.measures = measures
        self.roundingStep = roundingStep
        let values = measures.map(\.number)
        isConstant = Set(values.compactMap(\.self)).count <= 1
        valueStep =
            roundingStep > 0 ? roundingStep : ValueStep(values, isPercent: isPercent).size
        countStep = roundingStep > 0 ? max(1, roundingStep) : Self.step(ofCounts: measures)
    }

    /// The least mean moving range of values: one step; of shares also what chance makes (`d2` times the
    /// binomial deviation).
    func movingRange(center: Double) -> Double {
        guard !isConstant else { return 0 }
        let denominators = denominators
        guard !denominators.isEmpty else { return valueStep }
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
    /// One blip moves the mean away from all other values, which then lie on one side of it. Where the step is
    /// only guessed, a value at half of it is off: half of the series on each of two levels is no blip.
    func slacks(center: Double) -> [Double] {
        let none = measures.map { _ in 0.0 }
        let average = Average.mean(MovingRange.ranges(measures.map(\.number)))
        guard let average, average < movingRange(center: center) else { return none }
        let ofValues = valueStep * (roundingStep > 0 ? 0.5 : Self.underHalf)
        return measures.map { measure in
            guard case .proportion(_, let denominator) = measure else { return ofValues }
            return countStep / Double(denominator) / 2
        }
    }

    /// Counts are whole; where nobody says how they were rounded, all of them are multiples of five, and
    /// five is little, they were rounded to five.
    private static func step(ofCounts measures: [ChartMeasure]) -> Double {
        var isRounded = true
        for case .proportion(let numerator, let denominator) in measures {
            isRounded = isRounded && numerator % 5 == 0 && denominator % 5 == 0 && denominator >= 50
        }
        return isRounded ? 5 : 1
    }

    private var denominators: [Double] {
        measures.compactMap {
            guard case .proportion(_, let denominator) = $0 else { return nil }
            return Double(denominator)
        }
    }
}
