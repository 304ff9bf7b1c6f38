internal import CivicCalendar
internal import HTML
internal import Requests

/// 今日: what waits for the reader in the post that they act in, and pictures of where things stand.
enum HomePages {
    static let routes: [PageRoute] = [.get("/", .signedIn, show)]

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        let reader = try visit.signedIn()
        let tasks = try await HomeTasks.all(visit, reader)
        let moments =
            HelpDayPages.everyStaff.admits(reader.role)
            ? try await NearestHelpDays.around(visit) : nil
        let waiting = waiting(tasks, moments, visit, reader)
        let helpDay = try await helpDay(moments, visit, reader)
        let news = await HomeNews.html(visit)
        let month = try await HomeMonth.html(visit, reader)
        let series = try await HomeSeries.html(visit, reader)
        let cities = try await cities(visit)
        return await Frame(title: say("今日"), place: .home).page(visit) {
            h1 { say("今日　\(visit.today.said)") }
            waiting
            div(.class("dashboard")) {
                helpDay
                div(.class("column")) {
                    panel("news", say("前回から"), news)
                    if let series { section(.class("card")) { series } }
                    panel("cities", say("ほかの市"), cities)
                }
                div(.class("column")) { panel("month", say("今月の予定"), month) }
            }
            newcomers(reader.role)
        }
    }

    private static func newcomers(_ role: CityRole) -> Markup {
        p(.class("muted noprint newcomers")) {
            say("はじめての方へ: ")
            a(.href(GuidePages.firstDay(of: role))) { say("\(role.said)の最初の一日") }
            say("　")
            a(.href("/help/about-helpday")) { say("助け合いデーとは") }
        }
    }

    private static func panel(_ id: String, _ title: String, _ content: Markup) -> Markup {
        section(.class("card"), .labelledBy(id)) {
            h2(.id(id)) { title }
            content
        }
    }

    private static func waiting(
        _ tasks: [HomeTask], _ moments: NearestHelpDays?, _ visit: PageRequest, _ reader: Reader
    ) -> Markup {
        section(.labelledBy("waiting")) {
            h2(.id("waiting")) { say("対応が必要なこと") }
            if let first = tasks.first {
                first.first(visit.today)
                if tasks.count > 1 {
                    ul(.class("plain")) {
                        for task in tasks.dropFirst() { task.row(visit.today) }
                    }
                }
            } else {
                p { say("いまは、ありません。") + nextThing(moments, reader) }
            }
        }
    }

    /// Whoever has nothing to do learns when there will be something, or where to look.
    private static func nextThing(_ moments: NearestHelpDays?, _ reader: Reader) -> String {
        switch reader.role {
        case .sectionChief, .generalAffairsChief, .manager:
            guard let next = moments?.next else { return "" }
            return say("\(CivicDay(next.weekBefore).short)になると、1週間前の確認がここに出ます。")
        case .person: return say("定時で帰れた日は、「助け合いデー」に退庁を記録できます。")
        case .personnel: return say("助け合いデーが終わると、締める日がここに出ます。")
        case .member: return say("「計画」で、ほかの市の計画を読んだり、新しい計画を書いたりできます。")
        case .adviser, .observer: return say("「計画」と「会合」で、各市の取り組みを読めます。")
        case .administrator: return say("「管理」で、このノードの様子を見られます。")
        }
    }

    /// The next Help Day, and for those who see how it goes its track, for 職員課 with what each 課 reported.
    private static func helpDay(
        _ moments: NearestHelpDays?, _ visit: PageRequest, _ reader: Reader
    ) async throws -> Markup {
        guard let moments else { return Markup() }
        guard let next = moments.next else {
            return wide("day", say("助け合いデー")) {
                p { say("次の助け合いデーは、まだ暦にありません。職員課が「組織」で給与支給日を決めると、ここに出ます。") }
            }
        }
        guard PageRoute.Access.helpDay.admits(reader.role) else {
            return wide("day", say("助け合いデー")) { sentence(next, visit) }
        }
        let reports = try await HomeTrack.Reports.of(next, visit)
        let track = HomeTrack.html(next, reports, isRuleSet: moments.isRuleSet, visit, reader)
        let day = wide("day", say("助け合いデー")) { sentence(next, visit) + track }
        guard reader.role == .personnel else { return day }
        let grid = try await HomeDivisions.html(moments, reports, visit)
        return day + wide("divisions", say("課の報告")) { grid }
    }

    private static func wide(_ id: String, _ title: String, _ content: () -> Markup) -> Markup {
        section(.class("card wide"), .labelledBy(id)) {
            h2(.id(id)) { title }
            content()
        }
    }

    private static func sentence(_ next: HelpDayYear.Check, _ visit: PageRequest) -> Markup {
        let day = CivicDay(next.helpDay)
        return p {
            day.text == visit.today.text ? say("今日です。") : say("次は ")
            a(.href("/helpday")) { day.said }
            say("　17:45に全員が退庁して消灯します。")
        }
    }

    private static func cities(_ visit: PageRequest) async throws -> Markup {
        let contacts = try await visit.ask(ListContacts()).contacts
        guard !contacts.isEmpty else {
            return p { say("まだ相手が登録されていません。情報システム担当が「管理」の「ほかの市」で加えると、ここに出ます。") }
        }
        return div {
            ContactLine.problems(contacts, at: visit.seconds)
            ContactDots.html(contacts)
            // What never came was said above.
            for line in ContactLine.lines(
                contacts.filter { $0.lastSeconds != nil }, at: visit.seconds)
            {
                p(.class("muted")) { line }
            }
        }
    }
}
