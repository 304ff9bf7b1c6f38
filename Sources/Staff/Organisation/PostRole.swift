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

    /// What the heads of a 課 and of an office of its own are called.
    private static let headWords = ["課長", "室長", "所長", "館長", "園長", "事務長"]
    private static let staffWords = ["職員", "一般職員"]

    /// Reads a word as a staff list has it, whatever its width and spaces (「課　長」); the head of
    /// an office is a 所属長. Nil for the many other words of a 職名 column: only a word that is
    /// known gives authority.
    package init?(reading text: String) {
        let word = Self.folded(text)
        if Self.headWords.contains(where: { word == ExactText($0) }) {
            self = .manager
        } else if Self.staffWords.contains(where: { word == ExactText($0) }) {
            self = .staff
        } else {
            let match = Self.allCases.first { role in
                word == ExactText(role.english) || word == ExactText(role.japanese)
            }
            guard let match else { return nil }
            self = match
        }
    }

    /// The form in which words of posts are compared: narrow signs, no spaces, which spread short
    /// words over a cell.
    static func folded(_ text: String) -> ExactText {
        var word = String.UnicodeScalarView()
        word.append(
            contentsOf: ExactText(folding: text).text.unicodeScalars.filter {
                !$0.properties.isWhitespace
            })
        return ExactText(String(word))
    }

    /// Whether a word holds a sign of a word that gives authority, as a slip of one of them would.
    static func resemblesAuthority(_ word: ExactText) -> Bool {
        word.text.unicodeScalars.contains { "係課長".unicodeScalars.contains($0) }
    }
}
