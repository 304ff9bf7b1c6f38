internal import Alliance
internal import HTML
internal import Requests

/// One plan as a document to read.
extension PlanPages {
    static func show(_ visit: PageRequest) async throws -> PageResponse {
        try await show(visit, Faults())
    }

    /// With what was typed, and what is wrong in it.
    static func show(_ visit: PageRequest, _ faults: Faults) async throws -> PageResponse {
        let id = visit["id"]
        let cities = await CityNames(visit)
        guard !id.hasPrefix(DraftPlace.newPrefix) else {
            return try await showNew(visit, cities, faults)
        }
        let plan = try await visit.ask(ShowPlan(id: id))
        let role = try visit.signedIn().role
        let canWrite =
            PageRoute.Access.writers.admits(role) && plan.editors.contains(cities.own)
        let isOwner = canWrite && plan.city == cities.own
        let draft =
            canWrite && !visit.isTaken
            ? try await visit.ask(ShowDraft(id: id)) : RecordDraft(id: id, isNew: false, parts: [])
        let advice = try await visit.ask(PageOfAdvice(plan: plan.id))
        var below: [RecordList] = []
        for kind in SharedKind.plan.declaration.generalChildren {
            below.append(try await visit.ask(RecordsBelow(kind: kind.name, parent: plan.id)))
        }
        let mayBegin = PageRoute.Access.writers.admits(role)
        let comments = try await visit.ask(ListComments(record: plan.id)).comments
        let document = PlanDocument(
            form: PlanForm(visit: visit, plan: plan, draft: draft, faults: faults),
            advice: advice, comments: comments,
            marked: try await visit.ask(ShowMarkedTexts(id: plan.id)), cities: cities,
            canWrite: canWrite, isOwner: isOwner)
        let printsRemarks = visit.query["print"] == "remarks"
        let frame = Frame(
            title: plan.title, place: .plans,
            crumbs: [.init(title: say("計画"), path: "/plans")], showsContacts: true,
            isRemarked: true)
        return await frame.page(visit, status: faults.status) {
            h1 { bdi { plan.title } }
            faults.summary
            steps(plan.fields["status"]?.value)
            heading(plan, cities, isOwner: isOwner)
            exports(plan.id, hasActions: !plan.actions.isEmpty, printsRemarks: printsRemarks)
            draftNotice(draft, visit)
            replacing(draft)
            for field in SharedKind.plan.lines {
                line(plan, field, field == "status" ? isOwner : canWrite, cities, visit)
            }
            document.lines
            document.parts
            PlanActions(document: document).html
            // On paper a plan is the plan, unless somebody asks for what others say of it.
            div(printsRemarks ? .class("said") : .class("noprint")) {
                AdviceParts.section(advice, on: plan, cities, visit)
                div(.class("noprint")) {
                    RecordParts.below(plan.id, below, mayBegin: mayBegin, cities)
                }
                CommentParts.section(
                    printsRemarks ? comments : comments.filter { $0.field == nil }, on: plan.id,
                    .plan, cities, visit)
            }
            document.bar(visit)
        }
    }

    /// A plan that only the own city knows of yet.
    private static func showNew(
        _ visit: PageRequest, _ cities: CityNames, _ faults: Faults
    ) async throws -> PageResponse {
        guard PageRoute.Access.writers.admits(try visit.signedIn().role) else {
            throw PageError.notFound
        }
        let draft: RecordDraft
        do {
            draft = try await visit.ask(ShowDraft(id: visit["id"]))
        } catch  where visit.node.described(error).code == "not_found" {
            // Where somebody waited for it to be shared, it has another address now.
            visit.tell(say("その下書きは、もう共有されたか、捨てられました。"), on: "/plans")
            return .seeOther("/plans")
        }
        let form = PlanForm(visit: visit, plan: nil, draft: draft, faults: faults)
        let title = form.shown(.field("title"))
        let document = PlanDocument(
            form: form, advice: .init(advice: [], total: 0, page: 1), comments: [],
            marked: MarkedTexts(texts: []), cities: cities, canWrite: true, isOwner: true)
        let frame = Frame(
            title: title.isEmpty ? say("新しい計画") : title, place: .plans,
            crumbs: [.init(title: say("計画"), path: "/plans")])
        return await frame.page(visit, status: faults.status) {
            h1 { bdi { title.isEmpty ? say("新しい計画") : title } }
            faults.summary
            steps(nil)
            p { say("まだ共有していない計画です。自分の市だけに見えます。") }
            draftNotice(draft, visit)
            replacing(draft)
            document.lines
            document.parts
            PlanActions(document: document).html
            document.bar(visit)
            dropping(visit)
        }
    }

    private static let way = ["draft", "active", "done"]

    /// Else it was given up, or its status is one of a later release.
    private static func isOnItsWay(_ status: String?) -> Bool { status.map(way.contains) ?? false }

