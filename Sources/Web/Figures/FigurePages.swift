internal import Alliance
internal import CivicCalendar
internal import HTML
internal import Requests

/// The city's own months: what would leave, publishing as an act of its own, taking back.
enum FigurePages {
    static let routes: [PageRoute] = [
        .get("/figures", .personnel, list),
        .get("/figures/:month", .personnel, show),
        .post("/figures/:month/publish", .personnel, publish),
        .get("/figures/:month/retract", .personnel, retraction),
        .note("/figures/:month/retract", .personnel, retract),
    ]

    private static let monthsShown = 12
    static var crumbs: [Frame.Crumb] {
        [
            .init(title: say("各市の数値"), path: "/compare"),
            .init(title: say("自分の市の数値"), path: "/figures"),
        ]
    }

    private static func list(_ visit: PageRequest) async throws -> PageResponse {
        let published = try await visit.ask(ListPublishedMonths()).months
        let page = visit.pageNumber
        var months: [CivicMonth] = []
        if let today = visit.today.date {
            var month: CivicMonth? = CivicMonth(of: today)
            for index in 0..<((page + 1) * monthsShown) {
                guard index < 1_200, let current = month else { break }
                if index >= page * monthsShown { months.append(current) }
                month = current.previous
            }
        }
        let frame = Frame(
            title: say("自分の市の数値"), place: .compare, crumbs: [crumbs[0]], showsContacts: true)
        return await frame.page(visit) {
            h1 { say("自分の市の数値") }
            p { say("月が終わり、所属長の締めと消灯の報告がそろってから、月ごとに公開します。公開する前に、出ていく内容をそのまま確かめられます。") }
            Tables.table(
                say("月と公開の状態"), [say("月"), say("状態"), say("公開した時刻")],
                months.map { month in
                    let standing = published.first { $0.month == month.text }
                    return [
                        a(.href(PagePath.figures(of: month.text))) { month.said },
                        state(standing, month, visit.today),
                        Markup(standing.map { PageTime.said(seconds: $0.seconds) } ?? "–"),
                    ]
                })
            Pager.links("/figures", page: page, hasMore: page < 60)
        }
    }

