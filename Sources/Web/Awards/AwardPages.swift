internal import CivicCalendar
internal import HTML
internal import Requests

/// ナイス賞: sections that other sections and cities want to thank in public; never a person.
enum AwardPages {
    static let routes: [PageRoute] = [
        .get("/awards", .signedIn, list),
        .draft("/awards", .writers, nominate),
    ]

    private static func list(_ visit: PageRequest) async throws -> PageResponse {
        try await list(visit, Faults())
    }

    private static func list(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse {
        let answer = try await visit.ask(
            PageOfAwards(page: Paging.number(visit)))
        let cities = await CityNames(visit)
        let paging = Paging(total: answer.total, page: answer.page)
        let canWrite = try PageRoute.Access.writers.admits(visit.signedIn().role)
        let frame = Frame(
            title: "ナイス賞", place: .projects,
            crumbs: [.init(title: "業務改善プロジェクト", path: "/projects")], showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { "ナイス賞" }
            faults.summary
            p { "よい工夫をしている係・課・部を、市をこえて推薦します。個人は推薦しません。" }
            if answer.awards.isEmpty {
                p { "まだありません。" }
            } else {
                Tables.table(
                    "推薦された係・課・部（新しい順、\(answer.total)件）", ["年度", "市", "係・課・部", "理由", "推薦した市"],
                    answer.awards.map { award in
                        [
                            Markup(year(award.year)), Markup(award.city.map { cities[$0] } ?? "–"),
                            bdi { award.section ?? "（消されました）" },
                            div(.class("text")) { award.reason ?? "（消されました）" },
                            Markup(cities[award.nominatedBy]),
                        ]
                    })
                paging.links("ナイス賞のページ", "/awards")
            }
            if canWrite { nomination(visit, cities, faults) }
        }
    }

    private static func year(_ year: Int?) -> String {
        year.flatMap { FiscalYear(startYear: $0)?.japanese } ?? "–"
    }

    private static func nomination(
        _ visit: PageRequest, _ cities: CityNames, _ faults: Faults
    ) -> Markup {
        section(.class("card noprint"), .labelledBy("nominate")) {
            h2(.id("nominate")) { "推薦する" }
            form(.post, .action("/awards")) {
                Controls.token(visit)
                Controls.select(
                    "city", "市", cities.cities, chosen: visit.form["city"], reach: .shared,
                    problem: faults["city"])
                Controls.line(
                    "section", "係・課・部", value: visit.form["section"] ?? "", isRequired: true,
                    support: "係・課・部の名前を書きます。個人の名前は書きません。", reach: .shared,
                    problem: faults["section"])
                Controls.area(
                    "reason", "理由", value: visit.form["reason"] ?? "", rows: 4, isRequired: true,
                    reach: .shared, problem: faults["reason"])
                Controls.submit("確認へ進む")
            }
        }
    }

    private static func nominate(_ visit: PageRequest) async throws -> PageResponse {
        let cities = await CityNames(visit)
        var faults = Faults()
        faults.choice(visit, "city", "市", of: cities.cities.map(\.value))
        faults.text(visit, "section", "係・課・部", max: 200, isRequired: true)
        faults.text(visit, "reason", "理由", max: 2_000, isRequired: true)
        guard faults.isEmpty else { return try await list(visit, faults) }
        var values: [String: String] = [:]
        for field in ["city", "section", "reason"] { values[field] = visit.form[field] ?? "" }
        return try await Publishing.publish(
            visit, NominateForAward(values: values), back: "/awards",
            again: { try await list(visit, $0) },
            next: { _ in "/awards" })
    }
}
