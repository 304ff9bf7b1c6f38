internal import RealModule

/// Student's t distribution: how wide an interval must be when the spread is itself estimated.
package enum StudentT {
    /// The t that a variable exceeds in absolute value with the probability `tail` (0.05 for a 95% interval).
    ///
    /// Bisection on the distribution function, which is monotonic; `degrees` of at least 1, `tail` between 0 and 1.
    package static func twoSidedQuantile(tail: Double, degrees: Double) -> Double {
        var low = 0.0
        var high = 1.0
        while twoSidedTail(high, degrees: degrees) > tail, high < 1e150 { high *= 2 }
        for _ in 0..<200 {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { break }
            if twoSidedTail(middle, degrees: degrees) > tail { low = middle } else { high = middle }
        }
        return low + (high - low) / 2
    }

    /// P(|T| > t), by the incomplete beta function.
    static func twoSidedTail(_ t: Double, degrees: Double) -> Double {
        let square = t * t
        guard square > 0 else { return 1 }
        return IncompleteBeta.regularized(
            x: degrees / (degrees + square), complement: square / (degrees + square),
            a: degrees / 2, b: 0.5)
    }
}
