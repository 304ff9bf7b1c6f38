/// Why a point is not common variation. The order of the cases is their precedence.
package enum SpecialCause: String, CaseIterable, Sendable {
    /// Beyond an outer limit.
    case outside
    /// One of seven or more points that each lie strictly beyond the one before.
    case trend
    /// Between near and outer limit, as are two of three neighbours that all lie on one side.
    case twoOfThree = "two_of_three"
    /// One of seven or more points on one side of the centre.
    case shift
}
