internal import HTML
internal import Requests

/// The main menu; each role sees what it can use.
enum Menu: CaseIterable {
    case home, plans, advice, meetings, projects, helpDay, compare, organisation, administration
    /// Stands after 今日, with the number of unread ones; see ``NoticeLink``.
    case notices

    var title: String {
        switch self {
        case .home: say("今日")
        case .plans: say("計画")
        case .advice: say("助言")
        case .meetings: say("会合")
        case .projects: say("改善・ナイス賞")
        case .helpDay: say("助け合いデー")
        case .compare: say("各市の数値")
        case .organisation: say("組織")
        case .administration: say("管理")
        case .notices: say("お知らせ")
        }
    }

    var icon: Icon {
        switch self {
        case .home: .home
        case .plans: .plan
        case .advice: .advice
        case .meetings: .meeting
        case .projects: .project
        case .helpDay: .helpDay
        case .compare: .compare
        case .organisation: .organisation
        case .administration: .administration
        case .notices: .notice
        }
    }

    var path: PagePath {
        switch self {
        case .home: "/"
        case .plans: "/plans"
        case .advice: "/advice"
        case .meetings: "/meetings"
        case .projects: "/projects"
        case .helpDay: "/helpday"
        case .compare: "/compare"
        case .organisation: "/organisation"
        case .administration: "/administration"
        case .notices: "/notices"
        }
    }

    /// How one uses what stands there.
    var guide: PagePath { PagePath("/help") / word }

    /// As the addresses of the pages about it name it.
    var word: String { self == .home ? "today" : String(path.text.dropFirst()) }

    static func entries(for role: CityRole) -> [Menu] {
        allCases.filter { entry in
            switch entry {
            case .notices: false
            case .organisation: role == .personnel
            case .administration: role == .administrator
            case .helpDay: ![.adviser, .observer, .administrator].contains(role)
            case .home, .plans, .advice, .meetings, .projects, .compare: true
            }
        }
    }
}
