internal import Alliance
internal import HTML
internal import Requests

/// Who may write a record: its city, and the cities that it invited.
extension RecordPages {
    func guests(_ visit: PageRequest) async throws -> PageResponse {
        try await guests(visit, Faults())
    }

    private func guests(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse {
        let record = try await ask(visit)
        let cities = await CityNames(visit)
        let name = kind.words.name.said
        let parts = GuestParts(
            owner: record.owner, editors: record.editors, cities: cities,
            isOwner: try mayBegin(visit) && record.owner == cities.own, path: path(record.id))
        let crumb = Frame.Crumb(title: title(record), path: path(record.id))
        return await frame(say("書ける市"), below: crumb).page(visit, status: faults.status) {
            h1 { say("書ける市") }
            faults.summary
            p {
                say("ここにある市が\(name)の本文を書けます。ほかの市は読んで、コメントをします。")
                if let choice = kind.listChoice {
                    say("\(choice.title)は、\(cities[record.owner])だけが決めます。")
                }
            }
            parts.list(visit, owner: say("\(name)の持ち主"))
            parts.invitation(visit, faults)
        }
    }

    func invite(_ visit: PageRequest) async throws -> PageResponse {
        let (members, faults) = GuestParts.chosen(visit)
        guard faults.isEmpty else { return try await guests(visit, faults) }
        let id = visit["id"]
        return try await GuestParts.invite(
            visit, InviteToRecord(kind: kind.name, id: id, members: members), path(id))
    }

    func withdraw(_ visit: PageRequest) async throws -> PageResponse {
        let (id, city) = (visit["id"], visit.form["city"] ?? "")
        return try await GuestParts.withdraw(
            visit, WithdrawFromRecord(kind: kind.name, id: id, members: [city]), path(id))
    }
}
