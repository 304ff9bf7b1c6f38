internal import Requests

extension RequestTable {
    static let plans: [any HandledRequest.Type] = [
        NewPlan.self, ListPlans.self, PageOfPlans.self, ShowPlan.self, AddAction.self,
        InviteToPlan.self, WithdrawFromPlan.self, ShowPlanHistory.self, ShowPlanChanges.self,
    ]
}
