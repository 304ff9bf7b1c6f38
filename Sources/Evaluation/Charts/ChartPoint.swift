/// One point of a series as it comes in, oldest first.
package struct ChartPoint: Sendable {
    /// The date as people write it, or a running number.
    package let label: String
    package let measure: ChartMeasure

    package init(_ label: String, _ measure: ChartMeasure) {
        self.label = label
        self.measure = measure
    }
}
