internal import Documents
internal import HTML
internal import Requests

/// The numbers behind the pictures, folded, and open on paper.
struct CompareTables {
    let answer: CompareCities.Answer
    let title: String
    let page: Int

    @MarkupBuilder var html: Markup {
        details(.class("numbers")) {
            summary { say("数字を見る") }
            overview
            months
            Exports.row(
                excel: PagePath("/compare/figures.xlsx").with("indicator", answer.indicator),
                csv: PagePath("/compare/figures.csv").with("indicator", answer.indicator)
            ) { span(.class("muted")) { say("（ファイルには、すべての月が入ります）") } }
        }
        Pager.links(
            PagePath("/compare").with("indicator", answer.indicator), page: page,
            hasMore: answer.hasMore)
    }

    private var overview: Markup {
        Tables.table(
            say("\(title)のいまの様子"),
            [say("市"), say("最近の月"), say("その値"), say("平均"), say("いつもの範囲"), say("見立て")],
            answer.cities.map { series in
                let last = series.points.last
                return [
                    Markup(series.title(in: answer)),
                    Markup(last.map { CompareWords.month($0.period) } ?? "–"),
                    Markup(last?.told ?? "–"),
                    Markup(series.number(series.chart?.mean, isShare: answer.isShare)),
                    Markup(series.usualRange(isShare: answer.isShare)),
                    // What a month of numbers showed says nothing of a band that came later.
                    series.isJudged(last)
                        ? CompareWords.tag(series.chart?.variation)
                        : span(.class("tag")) { say("最近の月は数でなく、見立てなし") },
                ]
            }, numbers: [3, 4])
    }

    /// Months downwards, the newest first; cities across.
    private var months: Markup {
        var all: Set<String> = []
        for series in answer.cities { all.formUnion(series.points.map(\.period)) }
        let months = all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.reversed()
        let columns = answer.cities.map { series in
            Dictionary(series.points.map { ($0.period, $0.told) }) { first, _ in first }
        }
        return Tables.table(
            say("月ごとの値（新しい順）"), [say("月")] + answer.cities.map { $0.title(in: answer) },
            months.map { month in
                [span(.class("nowrap")) { CompareWords.month(month) }]
                    + columns.map { Markup($0[month] ?? say("公開なし")) }
            })
    }

    /// The same, with numbers that are numbers: a value that is a band or withheld has none.
    static func sheet(_ answer: CompareCities.Answer) -> TableFile {
        TableFile(
            title: say("各市の数値_\(answer.name)"),
            heads: [
                say("年月"), say("月"), say("市コード"), say("市"), say("数え方の版"), say("公開した値"),
                answer.isShare ? say("割合") : say("数"), say("訂正"),
            ],
            rows: answer.cities.flatMap { series in
                series.points.map { month in
                    [
                        .text(month.period), .text(CompareWords.month(month.period)),
                        .text(series.city), .text(series.name), .count(series.definition),
                        .text(month.display),
                        month.value.map { answer.isShare ? .share($0) : .number($0) } ?? .empty,
                        .text(month.isRevised ? say("訂正") : ""),
                    ]
                }
            })
    }

    /// A row for each month of a city, as spreadsheets sort and filter them.
    static func rows(_ answer: CompareCities.Answer) -> [[String]] {
        let head = [
            say("数値"), say("年月"), say("月"), say("市コード"), say("市"), say("数え方の版"), say("公開した値"),
            answer.isShare ? say("割合（%）") : say("数"), say("訂正"),
        ]
        return [head]
            + answer.cities.flatMap { series in
                series.points.map { month in
                    [
                        answer.name, month.period, CompareWords.month(month.period), series.city,
                        series.name, "\(series.definition)", month.display,
                        month.value.map { value in
                            CompareWords.count(answer.isShare ? value * 100 : value)
                        } ?? "", month.isRevised ? say("訂正") : "",
                    ]
                }
            }
    }
}
