internal import CivicCalendar
internal import HTML
internal import Requests

/// The months before a day, 課 by 課: for those who see whole 課.
extension HelpDayPages {
    static let monthRoutes: [PageRoute] = [
        .get("/helpday/days/:day/months", overseers, months)
    ]
    /// Each is asked for by itself.
    private static let sectionsShown = 30

    private static func months(_ visit: PageRequest) async throws -> PageResponse {
        let day = try day(visit)
        guard let date = day.date else { throw PageError.notFound }
        let report = try await visit.ask(ReportHelpDay(date: day.text, check: nil, section: nil))
        let divisions = report.divisions.map(\.section)
        let paging = Paging(total: divisions.count, visit, rows: sectionsShown)
        var table = SectionMonths(until: CivicMonth(of: date))
        if let range = table.range {
            for section in paging.shown(divisions) {
                let series = try await visit.ask(
                    ShowDaySeries(section: section, from: range.from, to: range.to))
                table.add(section, series.days)
            }
        }
        let shown = table
        return await frame(say("課ごとの12か月"), day).page(visit) {
            h1 { say("課ごとの12か月") }
            p(.class("leaves")) { say("この情報は庁外に出ません。") }
            if shown.rows.isEmpty {
                p { say("この日に人のいる課がありません。") }
            } else {
                p { say("色が濃いほど、遅くなった人が多い月です。") }
                shown.html
                p(.class("muted")) {
                    say("「少」（斜線）: 予定していた人が10人に満たない日のある月。少ない人数の割合は、一人のことになるため示しません。　「–」: 記録のない月")
                }
                paging.links(say("課"), PagePath.helpDay(day) / "months")
            }
            p { a(.href(PagePath.helpDay(day) / "results")) { say("結果と未報告にもどる") } }
        }
    }
}
