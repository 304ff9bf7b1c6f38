internal import HTML
internal import Requests

/// 業務改善プロジェクト: the list, a new one, one as a document, its parts to be edited.
enum ProjectPages {
    static let routes: [PageRoute] = [
        .get("/projects", .signedIn, list),
        .get("/projects/new", .writers, newProject),
        .draft("/projects", .writers, create),
        .get("/projects/:id", .signedIn, show),
        .get("/projects/:id/edit/:field", .writers, editor),
        .draft("/projects/:id/edit/:field", .writers, save),
        .get("/projects/:id/cities", .signedIn, cities),
        .chosen("/projects/:id/invite", .writers, invite),
        .chosen("/projects/:id/withdraw", .writers, withdraw),
    ]

    static let registers = ["title", "owner_section", "size", "status"]

    static func path(_ id: String) -> PagePath { PagePath("/projects") / id }

    private static func list(_ visit: PageRequest) async throws -> PageResponse {
        let cities = await CityNames(visit)
        let (city, status) = (visit.query.typed("city"), visit.query.typed("status"))
        let answer = try await visit.ask(
            PageOfProjects(city: city, status: status, page: Paging.number(visit)))
        let isFiltered = city != nil || status != nil
        let paging = Paging(total: answer.total, page: answer.page)
        let canWrite = try PageRoute.Access.writers.admits(visit.signedIn().role)
        let frame = Frame(title: "業務改善プロジェクト", place: .projects, showsContacts: true)
        return await frame.page(visit) {
            h1 { "業務改善プロジェクト" }
            p(.class("row")) {
                if canWrite {
                    a(.class("button"), .href("/projects/new")) { "プロジェクトを提案する" }
                }
                a(.href("/awards")) { "ナイス賞を見る" }
                a(.href("/reviews")) { "見直しの記録を見る" }
            }
            p { "毎月同じところで遅くなる仕事などを、小さな工夫から直していきます。" }
            if answer.total > 0 || isFiltered {
                form(.action("/projects"), .class("row filter")) {
                    Controls.select(
                        "city", "市", [(value: "", title: "すべての市")] + cities.cities,
                        chosen: city ?? "")
                    Controls.select(
                        "status", "状態",
                        [(value: "", title: "すべて")]
                            + ProjectWords.statuses.map {
                                (value: $0, title: ProjectWords.status($0))
                            }, chosen: status ?? "")
                    button(.class("second")) { "絞り込む" }
                }
            }
            if answer.projects.isEmpty {
                p { isFiltered ? "この条件に合うプロジェクトはありません。" : "まだプロジェクトがありません。" }
            } else {
                Tables.table(
                    "各市のプロジェクト（\(answer.total)件）", ["市", "題名", "進める課・係", "大きさ", "状態"],
                    answer.projects.map { project in
                        [
                            Markup(cities[project.city]),
                            a(.href(path(project.id))) { bdi { project.title ?? "（題名なし）" } },
                            bdi { project.ownerSection ?? "–" },
                            Markup(ProjectWords.size(project.size)),
                            Tables.tag(ProjectWords.status(project.status)),
                        ]
                    })
                paging.links(
                    "プロジェクトのページ",
                    PagePath("/projects").with("city", city).with("status", status))
            }
        }
    }

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        let project = try await visit.ask(ShowProject(id: visit["id"]))
        let cities = await CityNames(visit)
        let canWrite =
            try PageRoute.Access.writers.admits(visit.signedIn().role)
            && project.editors.contains(cities.own)
        let isOwner = canWrite && project.city == cities.own
        let marked = try await visit.ask(ShowMarkedTexts(id: project.id))
        let comments = try await visit.ask(ListComments(record: project.id))
        let frame = Frame(
            title: project.title, place: .projects,
            crumbs: [.init(title: "業務改善プロジェクト", path: "/projects")], showsContacts: true)
        return await frame.page(visit) {
            h1 { bdi { project.title } }
            p(.class("row")) {
                Tables.tag(cities[project.city])
                Tables.tag(ProjectWords.status(project.fields["status"]?.value))
            }
            p(.class("muted")) {
                "書ける市: " + project.editors.map { cities[$0] }.joined(separator: "、") + "　"
                a(.class("noprint"), .href(path(project.id) / "cities")) {
                    isOwner ? "市を招く" : "くわしく"
                }
            }
            for field in registers {
                line(project, field, field == "status" ? isOwner : canWrite, cities)
            }
            for field in ProjectWords.texts {
                section(.labelledBy("part-\(field)")) {
                    h2(.id("part-\(field)")) { ProjectWords.title(field) }
                    marked.html(
                        field, project.fields[field]?.text ?? "", canWrite: canWrite)
                    if canWrite {
                        p(.class("noprint")) {
                            a(.href(path(project.id) / "edit" / field)) {
                                "\(ProjectWords.title(field))を\(Writing.verb(project.fields[field]?.text))"
                            }
                        }
                    }
                }
            }
            // On paper a project is the project; what is said of it has the screen.
            div(.class("noprint")) {
                ReviewParts.section(
                    project.reviews, cities, add: isOwner ? path(project.id) / "review" : nil)
                CommentParts.section(comments.comments, on: project.id, .project, cities, visit)
            }
        }
    }

    @MarkupBuilder private static func line(
        _ project: ShowProject.Answer, _ field: String, _ canWrite: Bool, _ cities: CityNames
    ) -> Markup {
        let answer = project.fields[field]
        p {
            strong { ProjectWords.title(field) + ": " }
            bdi { ProjectWords.shown(field, answer?.value) }
            " "
            if canWrite {
                a(.class("noprint"), .href(path(project.id) / "edit" / field)) {
                    "\(ProjectWords.title(field))を\(Writing.verb(answer?.value))"
                }
            }
        }
        if let answer, answer.hasCandidates {
            p(.class("notice warn")) {
                "\(answer.bothTitle)があります: "
                bdi {
                    answer.candidates.map {
                        "「\(ProjectWords.shown(field, $0.value?.text))」（\(cities[$0.city])）"
                    }.joined(separator: "、")
                }
                "。直して保存したものに決まります。"
            }
        }
    }
}
