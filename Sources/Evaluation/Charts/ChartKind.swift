/// Which chart is drawn of a series.
package enum ChartKind: String, CaseIterable, Sendable {
    /// Individual values with their moving range: anything that is measured.
    case xmr
    /// Proportions with binomial limits for each denominator: a 部.
    case p
    /// Proportions whose limits also follow the variation between periods (Laney p′): a whole city.
    case laney
    /// Values around their median, without limits: a 係, or any short series.
    case run

    /// Whether points must be numerators over denominators.
    package var needsProportions: Bool { self == .p || self == .laney }
}
