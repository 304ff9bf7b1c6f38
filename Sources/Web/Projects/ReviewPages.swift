internal import HTML
internal import Requests

/// Reviews of projects, of plans, or of whatever their subject names.
enum ReviewPages {
    static let routes: [PageRoute] = [
        .get("/reviews", .signedIn, list),
        .get("/reviews/new", .writers, editor),
        .draft("/reviews", .writers, add),
        .get("/projects/:id/review", .writers, editor),
        .draft("/projects/:id/review", .writers, add),
        .get("/plans/:id/review", .writers, editor),
        .draft("/plans/:id/review", .writers, add),
    ]

    /// The reviews about a plan, oldest first.
    static func reviews(about id: String, _ visit: PageRequest) async throws -> [ReviewAnswer] {
        try await visit.ask(
            ReviewsAbout(id: id)
        ).reviews
    }

    private static func list(_ visit: PageRequest) async throws -> PageResponse {
        let answer = try await visit.ask(
            PageOfReviews(page: Paging.number(visit)))
        let paging = Paging(total: answer.total, page: answer.page, rows: 20)
        let cities = await CityNames(visit)
        let canWrite = try PageRoute.Access.writers.admits(visit.signedIn().role)
        let frame = Frame(
            title: "見直しの記録", place: .projects,
            crumbs: [.init(title: "業務改善プロジェクト", path: "/projects")], showsContacts: true)
        return await frame.page(visit) {
            h1 { "見直しの記録" }
            if canWrite {
                p { a(.class("button"), .href("/reviews/new")) { "見直しを書く" } }
            }
            if answer.reviews.isEmpty { p { "まだありません。" } }
            for review in answer.reviews { ReviewParts.card(review, cities) }
            paging.links("見直しのページ", "/reviews")
        }
    }

    /// What is reviewed: the kind is told by the address.
    private struct ReviewSubject {
        var id: String?
        var title = ""
        var form: PagePath = "/reviews"
        var back: PagePath = "/reviews"

        init(_ visit: PageRequest) async throws {
            guard let id = visit.parameters["id"] else { return }
            self.id = id
            if visit.path.text.hasPrefix("/plans/") {
                title = try await visit.ask(ShowPlan(id: id)).title
                back = PlanPages.path(id)
            } else {
                title = try await visit.ask(ShowProject(id: id)).title
                back = ProjectPages.path(id)
            }
            form = back / "review"
        }
    }

    private static func editor(_ visit: PageRequest) async throws -> PageResponse {
        await editor(visit, try await ReviewSubject(visit), Faults())
    }

    private static func editor(
        _ visit: PageRequest, _ about: ReviewSubject, _ faults: Faults
    ) async -> PageResponse {
        let value = { (field: String) in visit.form[field] ?? "" }
        let day = { (field: String) in visit.form[field] ?? "" }
        let frame = Frame(
            title: "見直しを書く", place: .projects,
            crumbs: [
                .init(title: about.title.isEmpty ? "見直しの記録" : about.title, path: about.back)
            ], showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { "見直しを書く" }
            faults.summary
            form(.post, .action(about.form)) {
                Controls.token(visit)
                Controls.line(
                    "subject", "何を見直したか", value: visit.form["subject"] ?? about.title,
                    isRequired: true, reach: .shared, problem: faults["subject"])
                Controls.choice(
                    "decision", "結論",
                    ReviewParts.decisions.map { (value: $0, title: ReviewParts.decision($0)) },
                    chosen: value("decision"), isRequired: true, reach: .shared,
                    problem: faults["decision"])
                Controls.area(
                    "evidence", "根拠", value: value("evidence"), rows: 4, isRequired: true,
                    support: "管理図から読み取れることなど、数字や様子を書きます。", reach: .shared,
                    problem: faults["evidence"])
                Controls.area(
                    "reason", "理由", value: value("reason"), rows: 4, isRequired: true,
                    reach: .shared, problem: faults["reason"])
                Controls.line(
                    "on", "見直した日", value: visit.form["on"] ?? visit.today.japanese,
                    isRequired: true, reach: .shared, problem: faults["on"])
                Controls.line(
                    "next", "次に見直す日", value: day("next"), support: "なければ空けます。",
                    reach: .shared, problem: faults["next"])
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave(about.back)
                }
            }
        }
    }

    private static func add(_ visit: PageRequest) async throws -> PageResponse {
        let about = try await ReviewSubject(visit)
        var faults = Faults()
        faults.text(visit, "subject", "何を見直したか", max: 200, isRequired: true)
        faults.choice(visit, "decision", "結論", of: ReviewParts.decisions)
        faults.text(visit, "evidence", "根拠", max: 2_000, isRequired: true)
        faults.text(visit, "reason", "理由", max: 2_000, isRequired: true)
        faults.dayPast(visit, "on", "見直した日", isRequired: true)
        faults.dayToCome(visit, "next", "次に見直す日")
        let (on, next) = (
            visit.day("on", .back) ?? CivicDay(nil as String?), visit.day("next", .ahead)
        )
        if faults["next"] == nil, let first = on.date, let second = next?.date, second <= first {
            faults.add("next", "次に見直す日は、見直した日より後にしてください。")
        }
        guard faults.isEmpty else { return await editor(visit, about, faults) }
        var values = ["on": on.text]
        for field in ["subject", "decision", "evidence", "reason"] {
            values[field] = visit.form[field] ?? ""
        }
        values["next"] = next?.text
        return try await Publishing.publish(
            visit, AddReview(values: values, parent: about.id), back: about.back,
            again: { await editor(visit, about, $0) },
            next: { _ in about.back.at("reviews") })
    }
}
