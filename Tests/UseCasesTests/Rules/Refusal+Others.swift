internal import Requests

extension Refusal {
    private static let review = [
        "subject": "助け合いデー", "decision": "continue", "evidence": "平均を上回る。", "reason": "定着した。",
    ]

    private static func review(_ changes: [String: String]) -> NewRecord {
        NewRecord(kind: "review", values: review.merging(changes) { _, new in new })
    }

    private static func award(_ changes: [String: String]) -> NewRecord {
        let values = ["city": City.neighbourCode, "section": "財政課", "reason": "声をかけ合う。"]
        return NewRecord(kind: "award", values: values.merging(changes) { _, new in new })
    }

    static let others: [Refusal] = [
        Refusal("a project without a title", "blank") { _ in
            NewRecord(kind: "project", values: ["problem": "遅くなる"])
        },
        Refusal("a project of no size", "bad_value") { _ in
            NewRecord(kind: "project", values: ["title": "様式", "size": "huge"])
        },
        Refusal("a project that is adopted without grounds", "incomplete_project") {
            SetField(kind: "project", id: $0.project, field: "status", value: "adopted")
        },
        Refusal("a new project that is adopted without a legal basis", "incomplete_project") { _ in
            NewRecord(
                kind: "project", values: ["title": "様式", "status": "adopted", "effect": "月に二時間"])
        },
        Refusal("a project of no city", "bad_member") { _ in
            PageOfRecords(kind: "project", city: "小田原", page: 1)
        },
        Refusal("a plan that is asked for as one of the general kinds", "bad_value") {
            ShowRecord(kind: "plan", id: $0.plan)
        },
        Refusal("a review that is asked for as a project", "not_found") {
            ShowRecordHistory(kind: "review", id: $0.project)
        },
        Refusal("a page of a choice that there is not", "bad_value") { _ in
            PageOfRecords(kind: "project", choice: "finished", page: 1)
        },
        Refusal("an invitation to an award, which takes no guests", "not_found") {
            InviteToRecord(kind: "award", id: $0.project, members: [City.neighbourCode])
        },
        Refusal("a review without evidence", "review_without_grounds") { _ in
            review(["evidence": " "])
        },
        Refusal("a review without a reason", "review_without_grounds") { _ in review(["reason": ""])
        },
        Refusal("a review of nothing", "bad_value") { _ in review(["subject": " "]) },
        Refusal("a review that decides nothing", "bad_value") { _ in review(["decision": "perhaps"])
        },
        Refusal("a review of tomorrow", "day_to_come") { _ in review(["on": "2026-05-21"]) },
        Refusal("a review that comes again before it", "bad_value") { _ in
            review(["on": "2026-05-20", "next": "2026-05-20"])
        },
        Refusal("a review about a meeting", "not_found") {
            NewRecord(kind: "review", parent: $0.meeting, values: review)
        },
        Refusal("a review that says too much", "too_long") { _ in review(["reason": scalars(2_001)])
        },
        Refusal("an award for no section", "bad_value") { _ in award(["section": " "]) },
        Refusal("an award without a reason", "bad_value") { _ in award(["reason": ""]) },
        Refusal("an award for an adviser", "bad_value") { _ in award(["city": "adviser-1"]) },
        Refusal("an award for one of the staff", "screened") { _ in award(["section": "カナリア一さん"]) },
        Refusal("an award of no year", "bad_value") { _ in award(["year": "今年"]) },
        Refusal("figures of a month that is not over", "month_not_over", as: .personnel) { _ in
            PublishMonth(month: "2026-05")
        },
        Refusal("figures of no month", "bad_value", as: .personnel) { _ in
            PreviewMonth(month: "2026-13")
        },
        Refusal("a retraction without a reason", "bad_value", as: .personnel) { _ in
            RetractMonth(month: "2026-04", reason: " ")
        },
        Refusal("a retraction of what was not published", "nothing_to_retract", as: .personnel) {
            _ in
            RetractMonth(month: "2026-04", reason: "数えまちがい")
        },
        Refusal("a comparison by nothing", "bad_value") { _ in
            CompareCities(indicator: "happiness", drawings: .none, page: nil)
        },
        Refusal("a comparison of late work, which is no city's affair", "bad_value") { _ in
            CompareCities(indicator: "late_work", drawings: .none, page: nil)
        },
        Refusal("groups that are formed anew by a slip", "regrouping_not_meant", as: .personnel) {
            _ in
            ReformGroups(year: nil, isMeant: false)
        },
    ]
}
