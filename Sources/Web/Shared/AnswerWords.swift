internal import Alliance
internal import HTML
internal import Requests

/// What several pages call a plan.
extension ShowPlan.Answer {
    var title: String { fields["title"]?.value ?? say("（題名なし）") }

    /// The way to the plan, for the pages below it.
    var crumbs: [Frame.Crumb] {
        [
            .init(title: say("計画"), path: "/plans"),
            .init(title: title, path: PagePath.plan(id)),
        ]
    }
}

extension PlanChange {
    /// The city, and the role in which somebody there made the change, where it was said.
    func who(_ cities: CityNames) -> String {
        cities[city] + (role.map { say("（\(SharedKind.changeNote.shown("role", $0))）") } ?? "")
    }
}

extension FieldAnswer {
    /// What several values are called.
    var bothTitle: String { say("ほかの案") }
}
