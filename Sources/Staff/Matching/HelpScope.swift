/// How far help may come from.
///
/// Wider scopes begin with the narrow one: what a section can settle by itself is settled there.
package enum HelpScope: Hashable, Sendable {
    /// Within the 係, which its 係長 arranges.
    case withinSection
    /// Also across sections, by the 所属長's order.
    case acrossSections(HelpArea)
}

/// Where help across sections may come from.
package enum HelpArea: Hashable, Sendable {
    case division
    case city
}

extension HelpScope {
    /// Whether this helper may help this person.
    func reaches(from offer: HelpOffer, to need: HelpNeed) -> Bool {
        if offer.section == need.section { return true }
        return switch self {
        case .withinSection: false
        case .acrossSections(.division): offer.division == need.division
        case .acrossSections(.city): true
        }
    }

    /// The number of the widest area in which help for this person is sought.
    func area(section: Int, division: Int) -> Int {
        switch self {
        case .withinSection: section
        case .acrossSections(.division): division
        case .acrossSections(.city): 0
        }
    }
}
