internal import Requests

extension ShowPlan.Answer {
    var title: String { fields["title"]?.value ?? "（題名なし）" }
}

typealias PlanAnswer = ShowPlan.Answer

enum HistoryAnswer {
    typealias Row = PlanChange
}
