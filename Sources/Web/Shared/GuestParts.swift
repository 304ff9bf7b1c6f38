internal import HTML
internal import Requests

/// Who may write a record besides its city: the list, the invitation and its end, each through the preview
/// of what leaves. Plans and projects share it.
struct GuestParts {
    let owner: String
    /// The owner first.
    let editors: [String]
    let cities: CityNames
    /// Whether the reader may invite.
    let isOwner: Bool
    /// Below it stand `invite` and `withdraw`.
    let path: PagePath

    func list(_ visit: PageRequest, owner title: String) -> Markup {
        ul(.class("plain")) {
            for (number, city) in editors.enumerated() {
                li {
                    div(.class("row")) {
                        span { cities[city] }
                        if number == 0 { Tables.tag(title) }
                        if isOwner, number > 0 { withdrawal(visit, city) }
                    }
                }
            }
        }
    }

    private func withdrawal(_ visit: PageRequest, _ city: String) -> Markup {
        form(.post, .action(path / "withdraw")) {
            Controls.token(visit)
            input(.type("hidden"), .name("city"), .value(city))
            button(.class("second small")) { say("\(cities[city])の招待を取り消す") }
        }
    }

    @MarkupBuilder func invitation(_ visit: PageRequest, _ faults: Faults) -> Markup {
        let others = cities.cities.filter { !editors.contains($0.value) }
        if isOwner {
            section(.class("card"), .labelledBy("invite")) {
                h2(.id("invite")) { say("市を招く") }
                if others.isEmpty {
                    p { say("登録されている市は、すべて書けます。") }
                } else {
                    form(.post, .action(path / "invite")) {
                        Controls.token(visit)
                        Controls.checks(
                            "city", say("招く市"), others, chosen: visit.form.all("city"),
                            reach: .shared, problem: faults["city"])
                        Controls.submit(say("確認へ進む"))
                    }
                }
            }
        } else {
            p(.class("muted")) { say("招くのは\(cities[owner])です。") }
        }
    }

    /// The chosen cities; a fault where none is.
    static func chosen(_ visit: PageRequest) -> (cities: [String], faults: Faults) {
        var faults = Faults()
        let chosen = visit.form.all("city")
        if chosen.isEmpty { faults.add("city", say("招く市を選んでください。")) }
        return (chosen, faults)
    }

    static func invite(
        _ visit: PageRequest, _ request: some SharingRequest, _ path: PagePath
    ) async throws -> PageResponse {
        try await Publishing.publish(visit, request, back: path / "cities") { _ in
            path / "cities"
        }
    }

    /// What the city wrote until now stays; what it writes without knowing of this, too.
    static func withdraw(
        _ visit: PageRequest, _ request: some SharingRequest, _ path: PagePath
    ) async throws -> PageResponse {
        try await Publishing.publish(
            visit, request, beside: [(say("いままでの文"), say("これまでに書かれた分は残ります。"))],
            back: path / "cities"
        ) { _ in path / "cities" }
    }
}
