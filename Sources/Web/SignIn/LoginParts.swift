internal import Accounts
internal import HTML
internal import Requests

/// What pages about logins share.
enum LoginParts {
    /// A page for those who are not signed in yet. The first one gives the browser a cookie to which its
    /// form's token is bound.
    static func page(
        _ visit: PageRequest, title: String, status: Int = 200, choosesPassword: Bool = false,
        @MarkupBuilder _ content: (PageRequest) -> Markup
    ) async throws -> PageResponse {
        let frame = Frame(title: title, choosesPassword: choosesPassword)
        guard visit.token == nil else {
            return await frame.page(visit, status: status) { content(visit) }
        }
        let token = try visit.accounts.freshToken()
        var greeted = visit
        greeted.formToken = visit.accounts.formToken(for: token)
        guard
            case .page(let html, _) = await frame.page(greeted, { content(greeted) })
        else { throw PageError.notFound }
        return .greeting(html, token)
    }

    /// 422 where something typed was wrong; 429 and 503 where it was not looked at.
    static func status(_ problem: AccountsError?) -> Int {
        problem.map { PageError.status(of: $0.code) } ?? 200
    }

    @MarkupBuilder static func problem(_ error: AccountsError?) -> Markup {
        if let error {
            div(.class("notice error"), .role("alert")) {
                p { error.message(japanese: PageLanguage.isJapanese) }
                p { error.action(japanese: PageLanguage.isJapanese) }
            }
        }
    }

    /// Typed twice where no script shows what is typed.
    @MarkupBuilder static func newPassword() -> Markup {
        Controls.line(
            "password", say("新しいパスワード"), isRequired: true,
            support: say("10文字以上。覚えやすい言葉を三つ以上並べると、長くて安全です。")
                + say("自分や市の名前、番号、よくある言葉に数字を足しただけのものは使えません。"), .type("password"),
            .autocomplete("new-password"))
        Controls.line(
            "again", say("新しいパスワード（もう一度）"), isRequired: true, .type("password"),
            .autocomplete("new-password"))
    }

    static func tag(_ visit: PageRequest, _ name: String) throws -> LoginTag {
        guard let tag = LoginTag(try visit.logins.loginTag(of: name)) else {
            throw NodeError.noRandomness()
        }
        return tag
    }

    /// What no new password may consist of.
    static func surroundings(
        _ visit: PageRequest, _ loginName: String, _ tag: LoginTag
    ) async throws -> PasswordSurroundings {
        let words = try await visit.logins.passwordWords(ofTag: tag.bytes)
        return PasswordSurroundings(loginName: loginName, city: words.city, own: words.own)
    }

    /// The password, typed the same way both times where it could not be looked at.
    static func typedNewPassword(_ visit: PageRequest) throws(AccountsError) -> String {
        let password = visit.form["password"] ?? ""
        if let again = visit.form["again"], !again.utf8.elementsEqual(password.utf8) {
            throw .passwordsDiffer
        }
        return password
    }
}
