internal import HTML
internal import Requests

/// Who may write a plan: its city, and the cities that it invited.
extension PlanPages {
    static func cities(_ visit: PageRequest) async throws -> PageResponse {
        try await cities(visit, Faults())
    }

    private static func cities(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse
    {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        let cities = await CityNames(visit)
        let guests = GuestParts(
            owner: plan.city, editors: plan.editors, cities: cities,
            isOwner: try PageRoute.Access.writers.admits(visit.signedIn().role)
                && plan.city == cities.own, path: PagePath.plan(plan.id))
        let frame = Frame(
            title: say("書ける市"), place: .plans, crumbs: plan.crumbs, showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { say("書ける市") }
            faults.summary
            p {
                say(
                    "ここにある市が計画の本文を書けます。ほかの市は読んで、コメントや助言をします。状態と助言への答えは、\(cities[plan.city])だけが決めます。"
                )
            }
            guests.list(visit, owner: say("計画の持ち主"))
            guests.invitation(visit, faults)
        }
    }

    static func invite(_ visit: PageRequest) async throws -> PageResponse {
        let (members, faults) = GuestParts.chosen(visit)
        guard faults.isEmpty else { return try await cities(visit, faults) }
        let id = visit["id"]
        return try await GuestParts.invite(
            visit, InviteToPlan(id: id, members: members), PagePath.plan(id))
    }

    static func withdraw(_ visit: PageRequest) async throws -> PageResponse {
        let (id, city) = (visit["id"], visit.form["city"] ?? "")
        return try await GuestParts.withdraw(
            visit, WithdrawFromPlan(id: id, members: [city]), PagePath.plan(id))
    }
}
