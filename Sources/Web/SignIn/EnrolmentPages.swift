internal import Accounts
internal import HTML
internal import Requests

/// The second factor at signing in: of those who see other people's records, or run the node.
enum EnrolmentPages {
    static func begin(_ visit: PageRequest) async throws -> PageResponse {
        try await form(visit, problem: nil)
    }

    private static func form(
        _ visit: PageRequest, problem: AccountsError?
    ) async throws -> PageResponse {
        guard let token = visit.token, visit.session != nil else { throw PageError.signedOut }
        let enrolment = try await visit.accounts.beginEnrolment(
            token, issuer: "Tasukeai", loginName: visit.logins.cityLabel.english,
            seconds: visit.seconds)
        return await Frame(title: say("認証アプリの登録")).page(
            visit, status: LoginParts.status(problem)
        ) {
            h1 { say("認証アプリの登録") }
            p {
                say("いまの職や役割では、ほかの職員の記録や、市のノードを扱います。そのため、パスワードのほかに、認証アプリが出す6桁の数字が必要です。")
            }
            LoginParts.problem(problem)
            AuthenticatorPart.key(enrolment)
            AuthenticatorPart.form(visit, "/sign-in/enrol")
        }
    }

    static func confirm(_ visit: PageRequest) async throws -> PageResponse {
        guard let token = visit.token else { throw PageError.signedOut }
        let confirmed: ConfirmedEnrolment
        do {
            confirmed = try await visit.accounts.confirmEnrolment(
                token, code: visit.form["code"] ?? "", seconds: visit.seconds)
        } catch {
            return try await form(visit, problem: error)
        }
        return try await AuthenticatorPart.confirmed(visit, confirmed, then: "/", say("控えたので、始める"))
    }
}

/// What shows a new authenticator's key and its recovery codes, at signing in and later.
enum AuthenticatorPart {
    /// To be scanned; and for typing, in fours.
    static func key(_ enrolment: SecondFactorEnrolment) -> Markup {
        section(.class("card")) {
            h2 { say("認証アプリで読み取る") }
            p {
                say(
                    "スマートフォンの認証アプリ（Google Authenticator、Microsoft Authenticator など）で「追加」を選び、下の図を読み取ってください。"
                )
            }
            if let code = QRCode(Array(enrolment.uri.utf8)) {
                Markup(drawing: code.svg(label: say("認証アプリに読み取らせるQRコード")))
            }
            details {
                summary { say("読み取れないときは、鍵を入力する") }
                p(.class("figure"), .id("secret")) { grouped(enrolment.secretBase32) }
                p(.class("muted")) { say("種類は「時間ベース（TOTP）」、6桁、30秒です。") }
            }
        }
    }

    static func form(_ visit: PageRequest, _ action: PagePath) -> Markup {
        HTML.form(.post, .action(action)) {
            Controls.token(visit)
            Controls.line(
                "code", say("アプリに出た6桁の数字"), isRequired: true, .autocomplete("one-time-code"),
                .inputMode("numeric"))
            Controls.submit(say("登録する"))
        }
    }

    /// The codes, once, with the new cookies.
    static func confirmed(
        _ visit: PageRequest, _ confirmed: ConfirmedEnrolment, then: PagePath, _ words: String
    ) async throws -> PageResponse {
        let page = await Frame(title: say("回復コード")).page(visit) {
            codes(confirmed.recoveryCodes)
            noted(then, words)
        }
        guard case .page(let html, _) = page else { return page }
        return .greeting(
            html, confirmed.begun.token,
            try visit.accounts.remember(confirmed.begun.session, in: visit.browser))
    }

    /// The way on from codes that are never shown again. It lies where the button before lay: no second click on
    /// that one may press it.
    static func noted(_ then: PagePath, _ words: String) -> Markup {
        HTML.form(.action(then)) {
            div(.class("field choices")) {
                label {
                    input(.type("checkbox"), .id("noted"), .required())
                    span { say("回復コードを控えました") }
                }
            }
            Controls.submit(words)
        }
    }

    @MarkupBuilder static func codes(_ codes: [String]) -> Markup {
        h1 { say("回復コード") }
        p {
            say("認証アプリが使えなくなったときのための番号です。一つにつき一度だけ使えます。この画面は二度と表示されません。印刷するか書き写して、鍵のかかる場所に置いてください。")
        }
        ul { codes.map { code in li { code } } }
    }

    private static func grouped(_ secret: String) -> String {
        var grouped = ""
        for (index, character) in secret.enumerated() {
            if index > 0, index % 4 == 0 { grouped += " " }
            grouped.append(character)
        }
        return grouped
    }
}
