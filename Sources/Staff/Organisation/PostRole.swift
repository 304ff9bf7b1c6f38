/// What somebody is in their section.
package enum PostRole: String, CaseIterable, Hashable, Sendable {
    case staff
    case sectionChief = "section_chief"
    case generalAffairsChief = "general_affairs_chief"
    case manager

    package var english: String { rawValue }

    package var japanese: String {
        switch self {
        case .staff: "係員"
        case .sectionChief: "係長"
        case .generalAffairsChief: "庶務担当係長"
        case .manager: "所属長"
        }
    }

    /// Reads either word, whatever its width and outer spaces; 課長 is a 所属長.
    package init?(reading text: String) {
        let folded = ExactText(folding: text)
        if folded == ExactText("課長") || folded == ExactText("室長") {
            self = .manager
            return
        }
        let match = Self.allCases.first { role in
            folded == ExactText(role.english) || folded == ExactText(role.japanese)
        }
        guard let match else { return nil }
        self = match
    }
}
