internal import HTML
internal import Requests

/// A row of small pictures, one for each city, all with the same axes; on a phone one below the other.
struct FigurePanels {
    let answer: CompareCities.Answer
    let title: String

    private var drawn: [ComparedCity] { answer.cities.filter { $0.chart?.svg != nil } }
    private var undrawn: [ComparedCity] { answer.cities.filter { $0.chart?.svg == nil } }

    @MarkupBuilder var html: Markup {
        if !drawn.isEmpty {
            p(.class("muted")) {
                say(
                    "どの市の図も同じ目盛りです。市と市の差や順位は計算しません。数え方の決まり、仕事の時期、規模が市によって違うためです。それぞれの市の、これまでとの違いを見てください。"
                )
            }
            div(.class("panels")) {
                for (index, series) in drawn.enumerated() { panel(series, id: "city-\(index)") }
            }
            legend
        }
        for series in undrawn { line(series) }
    }

    private func panel(_ series: ComparedCity, id: String) -> Markup {
        section(.class("panel"), .labelledBy(id)) {
            h2(.id(id)) { series.title(in: answer) }
            latest(series)
            if let svg = series.chart?.svg {
                figure { Markup(drawing: Array(svg.utf8)) }
            }
            p { moved(series) + Markup(series.sentence) }
            plans(series.plans)
        }
    }

    /// The newest number, large; what came later and is no number is said beside it.
    @MarkupBuilder private func latest(_ series: ComparedCity) -> Markup {
        if let known = series.points.last(where: { $0.value != nil }) {
            p(.class("latest")) {
                strong(.class("figure")) { series.large(known, isShare: answer.isShare) }
                " "
                comparison(series, known)
            }
            p(.class("muted")) {
                CompareWords.month(known.period)
                if answer.isShare { say("　") + known.told }
            }
        }
        if series.isJudged(series.points.last) {
            judgement(series.chart?.variation)
        } else if let newest = series.points.last {
            p {
                span(.class("tag")) { say("最近の月は数でなく、見立てなし") }
                say(" \(CompareWords.month(newest.period))は\(newest.told)")
            }
        }
    }

    @MarkupBuilder private func comparison(
        _ series: ComparedCity, _ known: ComparedMonth
    ) -> Markup {
        if let before = series.yearBefore(known), let old = before.value, let new = known.value {
            let shown = series.large(known, isShare: answer.isShare)
            let year = series.large(before, isShare: answer.isShare)
            span(.class("nowrap")) {
                Self.sign(of: shown, new > old, from: year) + say(" 前年 ") + year
            }
        }
    }

    /// Of values that read the same neither is more.
    private static func sign(of shown: String, _ isMore: Bool, from year: String) -> String {
        shown.utf8.elementsEqual(year.utf8) ? say("＝") : isMore ? "▲" : "▼"
    }

    @MarkupBuilder private func judgement(_ word: String?) -> Markup {
        if word != "insufficient" { p { CompareWords.tag(word) } }
    }

    @MarkupBuilder private func plans(_ plans: [ComparedPlan]) -> Markup {
        if !plans.isEmpty {
            ul(.class("plain begun")) {
                for (plan, sign) in zip(plans, CompareWords.signs) {
                    li {
                        say("\(sign) \(CompareWords.month(plan.began))に始まった計画: ")
                        a(.href(PagePath.plan(plan.id))) { bdi { plan.title ?? say("題名なし") } }
                    }
                }
            }
        }
    }

    /// Where the level moved the usual range begins anew, and the judgement is about the new one.
    private func moved(_ series: ComparedCity) -> Markup {
        guard let levels = series.chart?.levels.suffix(2), levels.count == 2,
            let old = levels.first?.mean, let now = levels.last, let new = now.mean
        else { return Markup() }
        let number = { series.number($0, isShare: answer.isShare) }
        return Markup(
            say(
                "\(CompareWords.month(now.from))から水準が\(new > old ? say("上") : say("下"))がりました（\(number(old))→\(number(new))）。"
            )
        )
    }

    private var legend: Markup {
        p(.class("muted")) {
            say("帯: いつもの範囲　横線: 平均（値が13個より少ない間は中央値）　○で囲んだ点: 最新の値　◆ 良い変化　■ 注意　× 非公表、幅、公開なし")
            if drawn.contains(where: { !$0.plans.isEmpty }) { say("　縦の点線: 計画が始まった月") }
        }
    }

    /// Of a city that has no picture.
    private func line(_ series: ComparedCity) -> Markup {
        p {
            strong { series.title(in: answer) }
            say("　")
            if let newest = series.points.last {
                say(
                    "数で示せる月がなく、図はありません。最近の月（\(CompareWords.month(newest.period))）は\(newest.told)です。"
                )
            } else {
                series.sentence
            }
        }
    }
}
