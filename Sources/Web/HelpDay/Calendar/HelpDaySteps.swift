internal import HTML
internal import Requests

/// What is to be done about a Help Day, by whom and when, in order.
enum HelpDaySteps {
    struct Step {
        let title: String
        let who: String
        let when: String
        let path: PagePath
        let access: PageRoute.Access
    }

    static func all(_ day: CivicDay, week: String?, eve: String?) -> [Step] {
        let path = PagePath.helpDay(day)
        return [
            Step(
                title: say("1週間前の確認"), who: say("係長"), when: CivicDay(week).said,
                path: path / "checks" / "week", access: .chiefs),
            Step(
                title: say("応援を決める"), who: say("係長・所属長"), when: say("確認のあと"), path: path / "help",
                access: .chiefs),
            Step(
                title: say("前日の確認"), who: say("係長"), when: CivicDay(eve).said,
                path: path / "checks" / "eve", access: .chiefs),
            Step(
                title: say("見込みの一覧・除外の承認"), who: say("所属長"), when: say("確認のあと"),
                path: path / "report", access: .helpDay),
            Step(
                title: say("退庁と消灯"), who: say("所属長・庶務担当係長"), when: say("当日 17:45"),
                path: path / "evening", access: .chiefs),
            Step(
                title: say("結果と未報告"), who: say("所属長・庶務担当係長"), when: say("次の開庁日の朝"),
                path: path / "results", access: .helpDay),
        ]
    }

    static func list(_ check: HelpDayYear.Check, _ role: CityRole, _ visit: PageRequest)
        -> Markup
    {
        html(
            all(CivicDay(check.helpDay), week: check.weekBefore, eve: check.eve), role)
    }

    static func html(_ steps: [Step], _ role: CityRole) -> Markup {
        ol(.class("plain")) {
            for step in steps {
                li {
                    if step.access.admits(role) {
                        a(.href(step.path)) { step.title }
                    } else {
                        strong { step.title }
                    }
                    span(.class("muted")) { say("　\(step.who)　\(step.when)") }
                }
            }
        }
    }
}
