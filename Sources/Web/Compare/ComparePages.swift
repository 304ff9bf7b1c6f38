internal import HTML
internal import Requests

/// The cities side by side: one indicator, month by month, with a chart, a table and words. Nothing is
/// worked out between cities; what each of them decided stands beside its figures.
enum ComparePages {
    static let routes: [PageRoute] = [.get("/compare", .signedIn, show)]

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        let word = visit.query["indicator"] ?? CompareWords.indicators[0].word
        guard let indicator = CompareWords.indicators.first(where: { $0.word == word }) else {
            throw PageError.notFound
        }
        let answer = try await visit.ask(
            CompareCities(
                indicator: indicator.word, includesDrawings: true, page: visit.pageNumber))
        let isPersonnel = try visit.signedIn().role == .personnel
        let names = await CityNames(visit).names
        let silent = names.keys.sorted().filter { id in
            !answer.cities.contains { $0.city == id } && id.utf8.count == 6
                && !answer.withoutData.contains(names[id] ?? id)
        }
        return await Frame(title: "各市の数値", place: .compare, showsContacts: true).page(visit) {
            h1 { "各市の数値: \(indicator.title)" }
            if isPersonnel { p { a(.href("/figures")) { "自分の市の数値を確かめて公開する" } } }
            choice(indicator.word)
            p { indicator.about }
            p(.class("muted")) {
                "市と市の差や順位は計算しません。数え方の決まり、仕事の時期、規模が市によって違うためです。それぞれの市の、これまでとの違いを見てください。"
            }
            if answer.cities.isEmpty {
                p(.class("notice")) { "この数値は、まだどの市にもありません。" }
            } else {
                overview(answer, title: indicator.title)
                figures(answer)
                months(answer, visit)
                explanation
            }
            if !answer.cities.isEmpty, !answer.withoutData.isEmpty {
                p(.class("muted")) { "値がまだない市: " + answer.withoutData.joined(separator: "、") }
            }
            if !silent.isEmpty {
                p(.class("muted")) {
                    "この数値を公開していない市: " + silent.map { names[$0] ?? $0 }.joined(separator: "、")
                }
            }
        }
    }

    private static func choice(_ word: String) -> Markup {
        nav(.label("数値の種類")) {
            ul(.class("menu")) {
                for entry in CompareWords.indicators {
                    li {
                        a(
                            .href(PagePath("/compare").with("indicator", entry.word)),
                            .current(entry.word == word)
                        ) { entry.title }
                    }
                }
            }
        }
    }

    /// The name of a series; definitions are never mixed, so a city may have two.
    static func name(_ series: ComparedCity, in answer: CompareCities.Answer) -> String {
        let isAlone = answer.cities.allSatisfy { $0.definition == series.definition }
        return isAlone ? series.name : "\(series.name)（数え方の版 \(series.definition)）"
    }

    private static func overview(_ answer: CompareCities.Answer, title: String) -> Markup {
        Tables.table(
            "\(title)のいまの様子", ["市", "最近の月", "その値", "平均", "いつもの範囲", "見立て"],
            answer.cities.map { series in
                let last = series.points.last
                return [
                    Markup(name(series, in: answer)),
                    Markup(last.map { CompareWords.month($0.period) } ?? "–"),
                    Markup(last?.display ?? "–"), Markup(series.mean),
                    Markup(series.usualRange),
                    // What a month of numbers showed says nothing of a band that came later.
                    series.isJudged(last)
                        ? judgement(series.chart?.variation)
                        : span(.class("tag")) { "最近の月は数でなく、見立てなし" },
                ]
            }, numbers: [3, 4])
    }

    private static func judgement(_ word: String?) -> Markup {
        let (text, tone) = CompareWords.variation(word)
        return switch tone {
        case .plain: span(.class("tag")) { text }
        case .good: span(.class("tag good")) { "▲ " + text }
        case .warn: span(.class("tag warn")) { "！ " + text }
        }
    }

    @MarkupBuilder private static func figures(_ answer: CompareCities.Answer) -> Markup {
        var told: Set<String> = []
        for (index, series) in answer.cities.enumerated() {
            let isFirst = told.insert(series.city).inserted
            HTML.section(.labelledBy("city-\(index)")) {
                h2(.id("city-\(index)")) { name(series, in: answer) }
                p { series.sentence }
                if let svg = series.chart?.svg {
                    figure(
                        .class("chart"), .tabindex(0), .role("group"), .label("\(series.name)の管理図")
                    ) {
                        Markup(drawing: Array(svg.utf8))
                    }
                }
                if isFirst { reviews(series.reviews) }
            }
        }
    }

    @MarkupBuilder private static func reviews(_ reviews: [ComparedReview]) -> Markup {
        if !reviews.isEmpty {
            h3 { "この市が決めたこと" }
            ul(.class("plain")) {
                for review in reviews.suffix(10).reversed() {
                    li {
                        strong { CompareWords.decision(review.decision) }
                        "　\(CivicDay(review.on).japanese)　"
                        bdi { review.subject ?? "" }
                        if let reason = review.reason { div(.class("text muted")) { reason } }
                    }
                }
            }
        }
    }

    /// Months downwards, the newest first; cities across.
    private static func months(_ answer: CompareCities.Answer, _ visit: PageRequest) -> Markup {
        var all: Set<String> = []
        for series in answer.cities { all.formUnion(series.points.map(\.period)) }
        let months = all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.reversed()
        let columns = answer.cities.map { series in
            Dictionary(series.points.map { ($0.period, $0.told) }) { first, _ in first }
        }
        return HTML.section(.labelledBy("months")) {
            h2(.id("months")) { "月ごとの値" }
            Tables.table(
                "月ごとの値（新しい順）", ["月"] + answer.cities.map { name($0, in: answer) },
                months.map { month in
                    [Markup(CompareWords.month(month))]
                        + columns.map { Markup($0[month] ?? "公開なし") }
                }, stacks: false)
            Pager.links(
                PagePath("/compare").with("indicator", answer.indicator), page: visit.pageNumber,
                hasMore: answer.hasMore)
        }
    }

    private static var explanation: Markup {
        details(.open(false)) {
            summary { "「非公表」や「%以上%未満」は何ですか" }
            p { "一人ひとりのことが分かってしまわないように、人数は5人単位に丸めて公開しています。" }
            ul {
                li { "「約225人中約175人（約78%）」: 5人単位に丸めた人数と、そこから計算した割合です。" }
                li { "「80%以上90%未満」: 対象が少ないか、ほぼ全員（またはわずか）なので、幅だけを公開しています。" }
                li { "「20課中17課」「34回」: 課や活動の数は人の数ではないので、そのまま公開しています。" }
                li { "「10回に満たない」: 応援が少ない月です。0回も含みます。" }
                li { "「非公表」: 対象がとても少ないか、後から直した値がわずかな人の記録を示してしまうため、公開していません。その市が悪いという意味ではありません。" }
                li { "「取り下げ」: その市が後から取り下げました。" }
                li { "「（訂正）」: その市が後から直しました。直すと少数の人の記録が分かる値は、非公表に変わります。" }
                li { "「公開なし」: その月は公開されていません。" }
            }
            p { "幅や非公表の月、公開のない月は、図の線がつながらず、平均にも入りません。見立ては、最近の月が数で分かるときだけ示します。" }
        }
    }
}
