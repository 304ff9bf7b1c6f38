internal import CivicCalendar
internal import HTML
internal import Requests

/// The Help Days, checks and Wednesdays of a fiscal year, and the next Help Day on top.
extension HelpDayPages {
    static let calendarRoutes: [PageRoute] = [
        .get("/helpday", everyStaff, calendar)
    ]

    static func fiscalYear(_ visit: PageRequest) throws -> FiscalYear {
        if let text = visit.query["year"] {
            guard let year = Int(text).flatMap({ FiscalYear(startYear: $0) }) else {
                throw PageError.notFound
            }
            return year
        }
        guard let today = visit.today.date else { throw PageError.notFound }
        return FiscalYear(of: today)
    }

    private static func calendar(_ visit: PageRequest) async throws -> PageResponse {
        let reader = try visit.signedIn()
        let year = try fiscalYear(visit)
        let answer = try await visit.ask(
            ShowHelpDayCalendar(year: year.startYear, includesWednesdays: true))
        let moments = try await NearestHelpDays.around(visit)
        let years = await neighbours(of: year, visit)
        return await Frame(title: say("助け合いデー"), place: .helpDay).page(visit) {
            h1 { say("助け合いデー") }
            if !answer.ruleIsSet {
                p(.class("notice warn")) {
                    say("給与支給日の規則がまだ決められていません。20日（休日なら前の開庁日）と仮定した暦です。職員課が決めると、暦が変わります。")
                }
            }
            if let last = moments.last, isRecent(last, visit) { lastDay(last, reader, visit) }
            if let next = moments.next { nextDay(next, reader, visit) }
            links(reader)
            h2 { say("\(answer.fiscalYear)の暦") }
            p(.class("row noprint")) {
                if years.before { a(.href(calendarPath(year.startYear - 1))) { say("前の年度") } }
                if years.after { a(.href(calendarPath(year.startYear + 1))) { say("次の年度") } }
            }
            calendarFiles(year)
            calendarTable(answer, visit)
            wednesdays(answer, visit)
        }
    }

    private static func calendarPath(_ year: Int) -> PagePath {
        PagePath("/helpday").with("year", "\(year)")
    }

    /// Whether the years beside this one have a calendar: holidays and dates have a first and a last year.
    private static func neighbours(
        of year: FiscalYear, _ visit: PageRequest
    ) async -> (before: Bool, after: Bool) {
        let has = { (start: Int) async -> Bool in
            let found = try? await NearestHelpDays.calendar(start, visit)
            return found.flatMap { $0 } != nil
        }
        return (await has(year.startYear - 1), await has(year.startYear + 1))
    }

    private static func nextDay(
        _ next: HelpDayYear.Check, _ reader: Reader, _ visit: PageRequest
    ) -> Markup {
        let day = CivicDay(next.helpDay)
        return section(.class("card"), .labelledBy("next")) {
            h2(.id("next")) {
                next.helpDay == visit.today.text ? say("今日は助け合いデーです") : say("次の助け合いデー")
            }
            p(.class("figure")) { day.said }
            p { say("17:45に全員が退庁して消灯します。") }
            HelpDaySteps.list(next, reader.role, visit)
        }
    }

    private static let recentDays = 10

    /// What has just been is still to be reported and closed.
    private static func isRecent(_ last: HelpDayYear.Check, _ visit: PageRequest) -> Bool {
        guard let first = visit.today.date?.adding(days: -recentDays),
            let day = CivicDay(last.helpDay).date
        else { return false }
        return day >= first
    }

    private static func lastDay(
        _ last: HelpDayYear.Check, _ reader: Reader, _ visit: PageRequest
    ) -> Markup {
        let day = CivicDay(last.helpDay)
        return section(.class("card"), .labelledBy("last")) {
            h2(.id("last")) { say("前の助け合いデー") }
            p { a(.href(PagePath.helpDay(day))) { day.said } }
            HelpDaySteps.list(last, reader.role, visit)
        }
    }

    private static func links(_ reader: Reader) -> Markup {
        let role = reader.role
        return ul(.class("plain noprint")) {
            if PageRoute.Access.helpDay.admits(role) {
                li { a(.href("/helpday/recurring")) { say("繰り返し遅くなる業務") } }
                li { a(.href("/helpday/meetings")) { say("係内ミーティング") } }
            }
            if overseers.admits(role) {
                li { a(.href("/helpday/hollow")) { say("形だけになっていないか") } }
            }
            if role == .person { li { a(.href("/helpday/thanks")) { say("感謝を送る・読む") } } }
            if role != .person, reader.posts.contains(where: { $0.role == .person }) {
                li {
                    a(.href("/post")) { say("自分の退庁や感謝は、職を「本人」に切り替えて") }
                }
            }
        }
    }

    private static func calendarTable(_ answer: HelpDayYear, _ visit: PageRequest) -> Markup {
        Tables.table(
            say("\(answer.fiscalYear)の助け合いデーと確認の日"), [say("助け合いデー"), say("1週間前の確認"), say("前日の確認")],
            answer.checks.map { check in
                [
                    a(.href(PagePath.helpDay(CivicDay(check.helpDay)))) {
                        CivicDay(check.helpDay).said
                    }
                        + todayMark(check.helpDay, visit),
                    Markup(CivicDay(check.weekBefore).said)
                        + todayMark(check.weekBefore, visit),
                    Markup(CivicDay(check.eve).said) + todayMark(check.eve, visit),
                ]
            })
    }

    private static func wednesdays(_ answer: HelpDayYear, _ visit: PageRequest) -> Markup {
        details {
            summary { say("水曜日の定時退庁日（\(answer.wednesdays.count)日）") }
            ul(.class("columns")) {
                for day in answer.wednesdays {
                    li {
                        a(.href(PagePath.helpDay(CivicDay(day)))) { CivicDay(day).said }
                        todayMark(day, visit)
                    }
                }
            }
        }
    }

    private static func todayMark(_ day: String, _ visit: PageRequest) -> Markup {
        day == visit.today.text ? Markup(" ") + span(.class("tag good")) { say("今日") } : Markup()
    }
}
