/// Advice under a plan, and what came of it.
enum AdviceParts {
    static func section(
        _ page: AdvicePageAnswer, on plan: PlanAnswer, _ cities: CityNames, _ visit: Visit
    ) -> HTML {
        Web.section(.labelledBy("advice")) {
            h2(.id("advice")) { "助言" }
            if page.advice.isEmpty { p { "まだありません。" } }
            for advice in page.advice { card(advice, cities, isLinked: true) }
            if page.total > page.advice.count {
                p {
                    a(.href(PagePath("/advice").with("city", plan.city))) {
                        "新しい\(page.advice.count)件を示しています。すべては助言の一覧にあります。"
                    }
                }
            }
            if SpeakerParts.isMute(cities, visit) {
                SpeakerParts.notice
            } else if let role = visit.reader?.role, PageRoute.Access.advisers.admits(role) {
                p(.class("noprint")) {
                    a(.class("button second"), .href(PlanPages.path(plan.id) / "advise")) {
                        "助言をする"
                    }
                }
            }
        }
    }

    static func card(_ advice: AdviceAnswer, _ cities: CityNames, isLinked: Bool) -> HTML {
        article(.class("card")) {
            p(.class("row")) {
                Tables.tag(AdviceWords.decision(advice.decision))
                span(.class("muted")) {
                    "\(cities[advice.city])　\(Moments.japanese(advice.at))"
                    if let field = advice.field { "　" + PlanWords.title(field) + "について" }
                }
            }
            CommentParts.quote(advice.quote, advice.anchor)
            div(.class("text")) { advice.text ?? "（消されました）" }
            if advice.decision != nil {
                p { strong { "答えの理由" } }
                div(.class("text")) { advice.reason ?? "" }
            }
            if let day = advice.followUp { p { "見直す日: \(CivicDay(day).japanese)" } }
            if isLinked {
                p(.class("noprint")) { a(.href(AdvicePages.path(advice.id))) { words(advice) } }
            }
        }
    }

    /// Links that are read alone say which advice they are about.
    private static func words(_ advice: AdviceAnswer) -> String {
        let text = advice.text ?? ""
        let start = String(text.prefix(16)) + (text.count > 16 ? "…" : "")
        return advice.decision == nil ? "「\(start)」の答えと話し合い" : "「\(start)」をくわしく"
    }

    static func answerForm(_ advice: AdviceAnswer, _ visit: Visit, _ faults: Faults) -> HTML {
        Web.section(.class("card noprint"), .labelledBy("answer")) {
            h2(.id("answer")) { advice.decision == nil ? "答える" : "もう一度答える" }
            form(.post, .action(AdvicePages.path(advice.id) / "answer")) {
                Controls.token(visit)
                Controls.choice(
                    "decision", "答え",
                    AdviceWords.decisions.map { (value: $0, title: AdviceWords.decision($0)) },
                    chosen: visit.form["decision"] ?? advice.decision, isRequired: true,
                    reach: .shared, problem: faults["decision"])
                Controls.area(
                    "reason", "理由", value: visit.form["reason"] ?? advice.reason ?? "", rows: 4,
                    isRequired: true, reach: .shared, problem: faults["reason"])
                Controls.line(
                    "followUp", "見直す日", value: visit.form["followUp"] ?? "",
                    support:
                        "令和8年11月20日、R8.11.20、2026/11/20 のように書きます。その日から、答え直すまで「今日」に出ます。空けると変わりません。",
                    reach: .shared, problem: faults["followUp"])
                Controls.submit("確認へ進む")
            }
        }
    }

    /// Which advice was answered how, and what was changed in the part that it is about since then. An
    /// edit does not say which advice it answers, so this is all that is known.
    static func outcome(
        _ page: AdvicePageAnswer, _ history: [HistoryAnswer.Row], _ cities: CityNames
    ) -> HTML {
        Web.section(.labelledBy("outcome")) {
            h2(.id("outcome")) { "助言と、その後の修正" }
            if page.advice.isEmpty {
                p { "助言はまだありません。" }
            } else {
                p(.class("muted")) {
                    "修正には、どの助言に答えたものかは記録されません。助言の後に、同じ項目が何回直されたかを示します（時刻は15分きざみなので、同じ15分の修正も数えます）。"
                }
                Tables.table(
                    "助言ごとの答えと、その項目の修正", ["助言", "だれから", "答え", "その項目のその後の修正"],
                    page.advice.map { advice in
                        [
                            a(.href(AdvicePages.path(advice.id))) {
                                bdi { String((advice.text ?? "（消されました）").prefix(40)) }
                            },
                            HTML(cities[advice.city]),
                            Tables.tag(AdviceWords.decision(advice.decision)),
                            HTML(later(advice, history, cities)),
                        ]
                    })
            }
        }
    }

    private static func later(
        _ advice: AdviceAnswer, _ history: [HistoryAnswer.Row], _ cities: CityNames
    ) -> String {
        let edits = history.filter {
            $0.at >= advice.at && (advice.field == nil || $0.field == advice.field)
        }
        let quoted = ["changed", "gone"].contains(advice.anchor) ? "引用された文は変わりました。" : ""
        guard !edits.isEmpty else { return quoted.isEmpty ? "なし" : quoted }
        var counts: [(city: String, count: Int)] = []
        for edit in edits {
            if let index = counts.firstIndex(where: { $0.city == edit.city }) {
                counts[index].count += 1
            } else {
                counts.append((edit.city, 1))
            }
        }
        return quoted + counts.map { "\(cities[$0.city]) \($0.count)回" }.joined(separator: "、")
    }
}
