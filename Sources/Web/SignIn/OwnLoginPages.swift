internal import Accounts
internal import HTML
internal import Requests

/// 「自分のログイン」: everybody changes the own password, renews recovery codes and the authenticator, and
/// sees and ends the own sessions.
enum OwnLoginPages {
    static let base: PagePath = "/account"
    static let routes: [PageRoute] =
        [
            .get("/account", .signedIn, show),
            .login("/account/password", .signedIn, changePassword),
            .login("/account/recovery", .signedIn, renewCodes),
            .get("/account/authenticator", .signedIn, authenticator),
            .login("/account/authenticator", .signedIn, replaceAuthenticator),
            .login("/account/authenticator/confirm", .signedIn, confirmAuthenticator),
            .post("/account/sessions", .signedIn, endSession),
        ] + OwnMailPages.routes

    private static var crumbs: [Frame.Crumb] { [.init(title: say("自分のログイン"), path: base)] }

    /// Which of the forms a problem is about.
    private enum Part { case password, recovery }

    private static func show(_ visit: PageRequest) async throws -> PageResponse {
        try await page(visit, nil)
    }

    private static func page(
        _ visit: PageRequest, _ problem: (part: Part, error: AccountsError)?
    ) async throws -> PageResponse {
        guard let session = visit.session else { throw PageError.signedOut }
        let account = try await visit.accounts.account(session.account)
        let sessions = try await visit.accounts.sessions(
            of: session.account, seenFrom: visit.token, seconds: visit.seconds)
        let mail = try await visit.ask(ShowOwnMail())
        return await Frame(title: say("自分のログイン"), choosesPassword: true).page(
            visit, status: LoginParts.status(problem?.error)
        ) {
            h1 { say("自分のログイン") }
            LoginParts.problem(problem?.error)
            HTML.section(.class("card"), .labelledBy("own-password")) {
                h2(.id("own-password")) { say("パスワードを変える") }
                passwordForm(visit, session)
            }
            HTML.section(.class("card"), .labelledBy("own-factor")) {
                h2(.id("own-factor")) { say("認証アプリ") }
                factor(visit, session, account?.recoveryCodeCount ?? 0)
            }
            OwnMailPages.card(mail)
            HTML.section(.labelledBy("own-sessions")) {
                h2(.id("own-sessions")) { say("ログインしている画面（\(sessions.count)）") }
                list(visit, sessions)
            }
        }
    }

    private static func passwordForm(_ visit: PageRequest, _ session: AccountSession) -> Markup {
        form(.post, .action("/account/password")) {
            Controls.token(visit)
            Controls.line(
                "current", say("いまのパスワード"), isRequired: true, .type("password"),
                .autocomplete("current-password"))
            if session.hasSecondFactor { codeLine("password-code") }
            LoginParts.newPassword()
            Controls.submit(say("パスワードを変える"))
        }
    }

    private static func codeLine(_ name: String) -> Markup {
        Controls.line(
            name, say("認証アプリの6桁の数字、または回復コード"), isRequired: true,
            .autocomplete("one-time-code"))
    }

    @MarkupBuilder private static func factor(
        _ visit: PageRequest, _ session: AccountSession, _ codeCount: Int
    ) -> Markup {
        if session.hasSecondFactor {
            p { say("登録してあります。回復コードは、残り\(codeCount)個です。") }
            form(.post, .action("/account/recovery")) {
                Controls.token(visit)
                codeLine("recovery-code")
                Controls.submit(say("回復コードを作り直す"))
            }
            p { a(.href("/account/authenticator")) { say("認証アプリを登録し直す（機種を変えたとき）") } }
        } else {
            p { say("まだ登録していません。登録すると、パスワードを人に知られても、その人はログインできません。") }
            p { a(.class("button"), .href("/account/authenticator")) { say("認証アプリを登録する") } }
        }
    }

    @MarkupBuilder private static func list(_ visit: PageRequest, _ sessions: [OwnSession])
        -> Markup
    {
        p(.class("muted")) { say("心当たりのない画面があれば、ログアウトさせ、パスワードを変えてください。") }
        Tables.table(
            say("ログインしている画面"), [say("はじめ"), say("最後に使った時刻"), say("ブラウザー"), say("アドレス"), say("操作")],
            sessions.map { session in
                [
                    Markup(PageTime.said(seconds: session.beganSeconds)),
                    Markup(
                        session.isThis ? say("いま") : PageTime.said(seconds: session.seenSeconds)),
                    bdi { session.origin?.browser ?? "–" }, bdi { session.origin?.place ?? "–" },
                    session.isThis ? Markup(say("この画面")) : endForm(visit, session),
                ]
            })
        if sessions.count > 1 {
            form(.post, .action("/account/sessions")) {
                Controls.token(visit)
                input(.type("hidden"), .name("which"), .value("others"))
                button(.type("submit"), .class("second")) { say("ほかの画面をすべてログアウトする") }
            }
        }
    }

    private static func endForm(_ visit: PageRequest, _ session: OwnSession) -> Markup {
        form(.post, .action("/account/sessions")) {
            Controls.token(visit)
            input(.type("hidden"), .name("which"), .value(session.id))
            button(
                .type("submit"), .class("second small"),
                .label(say("\(PageTime.said(seconds: session.beganSeconds))からの画面をログアウトする"))
            ) { session.isHalfway ? say("ログアウト（途中）") : say("ログアウト") }
        }
    }

