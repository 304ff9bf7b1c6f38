/// Where points lie on the sheet, in pixels from its upper left corner.
struct PlotFrame {
    static let width = 960.0
    static let height = 430.0
    let left = 70.0
    let right = 830.0
    let top = 84.0
    let bottom = 340.0

    let count: Int
    let scale: AxisScale

    /// The distance between two points.
    var step: Double { (right - left) / Double(max(count, 1)) }

    func x(_ index: Int) -> Double { left + (Double(index) + 0.5) * step }

    func y(_ value: Double) -> Double { bottom - scale.position(value) * (bottom - top) }

    static func text(_ number: Double) -> String { DecimalText.rounded(number, places: 1) }
}
