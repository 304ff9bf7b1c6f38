/// How far two computed numbers must lie apart to count as different.
///
/// Rules are strict, and a tie decides: a value on the mean ends a shift. A mean of tenths is not exact in
/// binary, so a tie would otherwise depend on rounding. 10⁻¹⁴ of the largest value is some fifty rounding
/// errors, far below anything that is measured.
struct Margin {
    let width: Double

    init(_ values: [Double?]) {
        width = 1e-14 * values.reduce(0) { max($0, abs($1 ?? 0)) }
    }

    func isAbove(_ left: Double, _ right: Double) -> Bool { left - right > width }

    /// Nil from `below` to `above`, with both.
    func side(of value: Double, below: Double, above: Double) -> Side? {
        if isAbove(value, above) { return .high }
        return isAbove(below, value) ? .low : nil
    }
}

/// Where a special cause points: above the centre or rising is high.
package enum Side: String, Sendable {
    case high
    case low
}
