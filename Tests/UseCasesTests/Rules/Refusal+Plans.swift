internal import Requests

extension Refusal {
    static let plans: [Refusal] = [
        Refusal("a plan whose title cannot be seen", "blank") { _ in NewPlan(title: " \u{3000}") },
        Refusal("a plan with too long a title", "too_long") { _ in NewPlan(title: tooLong) },
        Refusal("a title with a control character", "control_character") { _ in
            NewPlan(title: "助け\u{7}合い")
        },
        Refusal("a title that names one of the staff", "screened") { _ in
            NewPlan(title: "カナリア一さんの日")
        },
        Refusal("a status that there is not", "bad_value") {
            SetField(kind: "plan", id: $0.plan, field: "status", value: "finished")
        },
        Refusal("a field that there is not", "no_such_field") {
            SetField(kind: "plan", id: $0.plan, field: "colour", value: "red")
        },
        Refusal("a kind that there is not", "bad_value") {
            SetField(kind: "party", id: $0.plan, field: "title", value: "宴")
        },
        Refusal("a plan that is asked for as a project", "not_found") {
            SetField(kind: "project", id: $0.plan, field: "title", value: "計画")
        },
        Refusal("an id that is none", "bad_id") { _ in
            SetField(kind: "plan", id: "plan-1", field: "title", value: "計画")
        },
        Refusal("an id of nothing", "not_found") { _ in ShowPlan(id: nobody) },
        Refusal("a text that is set as a value", "bad_value") {
            SetField(kind: "plan", id: $0.plan, field: "goal", value: "目的")
        },
        Refusal("a value that is edited as a text", "bad_value") {
            EditText(kind: "plan", id: $0.plan, field: "title", text: "計画", base: nil)
        },
        Refusal("an edit of a version that is not known", "unknown_version") {
            EditText(kind: "plan", id: $0.plan, field: "goal", text: "目的", base: nobody)
        },
        Refusal("an edit of a version that is none", "bad_id") {
            EditText(kind: "plan", id: $0.plan, field: "goal", text: "目的", base: "yesterday")
        },
        Refusal("a text that is longer than any may be", "too_long") {
            EditText(
                kind: "plan", id: $0.plan, field: "goal", text: scalars(2_000_000), base: nil)
        },
        Refusal("the title of another city's plan", "not_permitted") {
            SetField(kind: "plan", id: $0.theirPlan, field: "title", value: "われらの計画")
        },
        Refusal("a text of another city's plan", "not_permitted") {
            EditText(kind: "plan", id: $0.theirPlan, field: "goal", text: "目的", base: nil)
        },
        Refusal("an action in another city's plan", "not_permitted") {
            AddAction(plan: $0.theirPlan, values: ["title": "声をかける"], answers: nil)
        },
        Refusal("the status of a plan by a guest of it", "not_permitted") {
            SetField(kind: "plan", id: $0.invited, field: "status", value: "active")
        },
        Refusal("a guest who invites", "not_permitted") {
            InviteToPlan(id: $0.invited, members: ["142077"])
        },
        Refusal("an invitation of somebody unknown", "unknown_peer") {
            InviteToPlan(id: $0.plan, members: [City.strangerCode])
        },
        Refusal("an invitation of what is no member", "bad_member") {
            InviteToPlan(id: $0.plan, members: ["小田原"])
        },
        Refusal("the withdrawal of an invitation that was not given", "not_invited") {
            WithdrawFromPlan(id: $0.plan, members: [City.neighbourCode])
        },
        Refusal("an action without a title", "blank") {
            AddAction(plan: $0.plan, values: ["section_chief": "声をかける"], answers: nil)
        },
        Refusal("an action that says too much", "too_long") {
            AddAction(
                plan: $0.plan, values: ["title": "声", "manager": scalars(1_001)], answers: nil)
        },
        Refusal("a test of a measure that is neither yes nor no", "bad_value") {
            SetField(kind: "action", id: $0.action, field: "low_effort", value: "maybe")
        },
        Refusal("a change that answers advice on another plan", "other_plan") {
            SetField(
                kind: "plan", id: $0.invited, field: "title", value: "計画", answers: $0.advice)
        },
        Refusal("a change that answers what is no advice", "not_found") {
            SetField(kind: "plan", id: $0.plan, field: "title", value: "計画", answers: $0.meeting)
        },
        Refusal("a version without a name", "bad_value") {
            NamePlanVersion(plan: $0.plan, name: " ")
        },
        Refusal("a version with too long a name", "too_long") {
            NamePlanVersion(plan: $0.plan, name: tooLong)
        },
        Refusal("a comparison with a version that is not known", "not_found") {
            ComparePlanVersions(plan: $0.plan, from: nobody, to: "now")
        },
    ]

    /// An id as records have them, of none.
    static let nobody = String(repeating: "0", count: 64) + ".0"
}
