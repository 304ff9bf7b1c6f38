internal import Alliance
internal import HTML
internal import Requests

/// A new record, and one part of a record at a time.
extension RecordPages {
    /// Other pages may hand over what it is about, and what it begins with, as a query.
    func new(_ visit: PageRequest) async throws -> PageResponse {
        try await newPage(visit, Faults())
    }

    private func newPage(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse {
        let above = try await RecordAbove(
            visit.form.typed("about") ?? visit.query.typed("about"), visit)
        let cities = await CityNames(visit)
        let title = kind.words.new.said
        let crumb = above.map { Frame.Crumb(title: $0.title, path: $0.path) }
        return await frame(title, below: crumb).page(visit, status: faults.status) {
            h1 { title }
            faults.summary
            if let guidance = kind.words.guidance { p { guidance.said } }
            if let above { above.link }
            newForm(visit, RecordForm(kind, visit, cities), above, faults)
        }
    }

    func newForm(
        _ visit: PageRequest, _ form: RecordForm, _ above: RecordAbove?, _ faults: Faults
    ) -> Markup {
        HTML.form(.post, .action(listPath)) {
            Controls.token(visit)
            if let above { input(.type("hidden"), .name("about"), .value(above.id)) }
            for field in form.newFields {
                form.control(
                    field, field.name, value: beginning(field, visit, above),
                    isRequired: field.isRequired, faults)
            }
            div(.class("row")) {
                Controls.submit(say("確認へ進む"))
                if !kind.isWrittenBelowList { Controls.leave(above?.path ?? listPath) }
            }
        }
    }

    /// What was typed, else what other pages handed over, else what is the case anyway.
    private func beginning(
        _ field: FieldDeclaration, _ visit: PageRequest, _ above: RecordAbove?
    ) -> String {
        if let typed = visit.form[field.name] ?? visit.query[field.name] { return typed }
        if field.number == kind.heading, kind.isShort, let above { return above.title }
        if case .today = field.first { return visit.today.said }
        return ""
    }

    func create(_ visit: PageRequest) async throws -> PageResponse {
        let above = try await RecordAbove(visit.form.typed("about"), visit)
        let form = RecordForm(kind, visit, await CityNames(visit))
        var faults = Faults()
        var values: [String: String] = [:]
        for field in form.newFields {
            let typed = form.read(
                field, field.name, isRequired: field.isRequired, &faults)
            if let typed { values[field.name] = typed }
        }
        let again: Publishing.Form = { faults in
            self.kind.isWrittenBelowList
                ? try await self.list(visit, faults) : try await self.newPage(visit, faults)
        }
        guard faults.isEmpty else { return try await again(faults) }
        let back = above?.path ?? listPath
        return try await Publishing.publish(
            visit, NewRecord(kind: kind.name, parent: above?.id, values: values), back: back,
            again: again,
            next: { id in
                if let above { return above.path.at(kind.general?.plural ?? kind.name) }
                return kind.isShort ? listPath : path(id.id)
            })
    }

    func editor(_ visit: PageRequest) async throws -> PageResponse {
        try await editor(visit, Faults())
    }

    private func editor(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse {
        let record = try await ask(visit)
        guard let field = kind.field(named: visit["field"]), let answer = record.fields[field.name]
        else { throw PageError.notFound }
        let editing = try await TextEditing(visit, record.id, field.name, answer)
        let form = RecordForm(kind, visit, await CityNames(visit))
        let name = Self.control(field)
        let current = RecordForm.text(answer)
        let heading = say("\(field.title)を\(Writing.verb(current))")
        let crumb = Frame.Crumb(title: title(record), path: path(record.id))
        let page = frame(heading, below: crumb, isLive: editing != nil)
        return await page.page(visit, status: faults.status) {
            h1 { heading }
            faults.summary
            HTML.form(.post, .action(path(record.id) / "edit" / field.name)) {
                Controls.token(visit)
                if let editing {
                    editing.controls(field.title, faults)
                } else {
                    form.control(
                        field, name, value: visit.form[name] ?? current ?? "",
                        isRequired: isRequired(field), faults)
                }
                div(.class("row")) {
                    Controls.submit(say("確認へ進む"))
                    Controls.leave(path(record.id))
                }
            }
        }
    }

    /// Where words can be emptied, one of a choice, a day or a number cannot be none any more.
    private func isRequired(_ field: FieldDeclaration) -> Bool {
        switch field.form {
        case .choice, .day, .time, .fiscalYear, .number, .city, .member: true
        case .line, .area, .text, .elements, .passage, .version: field.isRequired
        }
    }

    /// What the form of one field calls it.
    private static func control(_ field: FieldDeclaration) -> String {
        switch field.form {
        case .text: "text"
        case .choice: "chosen"
        default: "value"
        }
    }

    func save(_ visit: PageRequest) async throws -> PageResponse {
        let record = try await ask(visit)
        guard let field = kind.field(named: visit["field"]) else { throw PageError.notFound }
        let form = RecordForm(kind, visit, await CityNames(visit))
        let name = Self.control(field)
        var faults = Faults()
        let typed = form.read(field, name, isRequired: isRequired(field), &faults)
        if typed == nil, isRequired(field), faults[name] == nil {
            faults.add(name, say("\(field.title)を書いてください。"))
        }
        guard faults.isEmpty else { return try await editor(visit, faults) }
        let back = path(record.id)
        if case .text = field.form {
            return try await TextEditing.save(
                visit, kind.kind, record.id, field.name, back: back,
                next: back.at("part-\(field.name)"), again: { try await editor(visit, $0) })
        }
        return try await Publishing.publish(
            visit,
            SetField(kind: kind.name, id: record.id, field: field.name, value: typed ?? ""),
            back: back, inputs: kind.kind.inputs(name), again: { try await editor(visit, $0) },
            next: { _ in back })
    }
}
