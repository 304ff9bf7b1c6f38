internal import CivicCalendar
internal import Documents
internal import HTML
internal import Requests

/// The calendar of a fiscal year as files.
extension HelpDayPages {
    static let calendarFileRoutes: [PageRoute] = [
        .get("/helpday/calendar.ics", everyStaff, calendarFile),
        .get("/helpday/calendar.xlsx", everyStaff) { visit in
            try Exports.excel(try await calendarDays(visit), visit)
        },
        .get("/helpday/calendar.csv", everyStaff) { visit in
            Exports.csv(try await calendarDays(visit), visit)
        },
    ]

    static func calendarFiles(_ year: FiscalYear) -> Markup {
        let file = { (kind: String) in
            (PagePath("/helpday") / "calendar.\(kind)").with("year", year.text)
        }
        return Exports.row(excel: file("xlsx"), csv: file("csv")) {
            a(.href(file("ics"))) { say("カレンダーに取り込むファイル（.ics）") }
        }
    }

    private static func calendarFile(_ visit: PageRequest) async throws -> PageResponse {
        let year = try fiscalYear(visit)
        let answer = try await visit.ask(
            ShowHelpDayCalendar(
                year: year.startYear, includesFile: true, includesWednesdays: true))
        return .file(
            Array((answer.ics ?? "").utf8), type: "text/calendar; charset=utf-8",
            name: "helpday-\(year.text).ics")
    }

    /// A row for each day, as one sorts and filters them.
    private static func calendarDays(_ visit: PageRequest) async throws -> TableFile {
        let year = try fiscalYear(visit)
        let answer = try await visit.ask(
            ShowHelpDayCalendar(year: year.startYear, includesWednesdays: true))
        var days: [(day: String, word: String)] = []
        for check in answer.checks {
            days.append((check.weekBefore, say("1週間前の確認")))
            days.append((check.eve, say("前日の確認")))
            days.append((check.helpDay, say("助け合いデー")))
        }
        days += answer.wednesdays.map { ($0, say("水曜日の定時退庁日")) }
        let sorted = days.enumerated().sorted { one, other in
            (one.element.day, one.offset) < (other.element.day, other.offset)
        }.map(\.element)
        return TableFile(
            title: say("助け合いデーの暦_\(answer.fiscalYear)"), heads: [say("日"), say("何の日")],
            rows: sorted.map { [.day($0.day), .text($0.word)] })
    }
}
