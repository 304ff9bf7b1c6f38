/// The roles of a city hall and of the alliance: those of the staff records, which know no requests. A test
/// holds the two lists against each other.
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

    /// The word in either language.
    package init?(word: some StringProtocol) {
        let match = Self.allCases.first { role in
            [role.japanese, role.english].contains { $0.utf8.elementsEqual(word.utf8) }
        }
        guard let match else { return nil }
        self = match
    }
}
