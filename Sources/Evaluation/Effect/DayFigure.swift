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
