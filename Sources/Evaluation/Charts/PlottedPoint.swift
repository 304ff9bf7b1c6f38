/// One point of a finished chart.
package struct PlottedPoint: Sendable {
    package let label: String
    package let measure: ChartMeasure
    /// The centre line here: the group's mean, or its median on a run chart.
    package let center: Double?
    /// Raw limits; nil where the group has too few points or the chart has none.
    package let limits: PointLimits?
    /// Nil is common variation (or a gap).
    package let special: SpecialCause?
    /// Where the special cause points: above or rising is high. Nil exactly where `special` is.
    package let side: Side?

    package var value: Double? { measure.number }
}
