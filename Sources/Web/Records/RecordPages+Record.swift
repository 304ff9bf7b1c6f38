internal import Alliance
internal import HTML
internal import Requests

/// One record to read, and what was done to it.
extension RecordPages {
    /// What the reader may do with a record.
    private struct Rights {
        let isEditor: Bool
        let isOwner: Bool

        init(_ record: RecordAnswer, _ cities: CityNames, _ visit: PageRequest) throws {
            let writes = try PageRoute.Access.writers.admits(visit.signedIn().role)
            isEditor = writes && record.editors.contains(cities.own)
            isOwner = writes && record.owner == cities.own
        }

        func canWrite(_ field: FieldDeclaration) -> Bool {
            field.isForEditors ? isEditor : isOwner
        }
    }

    func title(_ record: RecordAnswer) -> String {
        kind.headingField.flatMap { record.fields[$0.name]?.value } ?? say("（題名なし）")
    }

    func ask(_ visit: PageRequest) async throws -> RecordAnswer {
        try await visit.ask(ShowRecord(kind: kind.name, id: visit["id"]))
    }

    func show(_ visit: PageRequest) async throws -> PageResponse {
        let record = try await ask(visit)
        let cities = await CityNames(visit)
        let rights = try Rights(record, cities, visit)
        let marked = try await visit.ask(ShowMarkedTexts(id: record.id))
        let comments = try await visit.ask(ListComments(record: record.id))
        let above = try await RecordAbove(record.parent ?? nil, visit)
        let mayBegin = try mayBegin(visit)
        let target = CommentTarget(kind.kind)
        return await frame(title(record)).page(visit) {
            h1 { bdi { title(record) } }
            p(.class("row")) {
                Tables.tag(cities[record.owner])
                if let choice = kind.listChoice {
                    Tables.tag(choice.shown(record.fields[choice.name]?.value, cities))
                }
                a(.class("noprint"), .href(path(record.id) / "history")) { say("履歴") }
            }
            if let above { above.link }
            if kind.reach.takesGuests { editors(record, rights, cities) }
            for field in kind.lines {
                line(record, field, rights.canWrite(field), cities)
            }
            for field in kind.sections {
                part(record, field, rights.canWrite(field), marked)
            }
            // On paper a record is the record; what is said of it has the screen.
            div(.class("noprint")) {
                RecordParts.below(record.id, record.below, mayBegin: mayBegin, cities)
                if let target {
                    CommentParts.section(comments.comments, on: record.id, target, cities, visit)
                }
            }
        }
    }

    private func editors(
        _ record: RecordAnswer, _ rights: Rights, _ cities: CityNames
    ) -> Markup {
        p(.class("muted")) {
            say("書ける市: ") + record.editors.map { cities[$0] }.joined(separator: say("、")) + say("　")
            a(.class("noprint"), .href(path(record.id) / "cities")) {
                rights.isOwner ? say("市を招く") : say("くわしく")
            }
        }
    }

    @MarkupBuilder private func line(
        _ record: RecordAnswer, _ field: FieldDeclaration, _ canWrite: Bool, _ cities: CityNames
    ) -> Markup {
        let answer = record.fields[field.name]
        let value = RecordForm.text(answer)
        p {
            strong { field.title + ": " }
            bdi { field.shown(value, cities) }
            " "
            if canWrite { edit(record, field, value) }
        }
        if let answer, answer.hasCandidates {
            p(.class("notice warn")) {
                say("\(answer.bothTitle)があります: ")
                bdi {
                    answer.candidates.map {
                        say("「\(field.shown($0.value?.text, cities))」（\(cities[$0.city])）")
                    }.joined(separator: say("、"))
                }
                say("。直して保存したものに決まります。")
            }
        }
    }

    private func part(
        _ record: RecordAnswer, _ field: FieldDeclaration, _ canWrite: Bool, _ marked: MarkedTexts
    ) -> Markup {
        let answer = record.fields[field.name]
        let text = answer?.text ?? answer?.value
        return section(.labelledBy("part-\(field.name)")) {
            h2(.id("part-\(field.name)")) { field.title }
            marked.html(field.name, text ?? "", canWrite: canWrite)
            if canWrite { p(.class("noprint")) { edit(record, field, text) } }
        }
    }

    private func edit(
        _ record: RecordAnswer, _ field: FieldDeclaration, _ value: String?
    ) -> Markup {
        a(.class("noprint"), .href(path(record.id) / "edit" / field.name)) {
            say("\(field.title)を\(Writing.verb(value))")
        }
    }

    func history(_ visit: PageRequest) async throws -> PageResponse {
        let record = try await ask(visit)
        let cities = await CityNames(visit)
        let answer = try await visit.ask(ShowRecordHistory(kind: kind.name, id: record.id))
        let newest = answer.history.sorted {
            $1.at.utf8.lexicographicallyPrecedes($0.at.utf8)
        }
        let paging = Paging(total: newest.count, visit)
        let crumb = Frame.Crumb(title: title(record), path: path(record.id))
        return await frame(say("履歴"), below: crumb).page(visit) {
            h1 { say("履歴") }
            p { bdi { title(record) } }
            Tables.table(
                say("変更（新しい順、\(newest.count)件）"), [say("いつ"), say("市"), say("どこを"), say("何を")],
                paging.shown(newest).map { change in
                    [
                        Markup(PageTime.said(change.at)), Markup(cities[change.city]),
                        Markup(kind.field(named: change.field)?.title ?? change.field),
                        bdi { words(change, cities) },
                    ]
                })
            paging.links(say("履歴のページ"), path(record.id) / "history")
        }
    }

    private func words(_ change: FieldStep, _ cities: CityNames) -> String {
        let field = kind.field(named: change.field)
        if let value = change.value { return field?.shown(value.text, cities) ?? value.text }
        let written = change.inserted.map { $0.isEmpty ? "" : say("「\($0)」を書きました。") } ?? ""
        let gone = change.deleted > 0 ? say("\(change.deleted)字を消しました。") : ""
        return written.isEmpty && gone.isEmpty ? say("（消されました）") : written + gone
    }
}

/// What a record stands below, for whoever reads it or writes a new one.
struct RecordAbove {
    let id: String
    let kind: KindDeclaration
    let title: String
    let path: PagePath

    /// nil where there is nothing above, or nothing with a page of its own.
    init?(_ id: String?, _ visit: PageRequest) async throws {
        guard let id else { return nil }
        let name = try await visit.ask(ShowRecordName(id: id))
        guard let kind = SharedKind(named: name.kind), let path = PagePath.record(kind, id) else {
            return nil
        }
        self.id = id
        self.kind = kind.declaration
        title = name.title ?? say("（題名なし）")
        self.path = path
    }

    var link: Markup {
        p {
            strong { kind.words.name.said + ": " }
            a(.href(path)) { bdi { title } }
        }
    }
}
