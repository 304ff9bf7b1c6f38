internal import CivicCalendar
internal import HTML
internal import Requests

/// A sheet for the wall, A3 and landscape: which day it is, when the lights go out, and what everybody does for that.
extension HelpDayPages {
    static let posterRoutes: [PageRoute] = [
        .get("/helpday/days/:day/poster", everyStaff, poster)
    ]

    private static func poster(_ visit: PageRequest) async throws -> PageResponse {
        let day = try day(visit)
        guard let date = day.date,
            let calendar = try await NearestHelpDays.calendar(
                FiscalYear(of: date).startYear, visit),
            let check = calendar.checks.first(where: { $0.helpDay == day.text })
        else { throw PageError.notFound }
        return await frame(say("ポスター"), day).page(visit) {
            h1(.class("noprint")) { say("ポスター　\(day.said)") }
            p(.class("noprint")) { say("印刷すると、A3の横の紙1枚になります（Ctrl+P）。A4に縮めても読めます。") }
            article(.class("poster"), .label(say("ポスター"))) {
                p(.class("name")) { say("助け合いデー") }
                p(.class("day")) { day.short }
                p(.class("lights")) { say("17:45に消灯します") }
                ol {
                    li { say("\(CivicDay(check.weekBefore).short)　係長が一人ひとりに、帰れるかを聞きます。") }
                    li { say("難しいときは、言ってください。係の中で、足りなければ課の中で、分け合います。") }
                    li { say("\(CivicDay(check.eve).short)　もう一度、確かめます。") }
                }
                p(.class("city")) { visit.logins.cityLabel.said }
            }
        }
    }
}