    /// Where the plan is on its way; nil: before it is shared.
    @MarkupBuilder private static func steps(_ status: String?) -> Markup {
        if status.map(isOnItsWay) ?? true {
            ol(.class("steps noprint"), .label(say("計画の段階"))) {
                step(say("下書き（自分の市だけ）"), isCurrent: status == nil)
                for word in way {
                    step(SharedKind.plan.shown("status", word), isCurrent: status == word)
                }
            }
        }
    }

    private static func step(_ title: String, isCurrent: Bool) -> Markup {
        isCurrent ? li(.current(true)) { title } : li { title }
    }

    private static func heading(
        _ plan: ShowPlan.Answer, _ cities: CityNames, isOwner: Bool
    ) -> Markup {
        div {
            p(.class("row")) {
                Tables.tag(cities[plan.city])
                if !isOnItsWay(plan.fields["status"]?.value) {
                    Tables.tag(SharedKind.plan.shown("status", plan.fields["status"]?.value))
                }
                if let note = statusNote(plan) { span(.class("muted")) { note } }
                a(.class("noprint"), .href(PagePath.plan(plan.id) / "history")) { say("履歴") }
                a(.class("noprint"), .href(PagePath.plan(plan.id) / "versions")) { say("名前の付いた版") }
            }
            p(.class("muted")) {
                say("書ける市: ") + plan.editors.map { cities[$0] }.joined(separator: say("、"))
                    + say("　")
                a(.class("noprint"), .href(PagePath.plan(plan.id) / "cities")) {
                    isOwner ? say("市を招く") : say("くわしく")
                }
            }
        }
    }

    /// The plan to hand around, and what of it is printed.
    private static func exports(
        _ id: String, hasActions: Bool, printsRemarks: Bool
    ) -> Markup {
        let path = PagePath.plan(id)
        return Exports.row(word: path / "plan.docx") {
            if hasActions {
                a(.href(path / "actions.xlsx")) { say("アクションをExcelで") }
                a(.href(path / "actions.csv")) { say("アクションをCSVで") }
            }
            printsRemarks
                ? a(.href(path)) { say("助言とコメントを印刷しない") }
                : a(.href(path.with("print", "remarks"))) { say("助言とコメントも印刷する") }
        }
    }

    /// That words of a template still stand where the city's own should.
    @MarkupBuilder private static func replacing(_ draft: RecordDraft) -> Markup {
        let open = PlanTemplate.open(in: draft)
        if open > 0 {
            p(.class("notice warn noprint")) { say("書き替えるところ（〔 〕の中）が、\(open)か所に残っています。") }
        }
    }

    /// What the status could be taken for.
    private static func statusNote(_ plan: ShowPlan.Answer) -> String? {
        let word = plan.fields["status"]?.value
        return SharedKind.plan.field("status").choices.first { $0.word == word }?.note?.said
    }

    @MarkupBuilder private static func line(
        _ plan: ShowPlan.Answer, _ field: String, _ canWrite: Bool, _ cities: CityNames,
        _ visit: PageRequest
    ) -> Markup {
        if let answer = plan.fields[field] {
            if answer.hasCandidates {
                candidates(plan, field, answer, canWrite, cities, visit)
            } else if !["title", "status"].contains(field), answer.value?.isEmpty == false {
                // What stands in the heading anyway is not said twice.
                p(.class("fact")) {
                    strong { SharedKind.plan.title(field) + ": " }
                    bdi { SharedKind.plan.shown(field, answer.value) }
                }
            }
        }
    }

    /// 「ほかの案」: values that cities set at once.
    private static func candidates(
        _ plan: ShowPlan.Answer, _ field: String, _ answer: FieldAnswer, _ canWrite: Bool,
        _ cities: CityNames, _ visit: PageRequest
    ) -> Markup {
        section(.class("notice warn"), .labelledBy("both-\(field)")) {
            h2(.id("both-\(field)")) {
                say(
                    "\(answer.bothTitle)があります（\(SharedKind.plan.title(field))、\(answer.candidates.count)件）"
                )
            }
            p { say("同じときに別々に書かれました。どれも残っています。一つを選ぶか、新しい案を書いてください。") }
            form(.post, .action(PagePath.plan(plan.id) / "choose" / field)) {
                Controls.token(visit)
                ul(.class("plain")) {
                    for candidate in answer.candidates {
                        li {
                            div(.class("row")) {
                                bdi { SharedKind.plan.shown(field, candidate.value?.text) }
                                span(.class("muted")) { cities[candidate.city] }
                                if canWrite {
                                    button(
                                        .class("second small"), .name("chosen"),
                                        .value(candidate.value?.text ?? "")
                                    ) { say("この案にする") }
                                }
                            }
                        }
                    }
                }
            }
            if canWrite {
                p {
                    a(.href(PagePath.plan(plan.id) / "edit" / field)) {
                        say("新しい\(SharedKind.plan.title(field))を書く")
                    }
                }
            }
        }
    }

    /// The 部会長's advice: an analysis of a line or two is none. Counted in scalars that are no space.
    static func isThin(_ text: String) -> Bool {
        text.unicodeScalars.lazy.filter { !$0.properties.isWhitespace }.prefix(100).count < 100
    }
}
