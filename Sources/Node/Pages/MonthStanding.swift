/// A month of this city's figures as the others see it. (The gate's own type of what was published
/// before knows figures; this one only how the month stands.)
package struct MonthStanding: Sendable {
    /// 2026-11
    package let month: String
    package let isRetracted: Bool
    /// Moments are rounded to 15 minutes; seconds since 1970.
    package let seconds: Int64
}
