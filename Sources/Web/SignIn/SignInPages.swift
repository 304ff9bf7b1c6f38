internal import Accounts
internal import HTML
internal import Requests

/// Signing in and out, the second factor, choosing a post.
enum SignInPages {
    static let routes: [PageRoute] = [
        .get("/sign-in", .everyone, door),
        .post("/sign-in", .everyone, enter),
        .get("/sign-in/code", .everyone, code),
        .login("/sign-in/code", .everyone, presentCode),
        .get("/sign-in/slip", .everyone, slip),
        .login("/sign-in/slip", .everyone, redeemSlip),
        .get("/sign-in/enrol", .everyone, EnrolmentPages.begin),
        .login("/sign-in/enrol", .everyone, EnrolmentPages.confirm),
        .get("/first/:token", .everyone, FirstPages.show),
        .login("/first/:token", .everyone, FirstPages.redeem),
        .post("/sign-out", .everyone, leave),
        .post("/sign-out/change", .everyone, change),
        .get("/post", .signedIn, posts),
        .post("/post", .signedIn, choosePost),
    ]

    private static func door(_ visit: PageRequest) async throws -> PageResponse {
        try await form(visit, problem: nil)
    }

    private static func form(_ visit: PageRequest, problem: AccountsError?) async throws
        -> PageResponse
    {
        try await LoginParts.page(
            visit, title: say("ログイン"), status: LoginParts.status(problem)
        ) { visit in
            h1 { say("ログイン") }
            if problem == nil { left(visit) }
            LoginParts.problem(problem)
            HTML.form(.post, .action(PagePath("/sign-in").with("then", visit.query["then"]))) {
                Controls.token(visit)
                Controls.line(
                    "name", say("職員番号またはログイン名"), value: visit.form["name"] ?? "", isRequired: true,
                    .autocomplete(visit.isSharedComputer ? "off" : "username"), .spellcheckOff)
                Controls.line(
                    "password", say("パスワード"), isRequired: true,
                    support: visit.isSharedComputer
                        ? say("共用のパソコンです。ブラウザーに「パスワードを保存しますか」と聞かれたら、「しない」を選んでください。") : nil,
                    .type("password"), .autocomplete("current-password"))
                Controls.submit(say("ログイン"))
            }
            p { a(.href("/sign-in/slip")) { say("初めて使う／パスワードを忘れた（職員課の用紙を持っている）") } }
        }
    }

    /// What the browser was led here by.
    @MarkupBuilder private static func left(_ visit: PageRequest) -> Markup {
        switch visit.query["left"] {
        case "change":
            p(.class("notice good"), .role("status")) { say("前の人はログアウトしました。次の人がログインしてください。") }
        case "kept":
            p(.class("notice"), .role("status")) {
                say("しばらく操作がなかったため、ログアウトしていました。送った内容は預かっています。同じ人がログインすると、続きから始められます。")
            }
        case "yes": p(.class("notice good"), .role("status")) { say("ログアウトしました。") }
        default: Markup()
        }
    }

    private static func enter(_ visit: PageRequest) async throws -> PageResponse {
        let name = visit.form["name"] ?? ""
        do {
            let begun = try await visit.accounts.signIn(
                tag: try LoginParts.tag(visit, name), password: visit.form["password"] ?? "",
                from: try visit.source(), in: visit.browser, origin: visit.sessionOrigin,
                seconds: visit.seconds)
            try await checkHere(visit, begun)
            let then = try await place(visit, for: begun.session)
            return try await entering(visit, begun, then: then)
        } catch let error as AccountsError {
            if error == .signInRefused {
                try await visit.logins.noteRefusedSignIn(from: visit.remote)
            }
            return try await form(visit, problem: error)
        }
    }

    /// Where the browser was before: for whoever was there, or where nobody was before, as from a link
    /// in a mail. Whose session it was ends with that.
    private static func place(
        _ visit: PageRequest, for session: AccountSession
    ) async throws -> String? {
        guard let token = visit.token else { return visit.query["then"] }
        let former = try await visit.accounts.formerAccount(of: token)
        try await visit.accounts.end(token)
        return former == nil || former == session.account ? visit.query["then"] : nil
    }

    /// A login ends with its holder: who left, or whose number is another's now, is told what everybody
    /// is told whose login cannot be used.
    private static func checkHere(_ visit: PageRequest, _ begun: BegunSession) async throws {
        let session = begun.session
        guard session.isStaff else { return }
        let standing = try await visit.logins.standing(
            ofTag: session.tag.bytes, seconds: visit.seconds)
        guard standing?.person != session.holder else { return }
        try await visit.accounts.end(begun.token)
        throw AccountsError.signInRefused
    }

    /// In, or to the next step; a browser in which somebody got in is no stranger from then on.
    static func entering(
        _ visit: PageRequest, _ begun: BegunSession, then: String? = nil
    ) async throws -> PageResponse {
        let session = begun.session
        switch session.state {
        case .awaitingSecondFactor:
            return .entering(PagePath("/sign-in/code").with("then", then), begun.token)
        case .enrolmentNeeded: return .entering("/sign-in/enrol", begun.token)
        case .signedIn:
            let posts = try await Posts.all(of: session, visit.logins, visit.seconds)
            if Posts.needsSecondFactor(session, posts, visit.logins) {
                return .entering("/sign-in/enrol", begun.token)
            }
            return .entering(
                then.flatMap { PagePath(local: $0) } ?? "/", begun.token,
                try visit.accounts.remember(session, in: visit.browser))
        }
    }

