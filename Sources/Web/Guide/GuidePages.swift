internal import HTML
internal import Requests

/// 使い方: a page for each entry of the menu, what 助け合いデー is, and the first day in each post.
enum GuidePages {
    static let routes: [PageRoute] = [
        .get("/help", .signedIn, index),
        .get("/help/about-helpday", .signedIn, about),
        .get("/help/first-day/:role", .signedIn, firstDay),
        .get("/help/:topic", .signedIn, topic),
    ]

    private static let crumbs: [Frame.Crumb] = [.init(title: "使い方", path: "/help")]

    static func firstDay(of role: CityRole) -> PagePath {
        PagePath("/help/first-day") / role.rawValue.replacing("_", with: "-")
    }

    /// What the reader's menu has, and then what it has not.
    private static func index(_ visit: PageRequest) async throws -> PageResponse {
        let reader = try visit.signedIn()
        let own = Menu.entries(for: reader.role) + [.notices]
        return await Frame(title: "使い方").page(visit) {
            h1 { "使い方" }
            section(.class("card"), .labelledBy("first")) {
                h2(.id("first")) { "はじめての方へ" }
                ul(.class("plain")) {
                    li {
                        a(.href(firstDay(of: reader.role))) { "\(reader.role.japanese)の最初の一日" }
                    }
                    li { a(.href("/help/about-helpday")) { "助け合いデーとは" } }
                }
            }
            section(.labelledBy("entries")) {
                h2(.id("entries")) { "画面ごとの使い方" }
                ul(.class("plain")) {
                    for entry in own {
                        li {
                            a(.href(entry.guide)) {
                                entry.icon.html
                                entry.title
                            }
                            p(.class("muted")) { GuideTopic.of(entry).purpose }
                        }
                    }
                }
            }
            section(.labelledBy("others")) {
                h2(.id("others")) { "ほかの役割の最初の一日" }
                ul(.class("names")) {
                    for role in CityRole.allCases where role != reader.role {
                        li { a(.href(firstDay(of: role))) { role.japanese } }
                    }
                }
            }
        }
    }

    private static func topic(_ visit: PageRequest) async throws -> PageResponse {
        let reader = try visit.signedIn()
        guard let entry = Menu.allCases.first(where: { $0.word.isSame(as: visit["topic"]) })
        else { throw PageError.notFound }
        let topic = GuideTopic.of(entry)
        let title = "\(entry.title)の使い方"
        let isOwn = entry == .notices || Menu.entries(for: reader.role).contains(entry)
        return await Frame(title: title, crumbs: crumbs).page(visit) {
            h1 { title }
            p { topic.purpose }
            topic.picture.html
            h2 { "手順" }
            steps(topic.steps)
            reach(leaves: topic.leaves, stays: topic.stays)
            if entry == .helpDay {
                p { a(.href("/help/about-helpday")) { "助け合いデーとは" } }
            }
            if isOwn {
                p(.class("noprint")) {
                    a(.class("button second"), .href(entry.path)) { "\(entry.title)を開く" }
                }
            }
        }
    }

    private static func steps(_ steps: [String]) -> Markup {
        ol(.class("guidesteps")) { for step in steps { li { step } } }
    }

    private static func reach(leaves: String, stays: String) -> Markup {
        dl(.class("facts")) {
            dt { "連合に出るもの" }
            dd { leaves }
            dt { "庁外に出ないもの" }
            dd { stays }
        }
    }

    private static func about(_ visit: PageRequest) async throws -> PageResponse {
        let title = "助け合いデーとは"
        return await Frame(title: title, crumbs: crumbs).page(visit) {
            h1 { title }
            for paragraph in AboutHelpDay.paragraphs { p { paragraph } }
            GuideTopic.helpDay.picture.html
            h2 { "一か月の流れ" }
            steps(GuideTopic.helpDay.steps)
            h2 { "大切にしていること" }
            ul { for value in AboutHelpDay.values { li { value } } }
            h2 { "形だけにしないために" }
            ul { for question in AboutHelpDay.questions { li { question } } }
        }
    }

    private static func firstDay(_ visit: PageRequest) async throws -> PageResponse {
        let word = visit["role"].replacing("-", with: "_")
        guard let role = CityRole.allCases.first(where: { $0.rawValue.isSame(as: word) }) else {
            throw PageError.notFound
        }
        let guide = FirstDay.of(role)
        let title = "\(role.japanese)の最初の一日"
        return await Frame(title: title, crumbs: crumbs).page(visit) {
            h1 { title }
            p { guide.purpose }
            h2 { "はじめに" }
            steps(guide.steps)
            h2 { "それからは" }
            p { guide.later }
            h2 { "くわしく" }
            ul(.class("plain")) {
                for entry in guide.entries {
                    li { a(.href(entry.guide)) { "\(entry.title)の使い方" } }
                }
                li { a(.href("/help/about-helpday")) { "助け合いデーとは" } }
            }
        }
    }
}