    private static func changePassword(_ visit: PageRequest) async throws -> PageResponse {
        guard let token = visit.token, let session = visit.session else {
            throw PageError.signedOut
        }
        do {
            let begun = try await visit.accounts.changePassword(
                token, from: visit.form["current"] ?? "", code: visit.form["password-code"],
                to: try LoginParts.typedNewPassword(visit),
                near: try await LoginParts.surroundings(visit, "", session.tag),
                seconds: visit.seconds)
            try await visit.logins.noteOwnLogin("password_change", session.account.number)
            visit.tell(say("パスワードを変えました。ほかの画面は、すべてログアウトしました。"), on: base)
            return .entering(
                base, begun.token,
                try visit.accounts.remember(begun.session, in: visit.browser))
        } catch let error as AccountsError {
            return try await page(visit, (.password, error))
        }
    }

    private static func renewCodes(_ visit: PageRequest) async throws -> PageResponse {
        guard let token = visit.token, let session = visit.session else {
            throw PageError.signedOut
        }
        do {
            let codes = try await visit.accounts.renewRecoveryCodes(
                token, code: visit.form["recovery-code"] ?? "", seconds: visit.seconds)
            try await visit.logins.noteOwnLogin("recovery_codes", session.account.number)
            return await Frame(title: say("回復コード"), crumbs: crumbs).page(visit) {
                AuthenticatorPart.codes(codes)
                p { say("前の回復コードは、もう使えません。") }
                AuthenticatorPart.noted(base, say("控えた"))
            }
        } catch let error as AccountsError {
            return try await page(visit, (.recovery, error))
        }
    }

    private static func authenticator(_ visit: PageRequest) async throws -> PageResponse {
        guard let session = visit.session else { throw PageError.signedOut }
        return session.hasSecondFactor
            ? await askForCode(visit, problem: nil) : try await keyPage(visit, nil, problem: nil)
    }

    /// Who finds an open browser must not be able to replace what protects it.
    private static func askForCode(_ visit: PageRequest, problem: AccountsError?) async
        -> PageResponse
    {
        await Frame(title: say("認証アプリの登録"), crumbs: crumbs).page(
            visit, status: LoginParts.status(problem)
        ) {
            h1 { say("認証アプリを登録し直す") }
            LoginParts.problem(problem)
            p { say("いまの認証アプリの数字か、回復コードを入れてください。新しい登録が済むまで、いまの登録はそのまま使えます。") }
            form(.post, .action("/account/authenticator")) {
                Controls.token(visit)
                codeLine("current-code")
                Controls.submit(say("次へ"))
            }
        }
    }

    private static func replaceAuthenticator(_ visit: PageRequest) async throws -> PageResponse {
        do {
            return try await keyPage(visit, visit.form["current-code"] ?? "", problem: nil)
        } catch let error as AccountsError {
            return await askForCode(visit, problem: error)
        }
    }

    private static func keyPage(
        _ visit: PageRequest, _ currentCode: String?, problem: AccountsError?
    ) async throws -> PageResponse {
        guard let token = visit.token else { throw PageError.signedOut }
        let enrolment = try await visit.accounts.beginEnrolment(
            token, issuer: "Tasukeai", loginName: visit.logins.cityLabel.english,
            currentCode: currentCode, seconds: visit.seconds)
        return await Frame(title: say("認証アプリの登録"), crumbs: crumbs).page(
            visit, status: LoginParts.status(problem)
        ) {
            h1 { say("認証アプリの登録") }
            LoginParts.problem(problem)
            AuthenticatorPart.key(enrolment)
            AuthenticatorPart.form(visit, "/account/authenticator/confirm")
        }
    }

    private static func confirmAuthenticator(_ visit: PageRequest) async throws -> PageResponse {
        guard let token = visit.token, let session = visit.session else {
            throw PageError.signedOut
        }
        do {
            let confirmed = try await visit.accounts.confirmEnrolment(
                token, code: visit.form["code"] ?? "", seconds: visit.seconds)
            try await visit.logins.noteOwnLogin("authenticator", session.account.number)
            visit.tell(say("認証アプリを登録しました。ほかの画面は、すべてログアウトしました。"), on: base)
            return try await AuthenticatorPart.confirmed(visit, confirmed, then: base, say("控えた"))
        } catch let error as AccountsError {
            do {
                return try await keyPage(visit, nil, problem: error)
            } catch is AccountsError {
                return await askForCode(visit, problem: error)
            }
        }
    }

    private static func endSession(_ visit: PageRequest) async throws -> PageResponse {
        guard let token = visit.token, let session = visit.session else {
            throw PageError.signedOut
        }
        let which = visit.form["which"] ?? ""
        if which == "others" {
            try await visit.accounts.endOthers(of: session.account, than: token)
        } else {
            guard try await visit.accounts.end(which, of: session.account) else {
                return .seeOther(base)
            }
        }
        try await visit.logins.noteOwnLogin("session_end", session.account.number)
        visit.tell(
            which == "others" ? say("ほかの画面を、すべてログアウトしました。") : say("その画面をログアウトしました。"), on: base)
        return .seeOther(base)
    }
}
