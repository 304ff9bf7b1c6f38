internal import RealModule

/// The range of the vertical axis and round numbers on it.
struct AxisScale {
    private(set) var lower: Double
    private(set) var upper: Double
    let ticks: [Double]
    private let step: Double

    /// Shares stay within 0 and 1. `values` are finite and of bounded size.
    init(_ values: [Double], isProportion: Bool) {
        var lowest = values.min() ?? 0
        var highest = values.max() ?? 1
        let size = max(abs(lowest), abs(highest))
        let width = highest - lowest
        // A constant series, or one that differs by rounding only, still needs a height.
        let pad = width > max(size * 1e-9, 1e-250) ? width * 0.06 : size > 1e-240 ? size * 0.1 : 1
        lowest -= pad
        highest += pad
        if isProportion {
            lowest = min(max(lowest, 0), 1)
            highest = max(min(highest, 1), lowest + 1e-9)
        }
        lower = lowest
        upper = highest
        let rough = (highest - lowest) / 5
        let power = Double.exp10(Double.log10(rough).rounded(.down))
        let lead = rough / power
        step = power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10)
        var ticks: [Double] = []
        let first = (lowest / step).rounded(.up)
        for count in 0..<12 {
            let tick = (first + Double(count)) * step
            if tick <= highest, tick.isFinite { ticks.append(tick) }
        }
        self.ticks = ticks
    }

    /// From 0 at the lower end to 1 at the upper.
    func position(_ value: Double) -> Double {
        min(max((value - lower) / (upper - lower), -1), 2)
    }

    /// A tick with as many decimals as its step needs.
    func text(_ tick: Double, isProportion: Bool) -> String {
        let factor = isProportion ? 100.0 : 1
        let places = -Int(min(max(Double.log10(step * factor).rounded(.down), -6), 0))
        return DecimalText.rounded(tick * factor, places: places) + (isProportion ? "%" : "")
    }
}

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