    static func state(
        _ standing: MonthStanding?, _ month: CivicMonth, _ today: CivicDay
    ) -> Markup {
        if let standing {
            return standing.isRetracted
                ? span(.class("tag warn")) { say("取り下げ済み") }
                : span(.class("tag good")) { say("公開済み") }
        }
        let isOver = today.date.map { CivicMonth(of: $0) > month } ?? false
        return span(.class("tag")) { isOver ? say("未公開") : say("月の途中（まだ公開できません）") }
    }

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        try await preview(visit, problem: nil)
    }

    /// The month as it would leave now; nothing is written.
    private static func preview(
        _ visit: PageRequest, problem: NodeError?
    ) async throws -> PageResponse {
        guard let month = try? CivicMonth(reading: visit["month"]) else {
            throw PageError.notFound
        }
        let published = try await visit.ask(ListPublishedMonths())
        let standing = published.months.first { $0.month == month.text }
        let isOver = visit.today.date.map { CivicMonth(of: $0) > month } ?? false
        var answer = MonthFigures(figures: [])
        if standing?.isRetracted != true {
            answer = try await visit.ask(PreviewMonth(month: month.text))
        }
        let figures = answer
        let table = FigureTable(
            cells: figures.figures, wholeCity: published.wholeCity,
            path: PagePath.figures(of: month.text),
            page: visit.pageNumber)
        let words =
            standing?.isRetracted == true || !isOver
            ? [] : try await visit.ask(ScreenMonth(month: month.text)).heldWords
        let differs = try await visit.ask(MonthsThatDiffer()).months.contains(month.text)
        let frame = Frame(
            title: say("\(month.said)の数値"), place: .compare, crumbs: crumbs, showsContacts: true)
        return await frame.page(visit, status: problem == nil ? 200 : 422) {
            h1 { say("\(month.said)の数値") }
            Problems.summary(
                problem,
                field: ["figures_not_looked_at", "figures_changed"].contains(problem?.code)
                    ? "looked" : words.isEmpty ? nil : "release")
            p { state(standing, month, visit.today) }
            if standing?.isRetracted == true {
                p(.class("notice warn")) {
                    say("この月は取り下げました。取り下げた月は、もう公開できません。各市の画面には「取り下げ」と表示されます。")
                }
            } else if figures.figures.isEmpty {
                p(.class("notice")) { say("この月の助け合いデーの記録が、まだありません。") }
            } else {
                if differs {
                    p(.class("notice warn")) { say("公開した値は、今の記録と合いません。もう一度公開すると、変わった値だけが直ります。") }
                }
                missing(figures.unreportedDivisions ?? 0)
                h2 { say("連合に出ていく内容") }
                p { say("下の表の「値」だけが出ていきます。理由、氏名、職員番号、もとの人数は出ていきません。") }
                table.html
                act(visit, month, standing, isOver: isOver, words, figures.sign)
            }
        }
    }

    @MarkupBuilder private static func missing(_ count: Int) -> Markup {
        if count > 0 {
            div(.class("notice warn")) {
                p {
                    strong { say("未報告: 消灯の報告がない課が延べ\(count)あります。") }
                    say("「17時45分までの消灯」は、報告があった分だけで数えています。")
                }
                p { say("公開する前に、所属長か庶務担当係長に報告を頼んでください。") }
            }
        } else {
            p(.class("notice good")) { say("未報告の課はありません。") }
        }
    }

    @MarkupBuilder private static func act(
        _ visit: PageRequest, _ month: CivicMonth, _ standing: MonthStanding?, isOver: Bool,
        _ words: [String], _ sign: String
    ) -> Markup {
        if !isOver {
            p(.class("notice")) { say("月が終わるまで公開できません。途中の値を出すと、差し引きで一日分が分かってしまうためです。") }
        } else {
            section(.class("card"), .labelledBy("publish")) {
                h2(.id("publish")) { standing == nil ? say("公開する") : say("もう一度公開する（変わった値だけ直る）") }
                p {
                    say(
                        "連合のすべての市に届きます。いったん公開した値は、ほかの市の機械に残るため、消せません。同じ月を二度公開しても、値が変わっていなければ何も増えません。"
                    )
                }
                form(.post, .action(PagePath.figures(of: month.text) / "publish")) {
                    Controls.token(visit)
                    input(.type("hidden"), .name("seen"), .value(sign))
                    div(.class("field choices")) {
                        label {
                            input(
                                .type("checkbox"), .id("looked"), .name("looked"), .value("yes"),
                                .required(),
                                .checked(
                                    visit.form["looked"] == "yes"
                                        && sign.isSame(as: visit.form["seen"])))
                            span { say("上の表の値がそのまま、すべての市に届くことを確かめました") }
                        }
                    }
                    if !words.isEmpty {
                        div(.class("notice warn")) {
                            p {
                                say("部署の名前に、個人に関わるかもしれない表現があります: ")
                                    + words.joined(separator: say("、"))
                            }
                        }
                        Controls.area(
                            "release", say("このまま公開してよい理由"), value: visit.form["release"] ?? "",
                            rows: 3, isRequired: true,
                            support: say("部署の名前であって人の名前ではない、など。"), reach: .local)
                    }
                    Controls.submit(say("\(month.said)を連合に公開する"))
                }
            }
        }
        if standing != nil {
            p { a(.href(PagePath.figures(of: month.text) / "retract")) { say("この月を取り下げる") } }
        }
    }

    private static func publish(_ visit: PageRequest) async throws -> PageResponse {
        guard visit.form["looked"] == "yes" else {
            return try await preview(visit, problem: .figuresNotLookedAt)
        }
        return try await Submission.once(visit) {
            let now = try await visit.ask(PreviewMonth(month: visit["month"]))
            if let seen = visit.form["seen"], !now.sign.isSame(as: seen) {
                return try await preview(visit, problem: .figuresChanged)
            }
            do {
                _ = try await visit.ask(
                    PublishMonth(month: visit["month"]), release: visit.form.typed("release"))
                visit.tell(
                    say("公開しました。ほかの市には、次の同期で届きます。"), on: PagePath.figures(of: visit["month"]))
                return .seeOther(PagePath.figures(of: visit["month"]))
            } catch {
                let problem = visit.node.described(error)
                guard Problems.isOfInput(problem) else { throw error }
                return try await preview(visit, problem: problem)
            }
        }
    }

    private static func retraction(_ visit: PageRequest) async throws -> PageResponse {
        try await retractionForm(visit, problem: nil)
    }

    private static func retractionForm(
        _ visit: PageRequest, problem: String?
    ) async throws -> PageResponse {
        guard let month = try? CivicMonth(reading: visit["month"]) else {
            throw PageError.notFound
        }
        let standing = try await visit.ask(ListPublishedMonths()).months
            .first { $0.month == month.text }
        let frame = Frame(
            title: say("\(month.said)を取り下げる"), place: .compare,
            crumbs: crumbs + [.init(title: month.said, path: PagePath.figures(of: month.text))])
        return await frame.page(visit, status: problem == nil ? 200 : 422) {
            h1 { say("\(month.said)を取り下げる") }
            if let problem {
                Problems.summary(problem, say("理由を書いて、もう一度送信してください。"), field: "reason")
            }
            if standing == nil { p(.class("notice warn")) { say("この月は公開していません。取り下げるものがありません。") } }
            div(.class("notice warn")) {
                p { say("この月のすべての値が「取り下げ」になり、もう公開できません。値の誤りを直すだけなら、取り下げずに、もう一度公開してください。") }
            }
            form(.post, .action(PagePath.figures(of: month.text) / "retract")) {
                Controls.token(visit)
                Controls.area(
                    "reason", say("取り下げる理由"), value: visit.form["reason"] ?? "", rows: 3,
                    isRequired: true, support: say("市の中の監査記録に残ります。"), reach: .local,
                    problem: problem)
                div(.class("row")) {
                    Controls.submit(say("取り下げる"))
                    a(.class("button second"), .href(PagePath.figures(of: month.text))) {
                        say("やめる")
                    }
                }
            }
        }
    }

    private static func retract(_ visit: PageRequest) async throws -> PageResponse {
        guard let reason = visit.form.typed("reason"), reason.unicodeScalars.count <= 2_000 else {
            return try await retractionForm(visit, problem: say("理由が空か、2,000字を超えています。"))
        }
        if let found = ControlCharacter(in: reason) {
            return try await retractionForm(
                visit, problem: say("理由の\(PageWords.place(of: found))。\(PageWords.replaced)"))
        }
        return try await Submission.once(visit) {
            do {
                _ = try await visit.ask(RetractMonth(month: visit["month"], reason: reason))
            } catch {
                let problem = visit.node.described(error)
                guard Problems.isOfInput(problem) else { throw error }
                return try await preview(visit, problem: problem)
            }
            visit.tell(say("取り下げました。ほかの市には、次の同期で届きます。"), on: PagePath.figures(of: visit["month"]))
            return .seeOther(PagePath.figures(of: visit["month"]))
        }
    }
}

extension NodeError {
    /// Somebody corrected a day since the page was made.
    fileprivate static let figuresChanged = NodeError(
        "figures_changed", ja: "確かめた後に、値が変わりました。まだ公開していません。",
        en: "The figures changed since. Nothing was published.",
        actionJa: "下の表の値をもう一度確かめて、印を付けてから公開してください。",
        actionEn: "Look at the figures again and mark the box.", exitStatus: 2)

    /// What is shared cannot be taken back: whoever shares it says that they saw it.
    fileprivate static let figuresNotLookedAt = NodeError(
        "figures_not_looked_at", ja: "まだ公開していません。", en: "Nothing was published.",
        actionJa: "表の値を確かめて、印を付けてから公開してください。",
        actionEn: "Look at the figures and mark the box.", exitStatus: 2)
}
