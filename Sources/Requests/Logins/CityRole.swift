/// The roles of a city hall and of the alliance, as the staff records know them.
package enum CityRole: String, CaseIterable, Codable, Sendable {
    /// 本人: one person, for what concerns only them.
    case person
    case sectionChief = "section_chief"
    case manager
    case generalAffairsChief = "general_affairs_chief"
    case personnel
    /// 部会参加者, who writes the city's plans.
    case member
    case adviser
    case observer
    case administrator
}
