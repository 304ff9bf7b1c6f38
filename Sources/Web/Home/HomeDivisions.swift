internal import CivicCalendar
internal import HTML
internal import Requests

/// For 職員課: which 課 have reported of the Help Day that is today, or of the last one.
enum HomeDivisions {
    static func html(
        _ moments: NearestHelpDays, _ reports: HomeTrack.Reports?, _ visit: PageRequest
    ) async throws -> Markup {
        if let reports, moments.next?.helpDay == visit.today.text { return grid(reports.eve) }
        guard let date = moments.last?.helpDay else {
            return p { say("まだ、終わった助け合いデーがありません。") }
        }
        return grid(
            try await visit.ask(ReportHelpDay(date: date, check: nil, section: nil)))
    }

    private static func grid(_ report: ReportHelpDay.Answer) -> Markup {
        let day = CivicDay(report.date)
        let reported = report.divisions.filter(\.reported).count
        return div {
            p {
                a(.href(PagePath.helpDay(day) / "results")) { day.said }
                say("　報告した課 \(reported)/\(report.divisions.count)")
            }
            if report.divisions.isEmpty {
                p { say("名簿がまだありません。「組織」で名簿を取り込むと、課がここに並びます。") }
            }
            ul(.class("tiles")) {
                for division in report.divisions { tile(division) }
            }
        }
    }

    private static func tile(_ division: DivisionAnswer) -> Markup {
        li(division.reported ? .class("done") : .class("open")) {
            (division.reported ? Icon.done : Icon.open).html
            span {
                HelpDayWords.section(division.section)
                span(.class("muted")) {
                    division.reported
                        ? say("報告済み") + (division.lightsOut.map { say("　消灯 \($0.at)") } ?? "")
                        : say("未報告")
                }
            }
        }
    }
}
