internal import Accounts

/// The second factor of those who see a whole city or run its node.
enum EnrolmentPages {
    static func begin(_ visit: Visit) async throws -> PageResponse {
        try await form(visit, problem: nil)
    }

    private static func form(
        _ visit: Visit, problem: AccountsError?
    ) async throws -> PageResponse {
        guard let token = visit.token, visit.session != nil else { throw PageError.signedOut }
        let enrolment = try await visit.accounts.beginEnrolment(
            token, issuer: "Tasukeai", loginName: "Tasukeai", seconds: visit.seconds)
        let secret = enrolment.secretBase32
        return await Frame(title: "認証アプリの登録").page(
            visit, status: Greeting.status(problem)
        ) {
            h1 { "認証アプリの登録" }
            p { "この役割では、パスワードのほかに、認証アプリが出す6桁の数字が必要です。アプリに次の鍵を入力し、出てきた数字を入れてください。" }
            Greeting.problem(problem)
            section(.class("card")) {
                h2 { "鍵" }
                p(.class("figure"), .id("secret")) { grouped(secret) }
                p(.class("muted")) { "種類は「時間ベース（TOTP）」、6桁、30秒です。" }
            }
            Web.form(.post, .action("/sign-in/enrol")) {
                Controls.token(visit)
                Controls.line(
                    "code", "6桁の数字", isRequired: true, .autocomplete("one-time-code"),
                    .inputMode("numeric"))
                Controls.submit("登録する")
            }
        }
    }

    static func confirm(_ visit: Visit) async throws -> PageResponse {
        guard let token = visit.token else { throw PageError.signedOut }
        let confirmed: ConfirmedEnrolment
        do {
            confirmed = try await visit.accounts.confirmEnrolment(
                token, code: visit.form["code"] ?? "", seconds: visit.seconds)
        } catch {
            return try await form(visit, problem: error)
        }
        let page = await Frame(title: "回復コード").page(visit) {
            h1 { "回復コード" }
            p {
                "認証アプリが使えなくなったときのための番号です。一つにつき一度だけ使えます。この画面は二度と表示されません。印刷するか書き写して、鍵のかかる場所に置いてください。"
            }
            ul { confirmed.recoveryCodes.map { code in li { code } } }
            p { a(.class("button"), .href("/")) { "控えたので、始める" } }
        }
        guard case .page(let html, _) = page else { return page }
        return .greeting(html, confirmed.begun.token)
    }

    /// In fours, for typing.
    private static func grouped(_ secret: String) -> String {
        var grouped = ""
        for (index, character) in secret.enumerated() {
            if index > 0, index % 4 == 0 { grouped += " " }
            grouped.append(character)
        }
        return grouped
    }
}
