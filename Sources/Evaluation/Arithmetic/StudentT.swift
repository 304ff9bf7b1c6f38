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

/// The regularised incomplete beta function I_x(a, b).
enum IncompleteBeta {
    private static let stepsMax = 10_000

    /// `complement` is 1 − x, given apart because near 1 the difference would lose its digits.
    ///
    /// By the continued fraction of DLMF 8.17.22, taken on the side where it converges quickly.
    static func regularized(x: Double, complement: Double, a: Double, b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard complement > 0 else { return 1 }
        guard x <= (a + 1) / (a + b + 2) else {
            return 1 - regularized(x: complement, complement: x, a: b, b: a)
        }
        let scale =
            Double.logGamma(a + b) - Double.logGamma(a) - Double.logGamma(b)
            + a * Double.log(x) + b * Double.log(complement)
        return Double.exp(scale) / (a * fraction(x, a, b))
    }

    /// Steed's way from the front (Lentz 1976), with zero replaced by something tiny.
    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        var value = 1.0
        var upper = 1.0
        var lower = 0.0
        for step in 1...stepsMax {
            let half = Double(step / 2)
            let term =
                step.isMultiple(of: 2)
                ? half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))
                : -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
            lower = 1 + term * lower
            if abs(lower) < tiny { lower = tiny }
            lower = 1 / lower
            upper = 1 + term / upper
            if abs(upper) < tiny { upper = tiny }
            let change = upper * lower
            value *= change
            if abs(change - 1) < 1e-15 { break }
        }
        return value
    }
}
