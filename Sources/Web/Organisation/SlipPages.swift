internal import HTML
internal import Requests

/// Slips with one-time codes for 職員課: for one person or for a whole section, shown once and printed.
enum SlipPages {
    static let routes: [PageRoute] = [
        .get("/organisation/slips", .personnel, ask),
        .post("/organisation/slips/person", .personnel, person),
        .post("/organisation/slips/section", .personnel, section),
        .get("/organisation/slips/shown", .personnel, shown),
    ]

    private static func ask(_ visit: PageRequest) async throws -> PageResponse {
        try await forms(visit, problem: nil, field: nil)
    }

    private static func forms(
        _ visit: PageRequest, problem: NodeError?, field: String?
    ) async throws -> PageResponse {
        let roles = try await visit.ask(ShowGrantableRoles()).roles
        let frame = Frame(
            title: say("ログイン用紙"), place: .organisation, crumbs: OrganisationPages.crumbs)
        return await frame.page(visit, status: problem == nil ? 200 : 422) {
            h1 { say("ログイン用紙") }
            Problems.summary(problem, field: field)
            p { say("一度だけ使える番号が入った用紙です。14日間使えます。初めての人にも、パスワードを忘れた人にも、同じ用紙を渡します。") }
            HTML.section(.class("card"), .labelledBy("one")) {
                h2(.id("one")) { say("一人分") }
                personForm(visit, roles, field == "name" ? problem : nil)
            }
            HTML.section(.class("card"), .labelledBy("many")) {
                h2(.id("many")) { say("所属ごと") }
                sectionForm(visit, field == "section" ? problem : nil)
            }
        }
    }

    private static func personForm(
        _ visit: PageRequest, _ roles: [GrantedRole], _ problem: NodeError?
    ) -> Markup {
        form(.post, .action("/organisation/slips/person")) {
            Controls.token(visit)
            Controls.line(
                "name", say("職員番号またはログイン名"), value: visit.form["name"] ?? "", isRequired: true,
                support: say("名簿にいない人（幹事、傍聴など）は、新しいログイン名を決めて入れます。"), reach: .local,
                problem: problem.map(PageWords.message), .autocomplete("off"), .spellcheckOff)
            Controls.choice(
                "role", say("加える役割"),
                [(value: "", title: say("なし（名簿の職だけ）"))]
                    + roles.map { (value: $0.rawValue, title: $0.said) },
                chosen: visit.form["role"] ?? "",
                support: say("幹事は、情報システム担当がログインを幹事の書き込み先に結び付けるまで、読むだけです。"))
            fieldset {
                legend { say("認証アプリをなくした人") }
                div(.class("choices")) {
                    label {
                        input(
                            .type("checkbox"), .name("lost"), .value("yes"),
                            .checked(visit.form["lost"] == "yes"))
                        span { say("認証アプリの登録を取り消す（本人を確かめてから）") }
                    }
                }
            }
            Controls.submit(say("用紙をつくる"))
        }
    }

    private static func sectionForm(_ visit: PageRequest, _ problem: NodeError?) -> Markup {
        form(.post, .action("/organisation/slips/section")) {
            Controls.token(visit)
            Controls.line(
                "section", say("所属"),
                value: visit.form["section"] ?? visit.query["section"] ?? "", isRequired: true,
                support: say("例: 総務部/職員課。下の係も含みます。一度に5,000人までです。"), reach: .local,
                problem: problem.map(PageWords.message), .autocomplete("off"), .spellcheckOff)
            Controls.choice(
                "who", say("だれの分をつくるか"),
                [
                    (value: "new", title: say("まだパスワードを決めていない人だけ")),
                    (value: "all", title: say("全員")),
                ], chosen: visit.form["who"] ?? "new", isRequired: true,
                support: say("つくり直すと、前に配った用紙の番号は使えなくなります。"))
            Controls.submit(say("用紙をつくる"))
        }
    }

    private static func person(_ visit: PageRequest) async throws -> PageResponse {
        let name = visit.form["name"] ?? ""
        let role = AccountWords.role(visit.form["role"])
        return try await Submission.shownOnce(visit, after: "/organisation/slips/shown") {
            do {
                let slip = try await visit.ask(
                    HandOutSlip(
                        name: name, role: role, removesSecondFactor: visit.form["lost"] == "yes"))
                let person = try await visit.ask(FindStaff(employeeNumber: name)).person
                let sheet = SlipSheet.Slip(
                    name: person?.employeeNumber ?? name, person: person?.name,
                    section: person?.section, code: slip.code,
                    expiresSeconds: slip.expiresSeconds)
                return await SlipSheet(slips: [sheet], place: .organisation).page(visit)
            } catch {
                return try await refused(visit, error, "name")
            }
        }
    }

    private static func section(_ visit: PageRequest) async throws -> PageResponse {
        let path = visit.form["section"] ?? ""
        return try await Submission.shownOnce(visit, after: "/organisation/slips/shown") {
            do {
                let issued = try await visit.ask(
                    HandOutSlips(
                        section: path, onlyWithoutPassword: visit.form["who"] != "all"))
                let slips = issued.slips.map { issued in
                    SlipSheet.Slip(
                        name: issued.person.employeeNumber, person: issued.person.name,
                        section: issued.person.section, code: issued.slip.code,
                        expiresSeconds: issued.slip.expiresSeconds)
                }
                return await SlipSheet(slips: slips, place: .organisation).page(visit)
            } catch {
                return try await refused(visit, error, "section")
            }
        }
    }

    private static func refused(
        _ visit: PageRequest, _ error: any Error, _ field: String
    ) async throws -> PageResponse {
        let problem = visit.node.described(error)
        guard Problems.isOfInput(problem) else { throw error }
        return try await forms(visit, problem: problem, field: field)
    }

    /// Where a sheet that was reloaded leads.
    static func shown(_ visit: PageRequest) async throws -> PageResponse {
        let frame = Frame(
            title: say("用紙は一度だけ表示します"), place: .organisation, crumbs: OrganisationPages.crumbs)
        return await frame.page(visit) {
            h1 { say("用紙は一度だけ表示します") }
            p(.class("notice")) { say("番号は保存していないため、もう一度表示することはできません。印刷した用紙は、そのまま使えます。") }
            p { say("印刷していないときは、用紙をつくり直してください。前の番号は使えなくなります。") }
            p { a(.href("/organisation/slips")) { say("用紙をつくる画面へ") } }
        }
    }
}
