internal import Staff

/// The codes of the journal, in words.
enum JournalWords {
    static func act(_ code: String, _ detail: String?) -> String {
        let words = LocalAction(rawValue: code)?.japanese ?? code
        switch detail {
        case "closed": return "締めた"
        case "reopened": return "締めを開いた"
        case "removed": return words + "の取り消し"
        case "approved": return "除外を承認した"
        case "refused": return "除外を認めなかった"
        default: return words
        }
    }

    /// section_chief:総務部/職員課/人事係, as people read it.
    static func post(_ text: String) -> String {
        guard let post = try? ActingPost(reading: text) else { return text }
        let section = post.section.map { HelpDayWords.section($0.text) + " " } ?? ""
        return section + post.role.japanese
    }

    /// 2026-05-20T17:42+09:00, which is in Japan already.
    static func moment(_ text: String) -> String {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard parts.count == 2 else { return text }
        return CivicDay(String(parts[0])).japanese + " " + parts[1].prefix(5)
    }
}
