internal import Accounts
internal import HTML
internal import Requests

/// Logins for administrators: how many, and one found by its typed name. The accounts' file holds no
/// names, and the staff records are not asked.
enum UserPages {
    static let base: PagePath = "/administration/users"
    static let routes: [PageRoute] =
        [
            .get("/administration/users", .administrators, ask),
            .post("/administration/users", .administrators, find),
            .post("/administration/users/slip", .administrators, slip),
            .get("/administration/users/shown", .administrators, shown),
            .get("/administration/users/:id", .administrators, show),
        ]
        + AccountPart.routes(
            base, .administrators,
            patterns: .init(
                grant: "/administration/users/:id/grant",
                revoke: "/administration/users/:id/revoke",
                close: "/administration/users/:id/close",
                open: "/administration/users/:id/open"))

    private static var crumbs: [Frame.Crumb] {
        AdministrationPages.crumbs + [.init(title: say("利用者"), path: base)]
    }

    private static func ask(_ visit: PageRequest) async throws -> PageResponse {
        try await page(visit, problem: nil)
    }

    private static func page(
        _ visit: PageRequest, problem: (message: String, action: String, field: String)?
    ) async throws -> PageResponse {
        let counts = try await visit.accounts.counts(seconds: visit.seconds)
        let administrators = try await visit.accounts.accounts(.role(.administrator), limit: 50)
        let frame = Frame(
            title: say("利用者"), place: .administration, crumbs: AdministrationPages.crumbs)
        return await frame.page(visit, status: problem == nil ? 200 : 422) {
            h1 { say("利用者") }
            if let problem {
                Problems.summary(problem.message, problem.action, field: problem.field)
            }
            numbers(counts)
            HTML.section(.class("card"), .labelledBy("find")) {
                h2(.id("find")) { say("ログイン名でさがす") }
                p(.class("muted")) { say("氏名やログイン名は保存していないため、一覧はありません。") }
                form(.post, .action(base)) {
                    Controls.token(visit)
                    Controls.line(
                        "name", say("ログイン名または職員番号"), value: visit.form["name"] ?? "",
                        isRequired: true,
                        problem: problem?.field == "name" ? problem?.message : nil,
                        .autocomplete("off"), .spellcheckOff)
                    Controls.submit(say("さがす"))
                }
            }
            HTML.section(.labelledBy("administrators")) {
                h2(.id("administrators")) { say("管理者") }
                Tables.table(
                    say("管理者の役割を持つ利用者"), [say("利用者"), say("状態"), say("認証アプリ"), say("最後のログイン")],
                    administrators.accounts.map { account in
                        [
                            a(.href(base / "\(account.id.number)")) {
                                say("利用者 \(account.id.number)")
                            },
                            Markup(account.isActive ? say("使えます") : say("停止中")),
                            Markup(account.hasSecondFactor ? say("登録済み") : say("登録していない")),
                            Markup(
                                account.lastSignInSeconds.map { PageTime.said(seconds: $0) }
                                    ?? say("まだない")),
                        ]
                    })
            }
            HTML.section(.class("card"), .labelledBy("new")) {
                h2(.id("new")) { say("管理者を増やす・管理者のパスワードを出し直す") }
                p { say("二人以上を勧めます。職員としてのログインとは別の、新しいログイン名を決めてください。") }
                form(.post, .action("/administration/users/slip")) {
                    Controls.token(visit)
                    Controls.line(
                        "slip-name", say("管理者のログイン名"), value: visit.form["slip-name"] ?? "",
                        isRequired: true,
                        problem: problem?.field == "slip-name" ? problem?.message : nil,
                        .autocomplete("off"), .spellcheckOff)
                    fieldset {
                        legend { say("認証アプリをなくした人") }
                        div(.class("choices")) {
                            label {
                                input(.type("checkbox"), .name("lost"), .value("yes"))
                                span { say("認証アプリの登録を取り消す（本人を確かめてから）") }
                            }
                        }
                    }
                    Controls.submit(say("用紙をつくる"))
                }
            }
        }
    }

    private static func numbers(_ counts: AccountCounts) -> Markup {
        Tables.table(
            say("人数"),
            [say("利用者"), say("使える"), say("パスワードを決めた"), say("認証アプリ"), say("使える用紙"), say("いまの画面")],
            [
                [
                    counts.all, counts.active, counts.withPassword, counts.withSecondFactor,
                    counts.openSlips, counts.sessions,
                ].map { Markup("\($0)") }
            ], numbers: [0, 1, 2, 3, 4, 5])
    }

    private static func find(_ visit: PageRequest) async throws -> PageResponse {
        let tag = try LoginParts.tag(visit, visit.form["name"] ?? "")
        guard let account = try await visit.accounts.account(tag: tag) else {
            return try await page(
                visit, problem: (say("そのログイン名の利用者はいません。"), say("つづりを確かめてください。"), "name"))
        }
        return .seeOther(base / "\(account.id.number)")
    }

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        let id = try AccountWords.id(visit["id"])
        guard let account = try await visit.accounts.account(id) else { throw PageError.notFound }
        let rights = try await visit.ask(ShowLoginRights(account: id.number))
        let part = AccountPart(account: account, rights: rights, base: base)
        let frame = Frame(title: say("利用者 \(id.number)"), place: .administration, crumbs: crumbs)
        return await frame.page(visit) {
            h1 { say("利用者 \(id.number)") }
            part.html(visit)
        }
    }

    private static func slip(_ visit: PageRequest) async throws -> PageResponse {
        let name = visit.form["slip-name"] ?? ""
        return try await Submission.shownOnce(visit, after: "/administration/users/shown") {
            do {
                let slip = try await visit.ask(
                    HandOutSlip(
                        name: name, role: .administrator,
                        removesSecondFactor: visit.form["lost"] == "yes"))
                let sheet = SlipSheet.Slip(
                    name: name, person: nil, section: nil, code: slip.code,
                    expiresSeconds: slip.expiresSeconds)
                return await SlipSheet(slips: [sheet], place: .administration).page(visit)
            } catch {
                let problem = visit.node.described(error)
                guard Problems.isOfInput(problem) else { throw error }
                return try await page(
                    visit,
                    problem: (PageWords.message(problem), PageWords.action(problem), "slip-name"))
            }
        }
    }

    private static func shown(_ visit: PageRequest) async throws -> PageResponse {
        let frame = Frame(title: say("用紙は一度だけ表示します"), place: .administration, crumbs: crumbs)
        return await frame.page(visit) {
            h1 { say("用紙は一度だけ表示します") }
            p(.class("notice")) { say("番号は保存していないため、もう一度表示することはできません。") }
            p { a(.href(base)) { say("利用者の画面へ") } }
        }
    }
}
