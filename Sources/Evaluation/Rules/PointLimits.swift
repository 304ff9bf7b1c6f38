/// The limits that hold at one point: what common variation reaches, and two thirds of the way there.
///
/// Always ordered: lower ≤ nearLower ≤ nearUpper ≤ upper. A constant series has limits of width zero.
package struct PointLimits: Equatable, Sendable {
    package let lower: Double
    package let nearLower: Double
    package let nearUpper: Double
    package let upper: Double

    /// `reach` is the distance of the outer limits from the centre, at least 0.
    init(center: Double, reach: Double) {
        lower = center - reach
        upper = center + reach
        nearLower = center - 2 * (reach / 3)
        nearUpper = center + 2 * (reach / 3)
    }

    private init(_ limits: PointLimits, clampedTo range: ClosedRange<Double>) {
        func clamp(_ value: Double) -> Double {
            min(max(value, range.lowerBound), range.upperBound)
        }
        lower = clamp(limits.lower)
        nearLower = clamp(limits.nearLower)
        nearUpper = clamp(limits.nearUpper)
        upper = clamp(limits.upper)
    }

    /// For display: a share below 0% or above 100% would only puzzle. Marks and icons read the raw limits.
    package func clamped(to range: ClosedRange<Double>) -> PointLimits {
        PointLimits(self, clampedTo: range)
    }
}
