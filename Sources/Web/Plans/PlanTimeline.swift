internal import Alliance
internal import CivicCalendar
internal import HTML
internal import Requests

/// Who changed what in a plan, and when: a lane for each city, and below it, newest first, what each of them
/// did at a time.
struct PlanTimeline {
    let plan: ShowPlan.Answer
    /// The newest first.
    let rows: [PlanChange]
    let advice: PageOfAdvice.Answer
    let cities: CityNames

    // MARK: - Lanes

    private static let width = 1_000
    private static let edge = 12

    /// A dot for each change where its day lies between the first and the last; the list says all of it in words.
    @MarkupBuilder var lanes: Markup {
        let days = rows.compactMap { Self.day($0.at) }
        if let first = days.min(), let last = days.max(), last > first {
            div(.class("lanes noprint"), .hidden) {
                for city in authors { lane(city, first, last) }
                div(.class("lane")) {
                    span {}
                    p(.class("muted")) {
                        span { CivicDay(CivicDate(daysSinceEpoch: first)).said }
                        span { CivicDay(CivicDate(daysSinceEpoch: last)).said }
                    }
                }
            }
        }
    }

    /// Those who changed it, the plan's own city first.
    private var authors: [String] {
        var found = [plan.city]
        for row in rows.reversed() where !found.contains(row.city) { found.append(row.city) }
        return found
    }

    private func lane(_ city: String, _ first: Int, _ last: Int) -> Markup {
        let days = Set(
            rows.filter { $0.city.utf8.elementsEqual(city.utf8) }.compactMap { Self.day($0.at) })
        // Lines of no length with round ends: dots that stay round in a drawing as wide as its place.
        let room = Self.width - 2 * Self.edge
        let marks = days.sorted().map {
            "M\(Self.edge + ($0 - first) * room / (last - first)) 12h0"
        }
        return div(CityColour.lane(of: city, among: Array(cities.names.keys))) {
            span { bdi { cities[city] } }
            svg(.viewBox(Self.width, 24), .stretched) {
                path(.d("M0 12h\(Self.width)"))
                path(.class("marks"), .d(marks.joined()))
            }
        }
    }

    /// Of 2026-11-20T08:45:00Z the day in Japan.
    private static func day(_ at: String) -> Int? {
        guard let hour = Int(at.dropFirst(11).prefix(2)),
            let day = CivicDay(String(at.prefix(10))).date?.daysSinceEpoch
        else { return nil }
        return hour >= 15 ? day + 1 : day
    }

    // MARK: - What was done at a time

    /// Changes of one city at one time, as they were shared together.
    private struct Act {
        var changes: [PlanChange]

        func isSame(as row: PlanChange) -> Bool {
            guard let first = changes.first else { return false }
            return first.at == row.at && first.city == row.city && first.role == row.role
        }
    }

    /// - Parameter shown: those of the page of the list.
    func list(_ shown: [PlanChange]) -> Markup {
        var acts: [Act] = []
        for row in shown {
            if acts.last?.isSame(as: row) == true {
                acts[acts.count - 1].changes.append(row)
            } else {
                acts.append(Act(changes: [row]))
            }
        }
        return ol(.class("timeline")) {
            for act in acts { self.act(act) }
        }
    }

    @MarkupBuilder private func act(_ act: Act) -> Markup {
        if let first = act.changes.first {
            li(CityColour.lane(of: first.city, among: Array(cities.names.keys))) {
                p {
                    strong { bdi { first.who(cities) } }
                    span(.class("muted")) { say("　") + PageTime.said(first.at) }
                }
                ul(.class("plain")) {
                    for change in act.changes { self.change(change) }
                }
            }
        }
    }

    private func change(_ row: PlanChange) -> Markup {
        li {
            strong { bdi { subject(row) } }
            ": "
            bdi { PlanPages.summary(row) }
            if row.answers != nil {
                p(.class("muted")) {
                    say("答えた助言: ")
                    AdviceParts.answered(row, advice)
                }
            }
        }
    }

    private func subject(_ row: PlanChange) -> String {
        guard let id = row.action else { return SharedKind.plan.title(row.field) }
        let title = plan.actions.first { $0.id == id }?.fields["title"]?.value ?? say("（題名なし）")
        return say("アクション「\(title)」の\(SharedKind.action.title(row.field))")
    }
}
