/// What the events of a Help Day calendar say, in either language.
package enum HelpDayWords: Hashable, Sendable {
    case japanese, english

    var calendarName: String {
        switch self {
        case .japanese: "助け合いデー"
        case .english: "Help Day"
        }
    }

    var helpDay: (summary: String, description: String) {
        switch self {
        case .japanese: ("助け合いデー", "全員が定時に退庁します。17時45分に消灯します。")
        case .english: ("Help Day", "Everyone leaves on time. Lights out at 17:45.")
        }
    }

    var wednesday: (summary: String, description: String) {
        switch self {
        case .japanese: ("ノー残業デー", "水曜日は定時に退庁します。")
        case .english: ("No-overtime day", "On Wednesdays everyone leaves on time.")
        }
    }

    func weekBefore(_ helpDay: CivicDate) -> (summary: String, description: String) {
        switch self {
        case .japanese:
            (
                "助け合いデーの確認（1週間前）",
                "\(helpDay.japanese)の助け合いデーに定時で退庁できるか、係長が係員に確認し、所属長に報告します。"
            )
        case .english:
            (
                "Help Day check, one week before",
                "Section chiefs ask who can leave on time on \(helpDay.text), and report."
            )
        }
    }

    func eve(_ helpDay: CivicDate) -> (summary: String, description: String) {
        switch self {
        case .japanese:
            (
                "助け合いデーの確認（前日）",
                "\(helpDay.japanese)の助け合いデーについて、係長がもう一度確認し、所属長に報告します。"
            )
        case .english:
            (
                "Help Day check, the day before",
                "Section chiefs ask once more who can leave on time on \(helpDay.text), and report."
            )
        }
    }
}
