internal import HTML
internal import Requests

/// Who may write a project: its city, and the cities that it invited.
extension ProjectPages {
    static func cities(_ visit: PageRequest) async throws -> PageResponse {
        try await cities(visit, Faults())
    }

    private static func cities(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse
    {
        let project = try await visit.ask(ShowProject(id: visit["id"]))
        let cities = await CityNames(visit)
        let guests = GuestParts(
            owner: project.city, editors: project.editors, cities: cities,
            isOwner: try PageRoute.Access.writers.admits(visit.signedIn().role)
                && project.city == cities.own, path: path(project.id))
        let frame = Frame(
            title: "書ける市", place: .projects,
            crumbs: [
                .init(title: "業務改善プロジェクト", path: "/projects"),
                .init(title: project.title, path: path(project.id)),
            ], showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { "書ける市" }
            faults.summary
            p { "ここにある市がプロジェクトの本文を書けます。ほかの市は読んで、コメントをします。状態は、\(cities[project.city])だけが決めます。" }
            guests.list(visit, owner: "プロジェクトの持ち主")
            guests.invitation(visit, faults)
        }
    }

    static func invite(_ visit: PageRequest) async throws -> PageResponse {
        let (members, faults) = GuestParts.chosen(visit)
        guard faults.isEmpty else { return try await cities(visit, faults) }
        let id = visit["id"]
        return try await GuestParts.invite(
            visit, InviteToProject(id: id, members: members), path(id))
    }

    static func withdraw(_ visit: PageRequest) async throws -> PageResponse {
        let (id, city) = (visit["id"], visit.form["city"] ?? "")
        return try await GuestParts.withdraw(
            visit, WithdrawFromProject(id: id, members: [city]), path(id))
    }
}
