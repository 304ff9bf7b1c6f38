internal import CivicCalendar
internal import HTML

/// Times of leaving that are one tap: now, and the quarter hours before it; of a day that is past, those of the
/// evening after it ended.
enum QuickTimes {
    static let field = "quick"
    private static let step = 15
    private static let countMax = 5

    /// What was tapped, or else typed: as it was typed where it cannot be read, so that the node says so.
    static func chosen(_ visit: PageRequest) -> String {
        visit.form.typed(field) ?? visit.time("at") ?? visit.form["at"] ?? ""
    }

    /// As 18:15, the latest at the end. None before noon, when nobody leaves late, nor of a day to come.
    static func all(on day: CivicDay, _ visit: PageRequest) -> [String] {
        guard day.text <= visit.today.text else { return [] }
        let first = DayTime.onTimeEnd.minutes
        guard day.text == visit.today.text else {
            return (0..<countMax + 2).compactMap { DayTime(minutes: first + $0 * step)?.text }
        }
        let now = PageTime.minuteOfDay(seconds: visit.seconds)
        guard now >= noon else { return [] }
        let quarter = now - now % step
        let past = (0..<countMax).reversed().map { quarter - $0 * step }.filter { $0 >= noon }
        return (past + (now == quarter ? [] : [now])).compactMap { DayTime(minutes: $0)?.text }
    }

    private static let noon = 12 * 60

    /// Buttons that send the form they stand in. The first button of a form is what Enter in a field presses, so
    /// that an unseen one stands before them.
    @MarkupBuilder static func buttons(on day: CivicDay, _ visit: PageRequest) -> Markup {
        let times = all(on: day, visit)
        if !times.isEmpty {
            button(.type("submit"), .class("unseen"), .tabindex(-1), .hidden) { say("記録する") }
            div(.class("field"), .role("group"), .label(say("退庁した時刻を選んで記録する"))) {
                p(.class("label")) { say("退庁した時刻（押すと記録します）") }
                div(.class("row times")) {
                    for time in times {
                        button(
                            .class("second"), .name(field), .value(time), .withoutChecks
                        ) { time }
                    }
                }
            }
        }
    }
}
