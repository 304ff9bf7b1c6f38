/// The roles of a city hall and of the alliance (`domain.md`, "Who does what").
package enum StaffRole: String, CaseIterable, Hashable, Sendable {
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

    package var japanese: String {
        switch self {
        case .person: "本人"
        case .sectionChief: "係長"
        case .manager: "所属長"
        case .generalAffairsChief: "庶務担当係長"
        case .personnel: "職員課"
        case .member: "部会参加者"
        case .adviser: "幹事"
        case .observer: "傍聴"
        case .administrator: "情報システム担当"
        }
    }

    package var english: String { rawValue }

    /// Whether a post of this role stands in a section: 係長:総務部/職員課/給与係.
    package var isOfSection: Bool {
        switch self {
        case .sectionChief, .manager, .generalAffairsChief: true
        default: false
        }
    }
}
