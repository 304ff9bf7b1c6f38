internal import Alliance

/// What a group of units did in a month, exact: it goes into the gate and never out of it.
package struct ConfidentialCount: Sendable {
    package let group: String
    /// Staff who were expected to leave on time; exempt staff are not counted. The base of all figures
    /// of the group: a second base beside it would tell how many were exempt.
    package let expected: Int
    /// Staff of these who did.
    package let onTime: Int
    /// Staff of these who gave help within their 係; nil if not counted.
    package let helpWithin: Int?
    /// Staff of these who gave help across 係; nil if not counted.
    package let helpAcross: Int?

    package init(
        group: String, expected: Int, onTime: Int, helpWithin: Int? = nil, helpAcross: Int? = nil
    ) {
        self.group = group
        self.expected = expected
        self.onTime = onTime
        self.helpWithin = helpWithin
        self.helpAcross = helpAcross
    }

    /// The indicators that exist for a unit group, in the order in which they are published.
    static let indicators: [Indicator] = [.onTimeLeaving, .helpWithin, .helpAcross]

    func done(_ indicator: Indicator) -> Int? {
        switch indicator {
        case .onTimeLeaving: onTime
        case .helpWithin: helpWithin
        case .helpAcross: helpAcross
        case .lightsOut, .lateWork: nil
        }
    }
}
