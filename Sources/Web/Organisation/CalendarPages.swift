internal import CivicCalendar
internal import HTML
internal import Requests

/// The payday rule, from which the calendar of Help Days follows.
enum CalendarPages {
    static let routes: [PageRoute] = [
        .get("/organisation/calendar", .personnel, show),
        .post("/organisation/calendar", .personnel, set),
    ]

    private static var moves: [(value: String, title: String)] {
        [
            ("previous", say("前の平日にする")), ("next", say("次の平日にする")),
            ("yokohama", say("前の平日にする。18〜20日になるときは次の平日")),
        ]
    }

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        try await page(visit, problem: nil)
    }

    private static let dayUnreadable = NodeError(
        "day_unreadable", ja: "支給日を読み取れません。何も変更していません。", en: "No day of the month.",
        actionJa: "1から31の数字で書いてください。", actionEn: "Give a number from 1 to 31.")
    private static func overrideUnreadable(_ day: CivicDay) -> NodeError {
        NodeError(
            "override_unreadable", ja: "この月だけ違う日を読み取れません。何も変更していません。", en: "No day.",
            actionJa: day.advice, actionEn: "Give a date.")
    }

    private static func page(
        _ visit: PageRequest, problem: NodeError?, field: String = "day"
    ) async throws -> PageResponse {
        let rule = try await visit.ask(ShowPaydayRule())
        var year: HelpDayYear?
        if let today = visit.today.date {
            year = try? await visit.ask(
                ShowHelpDayCalendar(year: FiscalYear(of: today).startYear))
        }
        let shown = year
        let frame = Frame(
            title: say("給与支給日"), place: .organisation, crumbs: OrganisationPages.crumbs)
        return await frame.page(visit, status: problem == nil ? 200 : 422) {
            h1 { say("給与支給日") }
            Problems.summary(problem, field: field)
            if !rule.isSet {
                p(.class("notice warn")) { say("まだ決めていません。決めるまでは、20日（休みのときは前の平日）として暦をつくります。") }
            }
            form(.post, .action("/organisation/calendar")) {
                Controls.token(visit)
                Controls.line(
                    "day", say("毎月の支給日"), value: visit.form["day"] ?? "\(rule.day)",
                    isRequired: true, support: say("1から31の数字。"), reach: .local,
                    problem: field == "day" ? problem.map(PageWords.message) : nil,
                    .inputMode("numeric"),
                    .autocomplete("off"))
                Controls.choice(
                    "move", say("支給日が休みのとき"), moves, chosen: visit.form["move"] ?? rule.onDayOff,
                    isRequired: true)
                Controls.line(
                    "override", say("この月だけ違う日"), value: visit.form["override"] ?? "",
                    support: CivicDay.forms + say("なければ空欄。"),
                    problem: field == "override" ? problem.map(PageWords.message) : nil,
                    .autocomplete("off"))
                Controls.submit(say("保存する"))
            }
            if !rule.overrides.isEmpty {
                Tables.table(
                    say("この月だけ違う日"), [say("月"), say("日")],
                    rule.overrides.map {
                        [Markup(CompareWords.month($0.month)), Markup(CivicDay($0.date).said)]
                    })
            }
            if let shown {
                h2 { say("\(shown.fiscalYear)の助け合いデー") }
                ul { shown.helpDays.map { day in li { CivicDay(day).said } } }
            }
            details {
                summary { say("国民の祝日が変わったとき") }
                p {
                    say(
                        "祝日は法律から計算しています。法律が変わったときや市の休日があるときは、サーバーのデータフォルダーに holidays.csv を置くと、その日だけ置き換わります（情報システム担当）。"
                    )
                }
            }
        }
    }

    private static func set(_ visit: PageRequest) async throws -> PageResponse {
        let override = visit.day("override", .ahead)
        let typed = override?.date
        guard let day = TypedNumber.value(visit.form["day"] ?? "", in: 1...31, unit: "日") else {
            return try await page(visit, problem: dayUnreadable)
        }
        if let override, override.date == nil {
            return try await page(visit, problem: overrideUnreadable(override), field: "override")
        }
        return try await Submission.once(visit) {
            do {
                _ = try await visit.ask(
                    ChangePaydayRule(
                        day: day, onDayOff: visit.form["move"],
                        overrides: typed.map { ["\(CivicMonth(of: $0).text)=\($0.text)"] } ?? []))
                visit.tell(say("保存しました。"), on: "/organisation/calendar")
                return .seeOther("/organisation/calendar")
            } catch {
                let problem = visit.node.described(error)
                guard Problems.isOfInput(problem) else { throw error }
                return try await page(visit, problem: problem)
            }
        }
    }
}