    private static func code(_ visit: PageRequest) async throws -> PageResponse {
        try await codeForm(visit, problem: nil)
    }

    private static func codeForm(
        _ visit: PageRequest, problem: AccountsError?
    ) async throws -> PageResponse {
        try await LoginParts.page(
            visit, title: say("確認コード"), status: LoginParts.status(problem)
        ) { visit in
            h1 { say("確認コード") }
            LoginParts.problem(problem)
            HTML.form(.post, .action(PagePath("/sign-in/code").with("then", visit.query["then"]))) {
                Controls.token(visit)
                Controls.line(
                    "code", say("認証アプリの6桁の数字、または回復コード"), isRequired: true,
                    .autocomplete("one-time-code"), .inputMode("numeric"))
                Controls.submit(say("確認する"))
            }
        }
    }

    private static func presentCode(_ visit: PageRequest) async throws -> PageResponse {
        guard let token = visit.token else { throw PageError.signedOut }
        do {
            let begun = try await visit.accounts.presentSecondFactor(
                token, code: visit.form["code"] ?? "", in: visit.browser, seconds: visit.seconds)
            if begun.session.roles.contains(where: \.requiresSecondFactor) {
                try await visit.logins.noteSignIn(
                    begun.session.account.number, from: visit.remote)
            }
            return try await entering(visit, begun, then: visit.query["then"])
        } catch let error as AccountsError {
            return try await codeForm(visit, problem: error)
        }
    }

    private static func slip(_ visit: PageRequest) async throws -> PageResponse {
        try await slipForm(visit, problem: nil)
    }

    private static func slipForm(
        _ visit: PageRequest, problem: AccountsError?
    ) async throws -> PageResponse {
        try await LoginParts.page(
            visit, title: say("パスワードを決める"), status: LoginParts.status(problem),
            choosesPassword: true
        ) { visit in
            h1 { say("パスワードを決める") }
            p { say("職員課が渡した用紙の番号は、一度だけ使えます。") }
            LoginParts.problem(problem)
            HTML.form(.post, .action("/sign-in/slip")) {
                Controls.token(visit)
                Controls.line(
                    "name", say("職員番号またはログイン名"), value: visit.form["name"] ?? "", isRequired: true,
                    .autocomplete("username"), .spellcheckOff)
                Controls.line(
                    "code", say("用紙の番号"), value: visit.form["code"] ?? "", isRequired: true,
                    .autocomplete("off"), .spellcheckOff)
                LoginParts.newPassword()
                Controls.submit(say("決めてログイン"))
            }
        }
    }

    private static func redeemSlip(_ visit: PageRequest) async throws -> PageResponse {
        let name = visit.form["name"] ?? ""
        do {
            let tag = try LoginParts.tag(visit, name)
            let begun = try await visit.accounts.redeemSlip(
                tag: tag, code: visit.form["code"] ?? "",
                newPassword: try LoginParts.typedNewPassword(visit),
                near: try await LoginParts.surroundings(visit, name, tag),
                from: try visit.source(), origin: visit.sessionOrigin, seconds: visit.seconds)
            try await checkHere(visit, begun)
            return try await entering(visit, begun)
        } catch let error as AccountsError {
            if error == .slipRefused {
                try await visit.logins.noteRefusedSignIn(from: visit.remote)
            }
            return try await slipForm(visit, problem: error)
        }
    }

    /// Leaves nothing behind: the session ends, and the cookie holds another token.
    private static func leave(_ visit: PageRequest) async throws -> PageResponse {
        try await leave(visit, "yes", isShared: false)
    }

    /// The next person at a shared computer: out, and the sign-in page at once.
    private static func change(_ visit: PageRequest) async throws -> PageResponse {
        try await leave(visit, "change", isShared: true)
    }

    private static func leave(
        _ visit: PageRequest, _ how: String, isShared: Bool
    ) async throws -> PageResponse {
        // Forms come with a token; the door refused those without.
        guard let token = visit.token else { throw PageError.staleForm }
        let next = try await visit.accounts.leave(token)
        _ = try? await visit.ask(LeaveAllTexts(session: visit.formToken))
        return .leaving(
            PagePath("/sign-in").with("left", how), next, isShared: isShared, carries: visit.carries
        )
    }

    private static func posts(_ visit: PageRequest) async throws -> PageResponse {
        let reader = try visit.signedIn()
        return await Frame(title: say("職の切り替え")).page(visit) {
            h1 { say("職の切り替え") }
            p { say("どの職として操作するかを選びます。記録には、その職の操作として残ります。") }
            HTML.form(.post, .action("/post")) {
                Controls.token(visit)
                Controls.choice(
                    "post", say("職"), reader.posts.map { (value: $0.key, title: $0.title) },
                    chosen: reader.post.key, isRequired: true)
                Controls.submit(say("切り替える"))
            }
        }
    }

    private static func choosePost(_ visit: PageRequest) async throws -> PageResponse {
        let reader = try visit.signedIn()
        guard let token = visit.token,
            let post = reader.posts.first(where: { $0.key == visit.form["post"] })
        else { throw PageError.badForm }
        try await visit.accounts.setActingPost(post.key, of: token, seconds: visit.seconds)
        return .seeOther("/")
    }
}
