internal import Alliance
internal import HTML
internal import Requests

/// Advice under a plan, and what came of it.
enum AdviceParts {
    static func section(
        _ page: PageOfAdvice.Answer, on plan: ShowPlan.Answer, _ cities: CityNames,
        _ visit: PageRequest
    ) -> Markup {
        HTML.section(.labelledBy("advice")) {
            h2(.id("advice")) { say("助言") }
            if page.advice.isEmpty { p { say("まだありません。") } }
            for advice in page.advice { card(advice, cities, isLinked: true) }
            if page.total > page.advice.count {
                p {
                    a(.href(PagePath("/advice").with("city", plan.city))) {
                        say("新しい\(page.advice.count)件を示しています。すべては助言の一覧にあります。")
                    }
                }
            }
            if AuthorParts.canOnlyRead(cities, visit) {
                AuthorParts.notice
            } else if let role = visit.reader?.role, PageRoute.Access.advisers.admits(role) {
                p(.class("noprint")) {
                    a(.class("button second"), .href(PagePath.plan(plan.id) / "advise")) {
                        say("助言をする")
                    }
                }
            }
        }
    }

    static func card(_ advice: AdviceRow, _ cities: CityNames, isLinked: Bool) -> Markup {
        article(.class("card")) {
            p(.class("row")) {
                Tables.tag(SharedKind.advice.shown("decision", advice.decision))
                span(.class("muted")) {
                    say("\(cities[advice.city])　\(PageTime.said(advice.at))")
                    if let field = advice.passage.field {
                        say("　\(SharedKind.plan.title(field))について")
                    }
                }
            }
            CommentParts.quote(advice.passage.quote, advice.passage.anchor)
            div(.class("text")) { advice.text ?? say("（消されました）") }
            if advice.decision != nil {
                p { strong { say("答えの理由") } }
                div(.class("text")) { advice.reason ?? "" }
            }
            if let day = advice.followUp { p { say("見直す日: \(CivicDay(day).said)") } }
            if isLinked {
                p(.class("noprint")) { a(.href(PagePath.advice(advice.id))) { words(advice) } }
            }
        }
    }

    /// Links that are read alone say which advice they are about.
    private static func words(_ advice: AdviceRow) -> String {
        let text = advice.text ?? ""
        let start = String(text.prefix(16)) + (text.count > 16 ? "…" : "")
        return advice.decision == nil ? say("「\(start)」の答えと話し合い") : say("「\(start)」をくわしく")
    }

    /// The way from advice to the part that it is about.
    static func edits(_ advice: AdviceRow, _ plan: ShowPlan.Answer) -> Markup {
        let field = advice.passage.field.flatMap { SharedKind.plan.texts.contains($0) ? $0 : nil }
        return p(.class("row noprint")) {
            for part in field.map({ [$0] }) ?? SharedKind.plan.texts {
                a(
                    .href(
                        (PagePath.plan(plan.id) / "edit" / part).with("advice", advice.id))
                ) {
                    say(
                        "この助言に答えて\(SharedKind.plan.title(part))を\(Writing.verb(plan.fields[part]?.text))"
                    )
                }
            }
        }
    }

    static func answerForm(_ advice: AdviceRow, _ visit: PageRequest, _ faults: Faults) -> Markup {
        HTML.section(.class("card noprint"), .labelledBy("answer")) {
            h2(.id("answer")) { advice.decision == nil ? say("答える") : say("もう一度答える") }
            form(.post, .action(PagePath.advice(advice.id) / "answer")) {
                Controls.token(visit)
                Controls.field(
                    SharedKind.advice.field("decision"),
                    value: visit.form["decision"] ?? advice.decision, isRequired: true, faults)
                Controls.field(
                    SharedKind.advice.field("reason"),
                    value: visit.form["reason"] ?? advice.reason, rows: 4, isRequired: true,
                    faults)
                Controls.field(
                    SharedKind.advice.field("follow_up"), "followUp",
                    value: visit.form["followUp"], faults)
                DirectSharing.buttons
            }
        }
    }

