internal import HTML
internal import Requests

/// Replicas of advisers that this city hosts: made here, signed for by the adviser on a machine of
/// their own, opened here, and given to a login.
enum AdviserPages {
    static let base: PagePath = "/administration/advisers"
    static var crumbs: [Frame.Crumb] {
        AdministrationPages.crumbs + [.init(title: say("幹事の書き込み先"), path: base)]
    }

    static let routes: [PageRoute] = [
        .get("/administration/advisers", .administrators, list),
        .post("/administration/advisers", .administrators, prepare),
        .get("/administration/advisers/:id/request", .administrators, request),
        .get("/administration/advisers/:id/descriptor", .administrators, descriptor),
        .get("/administration/advisers/accept", .administrators, AdviserAccepting.ask),
        .post("/administration/advisers/accept", .administrators, AdviserAccepting.compare),
        .post("/administration/advisers/accepted", .administrators, AdviserAccepting.accept),
        .get("/administration/advisers/:id/stop", .administrators, stopping),
        .post("/administration/advisers/:id/stop", .administrators, stop),
        .post("/administration/advisers/:id/bind", .administrators, bind),
        .post("/administration/advisers/:id/unbind", .administrators, unbind),
    ]

    private static func list(_ visit: PageRequest) async throws -> PageResponse {
        try await list(visit, problem: nil, field: nil)
    }

    private static func list(
        _ visit: PageRequest, problem: NodeError?, field: String?
    ) async throws -> PageResponse {
        let all = try await visit.ask(ListAdvisers()).advisers
        let condition = try await visit.ask(ShowCondition())
        let frame = Frame(
            title: say("幹事の書き込み先"), place: .administration, crumbs: AdministrationPages.crumbs)
        return await frame.page(visit, status: problem == nil ? 200 : 422) {
            h1 { say("幹事の書き込み先") }
            Problems.summary(problem, field: field)
            p {
                say("自分のノードを持たない幹事は、この市の画面にログインして助言します。書いたものは、この市のものではなく、その幹事のものとしてどの市にも届きます。")
                    + say("そのために、幹事が自分の鍵で、この市の機械に委任します。")
            }
            AdviserParts.steps
            let open = all.filter { $0.state != .stopped }
            if open.isEmpty { p(.class("notice")) { say("幹事の書き込み先は、まだありません。") } }
            for adviser in open { AdviserParts.card(adviser, visit, condition, problem, field) }
            AdviserParts.newForm(visit, field == "name" ? problem : nil)
            let stopped = all.filter { $0.state == .stopped }
            if !stopped.isEmpty {
                h2 { say("止めたもの") }
                p(.class("muted")) { say("書いたものは、どの市にも残っています。") }
                Tables.table(
                    say("止めた幹事の書き込み先"), [say("書き込み先"), say("この市での呼び名"), say("幹事"), say("書いた件数")],
                    stopped.map { adviser in
                        [
                            bdi { adviser.id }, bdi { adviser.name },
                            bdi { adviser.memberName ?? adviser.member ?? "–" },
                            Markup("\(adviser.entries)"),
                        ]
                    }, numbers: [3])
            }
        }
    }

    private static func prepare(_ visit: PageRequest) async throws -> PageResponse {
        guard let name = visit.form.typed("name") else {
            return try await list(
                visit,
                problem: NodeError(
                    "name_missing", ja: "名前が書かれていません。何も作っていません。", en: "No name was given.",
                    actionJa: "役割か団体の名前を書いてください。", actionEn: "Give a role or a body."),
                field: "name")
        }
        return try await act(visit, field: "name", say("依頼書を作りました。幹事に渡してください。")) {
            _ = try await visit.ask(PrepareAdviser(name: name))
        }
    }

    private static func request(_ visit: PageRequest) async throws -> PageResponse {
        let id = visit["id"]
        return .file(
            try await visit.ask(DelegationRequestFile(id: id)).bytes, type: "application/json",
            name: "delegation-request-\(String(id.prefix(8))).json")
    }

    private static func descriptor(_ visit: PageRequest) async throws -> PageResponse {
        let id = visit["id"]
        return .file(
            try await visit.ask(AdviserDescriptor(id: id)).bytes, type: "application/json",
            name: "descriptor-adviser-\(String(id.prefix(8))).json")
    }

    private static func stopping(_ visit: PageRequest) async throws -> PageResponse {
        let all = try await visit.ask(ListAdvisers()).advisers
        guard let adviser = all.first(where: { $0.id == visit["id"] && $0.state != .stopped })
        else { throw PageError.notFound }
        let frame = Frame(title: say("書き込み先を止める"), place: .administration, crumbs: crumbs)
        return await frame.page(visit) {
            h1 { bdi { say("\(adviser.memberName ?? adviser.name)の書き込み先を止める") } }
            div(.class("notice warn")) {
                p { say("これからは、ここからこの幹事の名前で書けません。これまでに書いたものは、どの市にも残ります。") }
                p { say("書くための鍵は消えます。もう一度始めるには、新しい依頼書と幹事の署名が要ります。") }
            }
            form(.post, .action(base / adviser.id / "stop")) {
                Controls.token(visit)
                div(.class("row")) {
                    Controls.submit(say("止める"))
                    a(.class("button second"), .href(base)) { say("やめる") }
                }
            }
        }
    }

    private static func stop(_ visit: PageRequest) async throws -> PageResponse {
        try await act(visit, field: nil, say("書き込み先を止めました。書いたものは、どの市にも残っています。")) {
            _ = try await visit.ask(StopAdviser(id: visit["id"]))
        }
    }

    private static func bind(_ visit: PageRequest) async throws -> PageResponse {
        let id = visit["id"]
        return try await act(
            visit, field: "login-" + String(id.prefix(8)), say("ログインを書き込み先に結び付けました。")
        ) {
            _ = try await visit.ask(BindAdviser(id: id, login: visit.form["login"] ?? ""))
        }
    }

    private static func unbind(_ visit: PageRequest) async throws -> PageResponse {
        guard let number = Int64(visit.form["account"] ?? "") else { throw PageError.badForm }
        return try await act(visit, field: nil, say("結び付けを外しました。そのログインは、読むだけになりました。")) {
            _ = try await visit.ask(UnbindAdviser(account: number))
        }
    }

    private static func act(
        _ visit: PageRequest, field: String?, _ done: String, _ work: () async throws -> Void
    ) async throws -> PageResponse {
        try await Submission.once(visit) {
            do {
                try await work()
                visit.tell(done, on: base)
                return .seeOther(base)
            } catch {
                let problem = visit.node.described(error)
                guard Problems.isOfInput(problem) else { throw error }
                return try await list(visit, problem: problem, field: field)
            }
        }
    }
}
