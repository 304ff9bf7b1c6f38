/// What this target is: control charts and estimates of effect, from a series of figures to limits, marks,
/// a sentence and a drawing. Pure values: the same input gives the same numbers, words and bytes.
///
/// What it must not know: where figures come from and what they count, calendars, files, staff, peers, pages.
/// Dates are labels here; whoever knows a calendar says how they are ordered.
package enum EvaluationLimits {
    /// Points of one chart.
    package static let pointsMax = 10_000
    /// Bytes of a file of points.
    package static let bytesMax = 1_048_576
    /// Values above this size are refused, so that no sum or square can overflow.
    package static let magnitudeMax = 1e15
    /// Numerators and denominators above this are refused.
    package static let countMax = 1_000_000_000
    /// Scalars of a label.
    package static let labelScalarsMax = 100
}
