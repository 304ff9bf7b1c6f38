internal import Alliance
internal import HTML
internal import Requests

/// What comes of the meeting: rows to be filled, each a decision or a to-do.
extension MeetingForm {
    @MarkupBuilder var outcomeFields: Markup {
        section(.labelledBy("decisions-title")) {
            h2(.id("decisions-title")) { say("決まったこと") }
            written(meeting?.decisions.map(\.text) ?? [])
            for number in rows(of: .decision) { row(.decision, number) }
        }
        section(.labelledBy("todos-title")) {
            h2(.id("todos-title")) { say("宿題") }
            p(.class("support")) { say("宿題は、担当する市の「今日」に出ます。使わない行は空けておきます。") }
            written(meeting?.todos.map(\.text) ?? [])
            for number in rows(of: .todo) { row(.todo, number) }
            Self.again(say("行を増やす"))
        }
    }

    /// What is there already; how it stands is said on the meeting's page.
    @MarkupBuilder private func written(_ texts: [String?]) -> Markup {
        if !texts.isEmpty {
            ul { for text in texts { li { bdi { text ?? say("（消されました）") } } } }
        }
    }

    private func row(_ kind: SharedKind, _ number: Int) -> Markup {
        let place = { (field: String) in
            DraftPlace.below(kind: kind.declaration.name, id: "new-\(number)", field: field)
        }
        let (text, city, until) = (place("text"), place("city"), place("until"))
        let title = [kind.declaration.words.name.said, "\(number + 1)"].joined(
            separator: PageLanguage.isJapanese ? "" : " ")
        return div(.class("outcome"), .role("group"), .label(title)) {
            Controls.area(
                Self.name(text), say("\(title)の内容"), value: value(text), rows: 1,
                problem: faults[Self.name(text)])
            Controls.select(
                Self.name(city), kind.title("city"),
                [(value: "", title: kind.field("city").absent.said)] + cities.cities,
                chosen: value(city), problem: faults[Self.name(city)])
            if kind == .todo {
                Controls.line(
                    Self.name(until), kind.title("until"), value: value(until),
                    problem: faults[Self.name(until)])
            }
        }
    }
}
