internal import Node

/// Who may write a plan: its city, and the cities that it invited.
extension PlanPages {
    static func cities(_ visit: Visit) async throws -> PageResponse {
        try await cities(visit, Faults())
    }

    private static func cities(_ visit: Visit, _ faults: Faults) async throws -> PageResponse {
        let plan = try await visit.ask(.planShow(id: visit["id"]), PlanAnswer.self)
        let cities = await CityNames(visit)
        let isOwner =
            try PageRoute.Access.writers.admits(visit.signedIn().role) && plan.city == cities.own
        let others = cities.cities.filter { !plan.editors.contains($0.value) }
        let frame = Frame(
            title: "書ける市", place: .plans, crumbs: crumbs(plan), showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { "書ける市" }
            faults.summary
            p { "ここにある市が計画の本文を書けます。ほかの市は読んで、コメントや助言をします。状態と助言への答えは、\(cities[plan.city])だけが決めます。" }
            ul(.class("plain")) {
                for (number, city) in plan.editors.enumerated() {
                    li {
                        div(.class("row")) {
                            span { cities[city] }
                            if number == 0 { Tables.tag("計画の持ち主") }
                            if isOwner, number > 0 { withdrawal(visit, plan, city, cities) }
                        }
                    }
                }
            }
            if isOwner { invitation(visit, plan, others, faults) }
            if !isOwner { p(.class("muted")) { "招くのは\(cities[plan.city])です。" } }
        }
    }

    private static func withdrawal(
        _ visit: Visit, _ plan: PlanAnswer, _ city: String, _ cities: CityNames
    ) -> HTML {
        form(.post, .action(path(plan.id) / "withdraw")) {
            Controls.token(visit)
            input(.type("hidden"), .name("city"), .value(city))
            button(.class("second small")) { "\(cities[city])の招待を取り消す" }
        }
    }

    private static func invitation(
        _ visit: Visit, _ plan: PlanAnswer, _ others: [Controls.Option], _ faults: Faults
    ) -> HTML {
        section(.class("card"), .labelledBy("invite")) {
            h2(.id("invite")) { "市を招く" }
            if others.isEmpty {
                p { "登録されている市は、すべて書けます。" }
            } else {
                form(.post, .action(path(plan.id) / "invite")) {
                    Controls.token(visit)
                    Controls.checks(
                        "city", "招く市", others, chosen: visit.form.all("city"),
                        reach: .shared, problem: faults["city"])
                    Controls.submit("確認へ進む")
                }
            }
        }
    }

    static func invite(_ visit: Visit) async throws -> PageResponse {
        let members = visit.form.all("city")
        guard !members.isEmpty else {
            var faults = Faults()
            faults.add("city", "招く市を選んでください。")
            return try await cities(visit, faults)
        }
        let names = await CityNames(visit)
        let id = visit["id"]
        return try await Publishing.publish(
            visit, .planInvite(id: id, members: members),
            what: [("招く市", members.map { names[$0] }.joined(separator: "、"))],
            back: path(id) / "cities"
        ) { _ in path(id) / "cities" }
    }

    /// What the city wrote until now stays; what it writes without knowing of this, too.
    static func withdraw(_ visit: Visit) async throws -> PageResponse {
        let names = await CityNames(visit)
        let (id, city) = (visit["id"], visit.form["city"] ?? "")
        return try await Publishing.publish(
            visit, .planWithdraw(id: id, members: [city]),
            what: [("招待を取り消す市", names[city] + "（これまでに書かれた分は残ります）")],
            back: path(id) / "cities"
        ) { _ in path(id) / "cities" }
    }
}