    /// Beside the passage: a reason, and a button for each answer. What is refused, or seems to name somebody,
    /// comes back on the page of the advice.
    static func shortAnswer(_ advice: AdviceRow, _ visit: PageRequest) -> Markup {
        let id = "reason-\(advice.id)"
        return form(.post, .action(PagePath.advice(advice.id) / "answer"), .class("short")) {
            Controls.token(visit)
            input(.type("hidden"), .name("confirmed"), .value("yes"))
            input(.type("hidden"), .name("from"), .value("plan"))
            label(.for(id)) { say("答えの理由") }
            Markup.element(
                "textarea", [.id(id), .name("reason"), .rows(2), .required(true)], Markup())
            div(.class("row")) {
                for choice in SharedKind.advice.field("decision").choices {
                    button(.class("small second"), .name("decision"), .value(choice.word)) {
                        choice.wording.said
                    }
                }
            }
        }
    }

    /// The advice that a change says it answers.
    static func answered(_ row: PlanChange, _ page: PageOfAdvice.Answer) -> Markup {
        guard let id = row.answers else { return Markup("–") }
        let text = page.advice.first { $0.id == id }?.text ?? say("助言")
        return a(.href(PagePath.advice(id))) {
            bdi { String(text.prefix(30)) + (text.count > 30 ? "…" : "") }
        }
    }

    /// Which advice was answered how, which changes say that they answer it, and what else was changed in
    /// the part that it is about since then.
    static func outcome(
        _ page: PageOfAdvice.Answer, _ history: [PlanChange], _ cities: CityNames
    ) -> Markup {
        HTML.section(.labelledBy("outcome")) {
            h2(.id("outcome")) { say("助言と、その後の修正") }
            if page.advice.isEmpty {
                p { say("助言はまだありません。") }
            } else {
                p(.class("muted")) {
                    say(
                        "「答えた修正」は、直した人がこの助言に答えたと書いたものです。「そのほか」は、助言の後に同じ項目が何回直されたかを示します（時刻は15分きざみなので、同じ15分の修正も数えます）。"
                    )
                }
                Tables.table(
                    say("助言ごとの答えと、その項目の修正"),
                    [say("助言"), say("だれから"), say("答え"), say("答えた修正"), say("その項目のそのほかの修正")],
                    page.advice.map { advice in
                        [
                            a(.href(PagePath.advice(advice.id))) {
                                bdi { String((advice.text ?? say("（消されました）")).prefix(40)) }
                            },
                            Markup(cities[advice.city]),
                            Tables.tag(SharedKind.advice.shown("decision", advice.decision)),
                            Markup(answers(advice, history, cities)),
                            Markup(later(advice, history, cities)),
                        ]
                    })
            }
        }
    }

    private static func answers(
        _ advice: AdviceRow, _ history: [PlanChange], _ cities: CityNames
    ) -> String {
        let edits = history.filter { $0.answers == advice.id }
        guard !edits.isEmpty else { return say("なし") }
        return counts(edits) { row in
            let part = row.action == nil ? SharedKind.plan.title(row.field) : say("アクション")
            return "\(row.who(cities)): \(part)"
        }
    }

    /// How often each of the words came up, in the order of the first time.
    private static func counts(
        _ rows: [PlanChange], _ words: (PlanChange) -> String
    ) -> String {
        var counts: [(words: String, count: Int)] = []
        for row in rows {
            let said = words(row)
            if let index = counts.firstIndex(where: { $0.words.utf8.elementsEqual(said.utf8) }) {
                counts[index].count += 1
            } else {
                counts.append((said, 1))
            }
        }
        return counts.map { say("\($0.words) \($0.count)回") }.joined(separator: say("、"))
    }

    private static func later(
        _ advice: AdviceRow, _ history: [PlanChange], _ cities: CityNames
    ) -> String {
        let field = advice.passage.field
        let edits = history.filter {
            $0.at >= advice.at && $0.answers != advice.id
                && (field == nil || ($0.field == field && $0.action == nil))
        }
        let quoted =
            ["changed", "gone"].contains(advice.passage.anchor) ? say("引用された文は変わりました。") : ""
        guard !edits.isEmpty else { return quoted.isEmpty ? say("なし") : quoted }
        return quoted + counts(edits) { cities[$0.city] }
    }
}
