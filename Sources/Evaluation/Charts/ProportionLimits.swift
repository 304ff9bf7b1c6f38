/// Limits of proportions, for each denominator.
///
/// p: p̄ ± 3·√(p̄(1−p̄)/n). p′ (Laney, Quality Engineering 14, 2002): the same times sigma_z, the mean moving
/// range of the z-scores divided by 1.128, which widens the limits of large denominators to what the
/// periods really vary by. They are never narrower than chance (σz ≥ 1) and one step of the numerator.
struct ProportionLimits {
    /// The binomial standard deviation at each point; nil at gaps.
    private let deviations: [Double?]
    private let center: Double
    /// The least reach at each point.
    private let leasts: [Double]
    let sigmaZ: Double?

    init(_ measures: [ChartMeasure], _ center: Double, _ floor: LimitFloor) {
        self.center = center
        let variance = max(0, center * (1 - center))
        deviations = measures.map { measure in
            guard case .proportion(_, let denominator) = measure, denominator > 0 else {
                return nil
            }
            return (variance / Double(denominator)).squareRoot()
        }
        let scores = zip(measures, deviations).map { measure, deviation -> Double? in
            guard let value = measure.number, let deviation else { return nil }
            // Where all or none are counted every value is the mean.
            return deviation > 0 ? (value - center) / deviation : 0
        }
        sigmaZ = Average.mean(MovingRange.ranges(scores)).map {
            max($0 / MovingRange.d2, floor.sigmaZ)
        }
        leasts = measures.map { measure in
            guard case .proportion(_, let denominator) = measure, denominator > 0 else { return 0 }
            return floor.reach(denominator: denominator)
        }
    }

    var binomial: [PointLimits?] {
        limits(3)
    }

    var laney: [PointLimits?] {
        guard let sigmaZ else { return deviations.map { _ in nil } }
        return limits(3 * sigmaZ)
    }

    private func limits(_ factor: Double) -> [PointLimits?] {
        zip(deviations, leasts).map { deviation, least in
            deviation.map { PointLimits(center: center, reach: max(factor * $0, least)) }
        }
    }
}
