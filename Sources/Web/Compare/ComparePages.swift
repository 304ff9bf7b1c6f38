internal import HTML
internal import Requests

/// The cities side by side: one indicator, month by month, as small pictures with one axis, in words, and as a
/// table. Nothing is worked out between cities; what each of them decided stands beside its figures.
enum ComparePages {
    static let routes: [PageRoute] = [
        .get("/compare", .signedIn, show), .get("/compare/figures.csv", .signedIn, download),
        .get("/compare/figures.xlsx", .signedIn, sheet),
    ]

    private typealias Asked = (word: String, title: String, about: String)

    private static func indicator(_ visit: PageRequest) throws -> Asked {
        let word = visit.query["indicator"] ?? CompareWords.indicators[0].word
        guard let indicator = CompareWords.indicators.first(where: { $0.word == word }) else {
            throw PageError.notFound
        }
        return indicator
    }

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        let indicator = try indicator(visit)
        let answer = try await visit.ask(
            CompareCities(indicator: indicator.word, drawings: .panels, page: visit.pageNumber))
        let isPersonnel = try visit.signedIn().role == .personnel
        let names = await CityNames(visit).names
        let silent = names.keys.sorted().filter { id in
            !answer.cities.contains { $0.city == id } && id.utf8.count == 6
                && !answer.withoutData.contains(names[id] ?? id)
        }
        return await Frame(title: say("各市の数値"), place: .compare, showsContacts: true).page(visit) {
            h1 { say("各市の数値: \(indicator.title)") }
            if isPersonnel {
                p(.class("noprint")) { a(.href("/figures")) { say("自分の市の数値を確かめて公開する") } }
            }
            choice(indicator.word)
            p { indicator.about }
            FigurePanels(answer: answer, title: indicator.title).html
            withoutData(answer, silent: silent.map { names[$0] ?? $0 })
            if !answer.cities.isEmpty {
                CompareTables(answer: answer, title: indicator.title, page: visit.pageNumber).html
                decisions(answer)
                explanation
            }
        }
    }

    /// What has no data is one line, for each of the ways of having none.
    @MarkupBuilder private static func withoutData(
        _ answer: CompareCities.Answer, silent: [String]
    ) -> Markup {
        if answer.cities.isEmpty, answer.withoutData.isEmpty {
            p(.class("notice")) { say("この数値は、まだどの市にもありません。") }
        } else {
            if !answer.withoutData.isEmpty {
                p(.class(answer.cities.isEmpty ? "notice" : "muted")) {
                    say("すべての月が非公表か取り下げの市: ") + answer.withoutData.joined(separator: say("、"))
                }
            }
            if !silent.isEmpty {
                p(.class("muted")) { say("この数値を公開していない市: ") + silent.joined(separator: say("、")) }
            }
        }
    }

    /// All that the cities published of the indicator, whatever its age.
    private static func download(_ visit: PageRequest) async throws -> PageResponse {
        let indicator = try indicator(visit)
        let answer = try await visit.ask(
            CompareCities(indicator: indicator.word, drawings: .none, page: nil))
        return .file(
            TextFile.csv(CompareTables.rows(answer)), type: "text/csv; charset=utf-8",
            name: "\(indicator.word)-\(visit.today.text).csv")
    }

    private static func sheet(_ visit: PageRequest) async throws -> PageResponse {
        let indicator = try indicator(visit)
        let answer = try await visit.ask(
            CompareCities(indicator: indicator.word, drawings: .none, page: nil))
        return try Exports.excel(CompareTables.sheet(answer), visit)
    }

    private static func choice(_ word: String) -> Markup {
        nav(.label(say("数値の種類"))) {
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

    /// Below the pictures, because most people come for these.
    @MarkupBuilder private static func decisions(_ answer: CompareCities.Answer) -> Markup {
        let cities = answer.cities.enumerated().filter { index, series in
            !series.reviews.isEmpty
                && !answer.cities[..<index].contains { $0.city == series.city }
        }.map(\.element)
        if !cities.isEmpty {
            section(.labelledBy("decisions")) {
                h2(.id("decisions")) { say("各市が決めたこと") }
                for series in cities {
                    details {
                        summary { say("\(series.name)（\(min(series.reviews.count, reviewsMax))件）") }
                        reviews(series.reviews)
                    }
                }
            }
        }
    }

    private static let reviewsMax = 10

    private static func reviews(_ reviews: [ComparedReview]) -> Markup {
        ul(.class("plain")) {
            for review in reviews.suffix(reviewsMax).reversed() {
                li {
                    strong { CompareWords.decision(review.decision) }
                    say("　\(CivicDay(review.on).said)　")
                    bdi { review.subject ?? "" }
                    if let reason = review.reason { div(.class("text muted")) { reason } }
                }
            }
        }
    }

    private static var explanation: Markup {
        details(.open(false)) {
            summary { say("「非公表」や「%以上%未満」は何ですか") }
            p { say("一人ひとりのことが分かってしまわないように、人数は5人単位に丸めて公開しています。") }
            ul {
                li { say("「約225人中約175人（約78%）」: 5人単位に丸めた人数と、そこから計算した割合です。") }
                li { say("「80%以上90%未満」: 対象が少ないか、ほぼ全員（またはわずか）なので、幅だけを公開しています。") }
                li { say("「20課中17課」「34回」: 課や活動の数は人の数ではないので、そのまま公開しています。") }
                li { say("「10回に満たない」: 応援が少ない月です。0回も含みます。") }
                li {
                    say("「非公表」: 対象がとても少ないか、後から直した値がわずかな人の記録を示してしまうため、公開していません。その市が悪いという意味ではありません。")
                }
                li { say("「取り下げ」: その市が後から取り下げました。") }
                li { say("「（訂正）」: その市が後から直しました。直すと少数の人の記録が分かる値は、非公表に変わります。") }
                li { say("「公開なし」: その月は公開されていません。") }
            }
            p { say("幅や非公表の月、公開のない月は、図の線がつながらず、平均にも入りません。見立ては、最近の月が数で分かるときだけ示します。") }
        }
    }
}
