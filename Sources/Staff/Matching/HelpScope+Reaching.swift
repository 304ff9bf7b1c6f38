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
