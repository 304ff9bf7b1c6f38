internal import Alliance
internal import HTML
internal import Requests

/// One plan as a document to read.
extension PlanPages {
    static func show(_ visit: PageRequest) async throws -> PageResponse {
        let plan = try await visit.ask(ShowPlan(id: visit["id"]))
        let cities = await CityNames(visit)
        let role = try visit.signedIn().role
        let canWrite =
            PageRoute.Access.writers.admits(role) && plan.editors.contains(cities.own)
        let isOwner = canWrite && plan.city == cities.own
        let marked = try await visit.ask(ShowMarkedTexts(id: plan.id))
        let advice = try await visit.ask(PageOfAdvice(plan: plan.id))
        var below: [RecordList] = []
        for kind in SharedKind.plan.declaration.generalChildren {
            below.append(try await visit.ask(RecordsBelow(kind: kind.name, parent: plan.id)))
        }
        let mayBegin = PageRoute.Access.writers.admits(role)
        let comments = try await visit.ask(ListComments(record: plan.id))
        let frame = Frame(
            title: plan.title, place: .plans,
            crumbs: [.init(title: "計画", path: "/plans")], showsContacts: true)
        return await frame.page(visit) {
            h1 { bdi { plan.title } }
            p(.class("row")) {
                Tables.tag(cities[plan.city])
                Tables.tag(SharedKind.plan.shown("status", plan.fields["status"]?.value))
                if let note = statusNote(plan) { span(.class("muted")) { note } }
                a(.class("noprint"), .href(PagePath.plan(plan.id) / "history")) { "履歴" }
                a(.class("noprint"), .href(PagePath.plan(plan.id) / "versions")) { "名前の付いた版" }
            }
            p(.class("muted")) {
                "書ける市: " + plan.editors.map { cities[$0] }.joined(separator: "、") + "　"
                a(.class("noprint"), .href(PagePath.plan(plan.id) / "cities")) {
                    isOwner ? "市を招く" : "くわしく"
                }
            }
            for field in SharedKind.plan.lines {
                line(plan, field, field == "status" ? isOwner : canWrite, cities, visit)
            }
            for field in SharedKind.plan.texts { text(plan, field, canWrite, marked) }
            actions(plan, canWrite, cities)
            // On paper a plan is the plan; what others say of it has its own pages.
            div(.class("noprint")) {
                AdviceParts.section(advice, on: plan, cities, visit)
                RecordParts.below(plan.id, below, mayBegin: mayBegin, cities)
                CommentParts.section(comments.comments, on: plan.id, .plan, cities, visit)
            }
        }
    }

    /// What the status could be taken for.
    private static func statusNote(_ plan: ShowPlan.Answer) -> String? {
        let word = plan.fields["status"]?.value
        return SharedKind.plan.field("status").choices.first { $0.word == word }?.note?.japanese
    }

    @MarkupBuilder private static func line(
        _ plan: ShowPlan.Answer, _ field: String, _ canWrite: Bool, _ cities: CityNames,
        _ visit: PageRequest
    ) -> Markup {
        if let answer = plan.fields[field] {
            if answer.hasCandidates {
                candidates(plan, field, answer, canWrite, cities, visit)
            } else if field != "title" || canWrite {
                p {
                    strong { SharedKind.plan.title(field) + ": " }
                    bdi { SharedKind.plan.shown(field, answer.value) }
                    " "
                    if canWrite {
                        a(.class("noprint"), .href(PagePath.plan(plan.id) / "edit" / field)) {
                            "\(SharedKind.plan.title(field))を\(Writing.verb(answer.value))"
                        }
                    }
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
                "\(answer.bothTitle)があります（\(SharedKind.plan.title(field))、\(answer.candidates.count)件）"
            }
            p { "同じときに別々に書かれました。どれも残っています。一つを選ぶか、新しい案を書いてください。" }
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
                                    ) { "この案にする" }
                                }
                            }
                        }
                    }
                }
            }
            if canWrite {
                p {
                    a(.href(PagePath.plan(plan.id) / "edit" / field)) {
                        "新しい\(SharedKind.plan.title(field))を書く"
                    }
                }
            }
        }
    }

    private static func text(
        _ plan: ShowPlan.Answer, _ field: String, _ canWrite: Bool, _ marked: MarkedTexts
    ) -> Markup {
        let text = plan.fields[field]?.text ?? ""
        let isThin = ["current_state", "cause_analysis"].contains(field) && isThin(text)
        return section(.labelledBy("part-\(field)")) {
            h2(.id("part-\(field)")) { SharedKind.plan.title(field) }
            if isThin {
                p(.class("notice warn noprint")) {
                    "ここが薄いままだと、打ち手が思いつきになりがちです。何が、いつ、どれだけ起きているかを書き足してみてください。"
                }
            }
            marked.html(field, text, canWrite: canWrite)
            if canWrite {
                p(.class("noprint")) {
                    a(.href(PagePath.plan(plan.id) / "edit" / field)) {
                        "\(SharedKind.plan.title(field))を\(Writing.verb(text))"
                    }
                }
            }
        }
    }

    /// The 部会長's advice: an analysis of a line or two is none. Counted in scalars that are no space.
    static func isThin(_ text: String) -> Bool {
        text.unicodeScalars.lazy.filter { !$0.properties.isWhitespace }.prefix(100).count < 100
    }

    private static func actions(
        _ plan: ShowPlan.Answer, _ canWrite: Bool, _ cities: CityNames
    ) -> Markup {
        section(.labelledBy("actions")) {
            h2(.id("actions")) { "アクション" }
            if plan.actions.isEmpty { p { "まだありません。" } }
            for action in plan.actions {
                let title = action.fields["title"]?.value ?? "（題名なし）"
                div(.class("card")) {
                    h3 { bdi { title } }
                    bothLine(action, "title", cities)
                    dl(.class("facts")) {
                        for field in roles + tests {
                            dt { SharedKind.action.title(field) }
                            dd {
                                div(.class("text")) {
                                    SharedKind.action.shown(field, action.fields[field]?.value)
                                }
                                bothLine(action, field, cities)
                            }
                        }
                    }
                    if canWrite {
                        p(.class("noprint")) {
                            a(.href(PagePath.plan(plan.id) / "actions" / action.id)) {
                                "「\(title)」を直す"
                            }
                        }
                    }
                }
            }
            if canWrite {
                p(.class("noprint")) {
                    a(.class("button second"), .href(PagePath.plan(plan.id) / "add-action")) {
                        "アクションを加える"
                    }
                }
            }
        }
    }

    @MarkupBuilder private static func bothLine(
        _ action: ShowPlan.Answer.Action, _ field: String, _ cities: CityNames
    ) -> Markup {
        if let words = bothWords(action.fields[field], field, cities) {
            p(.class("notice warn")) { bdi { words } }
        }
    }
}
