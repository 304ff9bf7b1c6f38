internal import Alliance
internal import HTML
internal import Requests
internal import UseCases

/// A new project, and one part of a project at a time.
extension ProjectPages {
    /// What is wrong in the command's words is said in the page's.
    private static func lengthMax(_ field: String) -> Int {
        ProjectWords.texts.contains(field) ? TextEditing.scalarsMax : 200
    }

    /// Other pages may hand over what the project is about, as a query.
    static func newProject(_ visit: PageRequest) async throws -> PageResponse {
        await form(visit, Faults())
    }

    private static func form(_ visit: PageRequest, _ faults: Faults) async -> PageResponse {
        let value = { (field: String) in visit.form[field] ?? visit.query[field] ?? "" }
        let frame = Frame(
            title: "プロジェクトを提案する", place: .projects,
            crumbs: [.init(title: "業務改善プロジェクト", path: "/projects")], showsContacts: true)
        return await frame.page(visit, status: faults.status) {
            h1 { "プロジェクトを提案する" }
            faults.summary
            p { "小さな工夫も歓迎です。効果と根拠は、採用を決めるときまでに書けばかまいません。" }
            HTML.form(.post, .action("/projects")) {
                Controls.token(visit)
                Controls.line(
                    "title", "題名", value: value("title"), isRequired: true, reach: .shared,
                    problem: faults["title"])
                for field in ProjectWords.texts {
                    Controls.area(
                        field, ProjectWords.title(field), value: value(field), rows: 4,
                        reach: .shared, problem: faults[field])
                }
                Controls.line(
                    "owner_section", "進める課・係", value: value("owner_section"),
                    support: "課や係の名前を書きます。個人の名前は書きません。", reach: .shared,
                    problem: faults["owner_section"])
                Controls.choice(
                    "size", "大きさ",
                    ProjectWords.sizes.map { (value: $0, title: ProjectWords.size($0)) },
                    chosen: value("size"), reach: .shared, problem: faults["size"])
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave("/projects")
                }
            }
        }
    }

    static func create(_ visit: PageRequest) async throws -> PageResponse {
        var faults = Faults()
        let fields = ["title"] + ProjectWords.texts + ["owner_section", "size"]
        for field in fields {
            faults.text(
                visit, field, ProjectWords.title(field), max: lengthMax(field),
                isRequired: field == "title")
        }
        if visit.form.typed("size") != nil {
            faults.choice(visit, "size", "大きさ", of: ProjectWords.sizes)
        }
        guard faults.isEmpty else { return await form(visit, faults) }
        let values = Dictionary(
            fields.compactMap { field in visit.form.typed(field).map { (field, $0) } }
        ) { first, _ in first }
        return try await Publishing.publish(
            visit, NewProject(values: values), back: "/projects",
            again: { await form(visit, $0) },
            next: { path($0.id) })
    }

    static func editor(_ visit: PageRequest) async throws -> PageResponse {
        try await editor(visit, Faults())
    }

    private static func editor(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse
    {
        let project = try await visit.ask(ShowProject(id: visit["id"]))
        let field = visit["field"]
        guard let answer = project.fields[field] else { throw PageError.notFound }
        let title = ProjectWords.title(field)
        let value = visit.form["chosen"] ?? visit.form["value"] ?? answer.value ?? ""
        let editing = try await TextEditing(visit, project.id, field, answer)
        let heading = "\(title)を\(Writing.verb(answer.text ?? answer.value))"
        let frame = Frame(
            title: heading, place: .projects,
            crumbs: [
                .init(title: "業務改善プロジェクト", path: "/projects"),
                .init(title: project.title, path: path(project.id)),
            ], showsContacts: true, isLive: editing != nil)
        return await frame.page(visit, status: faults.status) {
            h1 { heading }
            faults.summary
            HTML.form(.post, .action(path(project.id) / "edit" / field)) {
                Controls.token(visit)
                if let editing {
                    editing.controls(title, faults)
                } else if let words = choices(field) {
                    Controls.choice(
                        "chosen", title, words, chosen: value, isRequired: true,
                        support: field == "status" ? "採用には、期待する効果と法令などの根拠が必要です。" : nil,
                        reach: .shared, problem: faults["chosen"])
                } else {
                    Controls.line(
                        "value", title, value: value, reach: .shared, problem: faults["value"])
                }
                div(.class("row")) {
                    Controls.submit("確認へ進む")
                    Controls.leave(path(project.id))
                }
            }
        }
    }

    private static func choices(_ field: String) -> [Controls.Option]? {
        switch field {
        case "size": ProjectWords.sizes.map { (value: $0, title: ProjectWords.size($0)) }
        case "status": ProjectWords.statuses.map { (value: $0, title: ProjectWords.status($0)) }
        default: nil
        }
    }

    static func save(_ visit: PageRequest) async throws -> PageResponse {
        let project = try await visit.ask(ShowProject(id: visit["id"]))
        let (id, field) = (project.id, visit["field"])
        let title = ProjectWords.title(field)
        let isText = ProjectWords.texts.contains(field)
        var faults = Faults()
        if let words = choices(field) {
            faults.choice(visit, "chosen", title, of: words.map(\.value))
        } else {
            faults.text(
                visit, isText ? "text" : "value", title, max: lengthMax(field),
                isRequired: field == "title")
        }
        let value = visit.form["chosen"] ?? visit.form["value"] ?? ""
        let lacking = ["effect", "legal_basis"].filter {
            Typed.isBlank(project.fields[$0]?.text ?? "")
        }
        if field == "status", value == "adopted", !lacking.isEmpty {
            let words = lacking.map(ProjectWords.title).joined(separator: "と")
            faults.add("chosen", "採用の前に、\(words)を書いてください。")
        }
        guard faults.isEmpty else { return try await editor(visit, faults) }
        if isText {
            return try await TextEditing.save(
                visit, .project, id, field, back: path(id), next: path(id).at("part-\(field)"),
                again: { try await editor(visit, $0) })
        }
        return try await Publishing.publish(
            visit, SetField(kind: "project", id: id, field: field, value: value), back: path(id)
        ) { _ in path(id) }
    }
}
