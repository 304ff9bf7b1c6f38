internal import CivicCalendar
internal import HTML
internal import Requests

/// A Help Day in five steps, for those who see how far its checks have come.
enum HomeTrack {
    private enum State {
        case done, missed, now, ahead

        var words: String {
            switch self {
            case .done: say("済み")
            case .missed: say("済んでいません")
            case .now: say("いまここ")
            case .ahead: say("これから")
            }
        }
        var icon: Icon {
            switch self {
            case .done: .done
            case .missed: .warning
            case .now: .next
            case .ahead: .open
            }
        }
        var mark: Attribute {
            switch self {
            case .done: .class("done")
            case .missed: .class("missed")
            case .now: .class("now")
            case .ahead: .class("ahead")
            }
        }
    }

    private struct Step {
        let title: String
        /// From when on it is due.
        let day: CivicDay
        var when: String?
        let path: PagePath
        var isDone: Bool
        /// Beside the day: how many of how many.
        var counted: String?
    }

    /// How far the next Help Day has come; nothing is asked of checks that have not begun.
    struct Reports {
        let week: ReportHelpDay.Answer
        let eve: ReportHelpDay.Answer

        static func of(
            _ next: HelpDayYear.Check, _ visit: PageRequest
        ) async throws -> Reports? {
            guard visit.today.text >= next.weekBefore else { return nil }
            return Reports(
                week: try await visit.ask(
                    ReportHelpDay(date: next.helpDay, check: "week", section: nil)),
                eve: try await visit.ask(
                    ReportHelpDay(date: next.helpDay, check: "eve", section: nil)))
        }
    }

    static func html(
        _ next: HelpDayYear.Check, _ reports: Reports?, isRuleSet: Bool, _ visit: PageRequest,
        _ reader: Reader
    ) -> Markup {
        let steps = steps(next, reports, isRuleSet: isRuleSet, visit, reader)
        // What is due last is where everybody stands; what should have been done before was missed.
        let now =
            steps.lastIndex { !$0.isDone && $0.day.text <= visit.today.text }
            ?? steps.firstIndex { !$0.isDone }
        return ol(.class("track")) {
            for (index, step) in steps.enumerated() {
                one(step, state(step, index, now))
            }
        }
    }

    private static func state(_ step: Step, _ index: Int, _ now: Int?) -> State {
        if step.isDone { return .done }
        guard let now else { return .ahead }
        return index == now ? .now : index < now ? .missed : .ahead
    }

    private static func one(_ step: Step, _ state: State) -> Markup {
        li(state.mark) {
            state.icon.html
            span {
                a(.href(step.path)) { step.title }
                span(.class("muted")) {
                    (step.when ?? step.day.short) + (step.counted.map { say("　\($0)") } ?? "")
                }
                span(.class("state")) { state.words }
            }
        }
    }

    private static func steps(
        _ next: HelpDayYear.Check, _ reports: Reports?, isRuleSet: Bool, _ visit: PageRequest,
        _ reader: Reader
    ) -> [Step] {
        let day = CivicDay(next.helpDay)
        let path = PagePath.helpDay(day)
        let isChief = PageRoute.Access.chiefs.admits(reader.role)
        let divisions = reports?.eve.divisions ?? []
        let dark = divisions.filter { $0.lightsOut != nil }.count
        let isOver = next.helpDay <= visit.today.text
        return [
            Step(
                title: say("月の対象日"), day: CivicDay(visit.today.date), when: day.short,
                path: !isRuleSet && reader.role == .personnel ? "/organisation/calendar" : path,
                isDone: isRuleSet),
            check("week", CivicDay(next.weekBefore), reports?.week, path, isChief),
            check("eve", CivicDay(next.eve), reports?.eve, path, isChief),
            Step(
                title: say("当日・消灯"), day: day, path: path / (isChief ? "evening" : "results"),
                isDone: isOver && !divisions.isEmpty && dark == divisions.count,
                counted: isOver ? say("\(dark)/\(divisions.count)課") : nil),
            Step(
                title: say("結果"), day: CivicDay(day.date?.adding(days: 1)), when: say("次の開庁日の朝"),
                path: path / "results",
                isDone: isOver && (reports?.eve.closed ?? false)),
        ]
    }

    private static func check(
        _ word: String, _ day: CivicDay, _ report: ReportHelpDay.Answer?, _ path: PagePath,
        _ isChief: Bool
    ) -> Step {
        let all = report?.forecast.present ?? 0
        let open = report?.forecast.notReported ?? 0
        return Step(
            title: say("\(HelpDayWords.check(word))の確認"), day: day,
            path: isChief ? path / "checks" / word : path / "report",
            isDone: all > 0 && open == 0, counted: all > 0 ? say("\(all - open)/\(all)人") : nil)
    }
}
