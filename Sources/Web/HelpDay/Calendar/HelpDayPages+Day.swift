internal import CivicCalendar
internal import HTML
internal import Requests

/// One day: the steps, and where somebody without a post records when they left.
extension HelpDayPages {
    static let dayRoutes: [PageRoute] = [
        .get("/helpday/days/:day", everyStaff, show),
        .note("/helpday/days/:day/own", persons, leaveOneself),
    ]

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        try await dayPage(visit, nil)
    }

    private static func dayPage(
        _ visit: PageRequest, _ trouble: HelpDayProblem?
    ) async throws -> PageResponse {
        let day = try day(visit)
        let role = try visit.signedIn().role
        guard let date = day.date,
            let calendar = try await NearestHelpDays.calendar(
                FiscalYear(of: date).startYear, visit)
        else { throw PageError.notFound }
        let check = calendar.checks.first { $0.helpDay == day.text }
        let steps = HelpDaySteps.all(day, week: check?.weekBefore, eve: check?.eve)
        return await frame(day.said).page(visit, status: trouble == nil ? 200 : 422) {
            h1 { day.said }
            HelpDayParts.trouble(trouble, field: "at")
            p { check == nil ? say("水曜日の定時退庁日などの記録です。") : say("助け合いデーです。") }
            HelpDaySteps.html(steps, role)
            if check != nil {
                p(.class("noprint")) {
                    a(.href(PagePath.helpDay(day) / "poster")) { say("壁に貼るポスター（A3）") }
                }
            }
            if overseers.admits(role) {
                p { a(.href(PagePath.helpDay(day) / "journal")) { say("だれがいつ何をしたか（記録）") } }
            }
            if role == .person, day.text <= visit.today.text { ownLeaving(day, visit) }
        }
    }

    private static func ownLeaving(_ day: CivicDay, _ visit: PageRequest) -> Markup {
        section(.class("card"), .labelledBy("own")) {
            h2(.id("own")) { say("自分の退庁を記録する") }
            form(.post, .action(PagePath.helpDay(day) / "own")) {
                Controls.token(visit)
                HelpDayParts.local()
                LeavingFields.html(visit, on: day)
                Controls.submit(say("記録する"))
            }
        }
    }

    private static func leaveOneself(_ visit: PageRequest) async throws -> PageResponse {
        let day = try day(visit)
        guard let number = try ownNumber(visit) else { throw PageError.forbidden }
        return try await Submission.once(visit) {
            do {
                _ = try await visit.ask(
                    RecordDeparture(
                        date: day.text, number: number, values: LeavingFields.values(visit)))
                return HelpDayParts.done("leaving", visit, on: PagePath.helpDay(day))
            } catch {
                return try await dayPage(visit, try HelpDayProblem(error, at: visit.node))
            }
        }
    }

    /// The employee number of somebody who acts as 本人.
    static func ownNumber(_ visit: PageRequest) throws -> String? {
        let command = try visit.signedIn().post.command
        guard let cut = command.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        return String(command[command.utf8.index(after: cut)...])
    }
}
