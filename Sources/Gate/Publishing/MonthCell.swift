package import Alliance

/// One figure of a month as it looks outside, and why; the reason stays in the city.
package struct MonthCell: Sendable, Equatable {
    package let key: ObservationKey
    package let figure: SharedFigure
    package let reason: CellReason
}
