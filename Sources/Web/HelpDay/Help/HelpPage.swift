internal import HTML
internal import Requests

/// The page of a day's help within the reader's reach.
struct HelpPage {
    let visit: PageRequest
    let day: CivicDay
    let isManager: Bool
    let forecasts: LatestForecasts
    private var report: ReportHelpDay.Answer { forecasts.report }
    var trouble: HelpDayProblem?
    var isAboutOrder = false

    init(_ visit: PageRequest) async throws {
        self.visit = visit
        day = try HelpDayPages.day(visit)
        isManager = try visit.signedIn().role == .manager
        forecasts = try await LatestForecasts(visit, day)
    }

    func response() async -> PageResponse {
        let help = report.help ?? []
        let open = help.filter { $0.state == "proposed" }
        let agreed = forecasts.agreed
        let declined = help.filter { $0.state == "declined" }
        return await HelpDayPages.frame(say("応援"), day).page(
            visit, status: trouble == nil ? 200 : 422
        ) {
            h1 { say("応援　\(day.said)") }
            HelpDayParts.trouble(trouble, field: isAboutOrder ? "order" : nil)
            HelpDayParts.closed(report.closed, day, visit.reader?.role)
            balance(agreed)
            if !report.closed {
                form(.post, .action(PagePath.helpDay(day) / "help" / "proposals")) {
                    Controls.token(visit)
                    Controls.submit(open.isEmpty ? say("応援案をつくる") : say("応援案をつくり直す"))
                }
            }
            list(say("提案（\(open.count)件）"), open, none: say("決める前の提案はありません。"))
            list(say("決まった応援（\(agreed.count)件）"), agreed, none: say("まだ決まった応援はありません。"))
            if !declined.isEmpty { list(say("見送り（\(declined.count)件）"), declined, none: "") }
            if !report.closed { order() }
        }
    }

    private func balance(_ agreed: [HelpAnswer]) -> Markup {
        let minutes = agreed.reduce(0) { $0 + $1.minutes }
        let unknown = forecasts.short.count { $0.member.overMinutes == 0 }
        return p {
            say("超過見込み ")
            strong { say("\(forecasts.shortMinutes)分") }
            say("、応援できる人 ")
            strong { say("\(forecasts.withRoom.count)人・\(forecasts.roomMinutes)分") }
            say("、決まった応援 ")
            strong { say("\(minutes)分") }
            unknown > 0 ? say("。難しい人のうち\(unknown)人は分数が不明です。") : say("。")
        }
    }

    @MarkupBuilder private func list(_ title: String, _ help: [HelpAnswer], none: String) -> Markup
    {
        h2 { title }
        if help.isEmpty { p { none } }
        for entry in help { card(entry) }
    }

    private func card(_ help: HelpAnswer) -> Markup {
        div(.class("card")) {
            p {
                strong { bdi { help.helper.name } }
                say("（\(HelpDayWords.last(help.helper.section))） → ")
                strong { bdi { help.helped.name } }
                say("（\(HelpDayWords.last(help.helped.section))）　\(help.minutes)分　")
                Tables.tag(HelpDayWords.state(help.state))
                " "
                Tables.tag(help.reach == "across" ? say("係をまたぐ") : say("係内"))
            }
            p { bdi { help.sentence } }
            if help.reach == "across", !isManager {
                p(.class("muted")) { say("係をまたぐ応援は、所属長が決めます。") }
            } else if !report.closed {
                decisions(help)
            }
        }
    }

    /// Each act has the names in it for those who hear one button after another.
    private func decisions(_ help: HelpAnswer) -> Markup {
        form(.post, .action(PagePath.helpDay(day) / "help" / "decisions"), .class("row")) {
            Controls.token(visit)
            input(.type("hidden"), .name("id"), .value("\(help.id)"))
            if help.reach == "within", help.state == "proposed" || help.state == "declined" {
                decision("accepted", say("係内で決める"), help, isFirst: !isManager)
            }
            if isManager, help.state != "ordered" {
                decision("ordered", say("指示する"), help, isFirst: true)
            }
            if help.state != "declined", isManager || help.reach == "within" {
                decision("declined", say("見送る"), help, isFirst: false)
            }
        }
    }

    private func decision(
        _ state: String, _ title: String, _ help: HelpAnswer, isFirst: Bool
    ) -> Markup {
        let words = say("\(title)（\(help.helper.name)から\(help.helped.name)へ）")
        return isFirst
            ? button(.class("small"), .name("state"), .value(state), .label(words)) { title }
            : button(.class("second small"), .name("state"), .value(state), .label(words)) {
                title
            }
    }

    private func order() -> Markup {
        section(.class("card"), .id("order"), .labelledBy("order-title")) {
            h2(.id("order-title")) { isManager ? say("応援を直接指示する") : say("係の中で応援を直接決める") }
            form(.post, .action(PagePath.helpDay(day) / "help" / "orders")) {
                Controls.token(visit)
                HelpDayParts.local()
                HelpDayParts.personChoice(
                    "helper", say("応援する人"), forecasts.withRoom.map(choice),
                    chosen: visit.form["helper"])
                HelpDayParts.personChoice(
                    "helped", say("応援を受ける人"), forecasts.short.map(choice),
                    chosen: visit.form["helped"])
                Controls.line(
                    "minutes", say("分数"), value: visit.form["minutes"] ?? "", reach: .local,
                    .inputMode("numeric"), .class("short"), .autocomplete("off"))
                Controls.submit(isManager ? say("この応援を指示する") : say("この応援に決める"))
            }
        }
    }

    private func choice(
        _ section: String, _ member: ForecastMember
    ) -> (number: String, words: String) {
        let minutes =
            member.standing == "hard"
            ? say("超過見込み \(member.overMinutes)分") : say("\(member.roomMinutes)分できる")
        let place = HelpDayWords.last(section)
        return (member.employeeNumber, say("\(member.name)（\(place)、\(minutes)）"))
    }
}
