/// The axes that all small charts of one figure share, so that heights and months compare across them.
package struct PanelAxes: Sendable {
    static let width = 240.0
    static let height = 150.0
    /// A label and the space beside it.
    private static let labelRoom = 47.0
    private static let labelSteps = [1, 2, 3, 6, 12, 24, 36, 60, 120]

    let left = 42.0
    let right = 232.0
    let top = 18.0
    let bottom = 124.0

    /// The names of the periods, the newest last; every chart shows all of them.
    let slots: [String]
    let scale: AxisScale
    let isProportion: Bool
    /// Nothing that was counted is below nothing, and a range that says so teaches nobody.
    private let isNeverNegative: Bool

    /// `charts` are all that will be drawn.
    package init(_ charts: [ControlChart], slots: [String]) {
        self.slots = slots
        isProportion = charts.contains(where: \.isProportion)
        var values = charts.flatMap(\.points).compactMap(\.value)
        let isNeverNegative = values.allSatisfy { $0 >= 0 }
        self.isNeverNegative = isNeverNegative
        for chart in charts {
            for limits in chart.points.compactMap(\.limits).map(chart.displayed) {
                values += [isNeverNegative ? max(0, limits.lower) : limits.lower, limits.upper]
            }
        }
        scale = AxisScale(values, isProportion: isProportion)
    }

    /// The distance between two periods.
    var step: Double { (right - left) / Double(max(slots.count, 1)) }

    /// Where a period begins.
    func edge(_ slot: Int) -> Double { left + Double(slot) * step }

    func x(_ slot: Int) -> Double { edge(slot) + step / 2 }

    /// The lower end of a usual range as it is drawn.
    func floor(_ lower: Double) -> Double { isNeverNegative ? max(0, lower) : lower }

    func y(_ value: Double) -> Double { bottom - scale.position(value) * (bottom - top) }

    /// The periods that are named: the newest, and as many before it as fit, at even distances.
    var labelled: [Int] {
        guard !slots.isEmpty else { return [] }
        let apart =
            Self.labelSteps.first { Double($0) * step >= Self.labelRoom } ?? max(1, slots.count)
        return stride(from: slots.count - 1, through: 0, by: -apart).filter { slot in
            // What is named at the left edge stays on the sheet.
            slot == slots.count - 1 || x(slot) >= Self.labelRoom / 2 - 8
        }
    }
}
