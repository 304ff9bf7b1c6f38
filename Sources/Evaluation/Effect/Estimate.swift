/// A figure with its uncertainty.
package struct Estimate: Equatable, Sendable {
    package let value: Double
    package let standardError: Double
    /// The 95% interval by Student's t.
    package let lower: Double
    package let upper: Double

    init(_ value: Double, standardError: Double, degrees: Double) {
        self.value = value
        self.standardError = standardError
        let reach =
            standardError > 0
            ? standardError * StudentT.twoSidedQuantile(tail: 0.05, degrees: degrees) : 0
        lower = value - reach
        upper = value + reach
    }

    /// Whether the interval leaves out 0, so that the direction of the effect is known.
    package var isDistinct: Bool { lower > 0 || upper < 0 }
}
