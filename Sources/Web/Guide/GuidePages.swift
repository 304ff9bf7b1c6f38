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

    private static var crumbs: [Frame.Crumb] { [.init(title: say("使い方"), path: "/help")] }

    static func firstDay(of role: CityRole) -> PagePath {
        PagePath("/help/first-day") / role.rawValue.replacing("_", with: "-")
    }

    /// What the reader's menu has, and then what it has not.
    private static func index(_ visit: PageRequest) async throws -> PageResponse {
        let reader = try visit.signedIn()
        let own = Menu.entries(for: reader.role) + [.notices]
        return await Frame(title: say("使い方")).page(visit) {
            h1 { say("使い方") }
            section(.class("card"), .labelledBy("first")) {
                h2(.id("first")) { say("はじめての方へ") }
                ul(.class("plain")) {
                    li {
                        a(.href(firstDay(of: reader.role))) { say("\(reader.role.said)の最初の一日") }
                    }
                    li { a(.href("/help/about-helpday")) { say("助け合いデーとは") } }
                }
            }
            section(.labelledBy("entries")) {
                h2(.id("entries")) { say("画面ごとの使い方") }
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
                h2(.id("others")) { say("ほかの役割の最初の一日") }
                ul(.class("names")) {
                    for role in CityRole.allCases where role != reader.role {
                        li { a(.href(firstDay(of: role))) { role.said } }
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
        let title = say("\(entry.title)の使い方")
        let isOwn = entry == .notices || Menu.entries(for: reader.role).contains(entry)
        return await Frame(title: title, crumbs: crumbs).page(visit) {
            h1 { title }
            p { topic.purpose }
            topic.picture.html
            h2 { say("手順") }
            steps(topic.steps)
            reach(leaves: topic.leaves, stays: topic.stays)
            if entry == .helpDay {
                p { a(.href("/help/about-helpday")) { say("助け合いデーとは") } }
            }
            if isOwn {
                p(.class("noprint")) {
                    a(.class("button second"), .href(entry.path)) { say("\(entry.title)を開く") }
                }
            }
        }
    }

    private static func steps(_ steps: [String]) -> Markup {
        ol(.class("guidesteps")) { for step in steps { li { step } } }
    }

    private static func reach(leaves: String, stays: String) -> Markup {
        dl(.class("facts")) {
            dt { say("連合に出るもの") }
            dd { leaves }
            dt { say("庁外に出ないもの") }
            dd { stays }
        }
    }

    private static func about(_ visit: PageRequest) async throws -> PageResponse {
        let title = say("助け合いデーとは")
        return await Frame(title: title, crumbs: crumbs).page(visit) {
            h1 { title }
            for paragraph in AboutHelpDay.paragraphs { p { paragraph } }
            GuideTopic.helpDay.picture.html
            h2 { say("一か月の流れ") }
            steps(GuideTopic.helpDay.steps)
            h2 { say("大切にしていること") }
            ul { for value in AboutHelpDay.values { li { value } } }
            h2 { say("形だけにしないために") }
            ul { for question in AboutHelpDay.questions { li { question } } }
        }
    }

    private static func firstDay(_ visit: PageRequest) async throws -> PageResponse {
        let word = visit["role"].replacing("-", with: "_")
        guard let role = CityRole.allCases.first(where: { $0.rawValue.isSame(as: word) }) else {
            throw PageError.notFound
        }
        let guide = FirstDay.of(role)
        let title = say("\(role.said)の最初の一日")
        return await Frame(title: title, crumbs: crumbs).page(visit) {
            h1 { title }
            p { guide.purpose }
            h2 { say("はじめに") }
            steps(guide.steps)
            h2 { say("それからは") }
            p { guide.later }
            h2 { say("くわしく") }
            ul(.class("plain")) {
                for entry in guide.entries {
                    li { a(.href(entry.guide)) { say("\(entry.title)の使い方") } }
                }
                li { a(.href("/help/about-helpday")) { say("助け合いデーとは") } }
            }
        }
    }
}
